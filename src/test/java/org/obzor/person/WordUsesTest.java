package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WordUsesTest {
  @Test
  void tellsUsesApartAndSurvivesWriting() throws IOException {
    WordUses.Counter counter = new WordUses.Counter();
    for (int i = 0; i < 5; i++) {
      counter.add("ivanov", true, Tags.UNIT);
      counter.add("petrov", true, Tags.LAST);
      counter.add("london", true, Tags.PLACE);
      counter.add("rose", true, Tags.UNIT);
      counter.add("rose", false, Tags.OUTSIDE);
    }
    counter.add("once", true, Tags.UNIT);
    counter.add("small", false, Tags.OUTSIDE);
    counter.add("small", false, Tags.OUTSIDE);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    counter.uses().write(new DataOutputStream(bytes));
    WordUses uses =
        WordUses.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(uses.of("ivanov")).isPositive().isEqualTo(uses.of("petrov"));
    assertThat(uses.of("london")).isPositive().isNotEqualTo(uses.of("ivanov"));
    assertThat(uses.of("rose")).isPositive().isNotEqualTo(uses.of("ivanov"));
    assertThat(uses.of("once")).isZero();
    assertThat(uses.of("small")).isZero();
    assertThat(uses.of("unseen")).isZero();
  }
}
