package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StemsTest {
  @Test
  void theYoungerIsCalledLikeTheElder() {
    assertThat(Stems.withoutGeneration("лукашенко-младший")).isEqualTo("лукашенко");
    assertThat(Stems.withoutGeneration("уильямс-младшую")).isEqualTo("уильямс");
    assertThat(Stems.withoutGeneration("буш-старшего")).isEqualTo("буш");
    assertThat(Stems.withoutGeneration("стросс-кан")).isEqualTo("стросс-кан");
    assertThat(Stems.withoutGeneration("младший")).isEqualTo("младший");
  }
}
