package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.article.Mention;
import org.obzor.text.RussianDictionary;

class TownsTest {
  private static final PersonFinder FINDER =
      PersonFinder.create(RussianDictionary.load(), KnownPersons.load());

  private static List<String> labels(String text) {
    return FINDER.find("", List.of(), text, List.of(), "ru").stream().map(Mention::label).toList();
  }

  @Test
  void townsAreNoPersons() {
    assertThat(labels("В Риддере открыли завод. Риддер — город на востоке. Жители Риддера рады."))
        .isEmpty();
    assertThat(labels("В Сатпаеве и Конаеве прошли форумы. Аким Конаева выступил.")).isEmpty();
    assertThat(labels("Аким Риддера Дмитрий Горьковой доложил о ремонте."))
        .containsExactly("Дмитрий Горьковой");
  }

  @Test
  void aPersonWhoIsCalledLikeATownStaysOne() {
    assertThat(labels("Приехал Энтони Риддер. Риддер сказал, что доволен."))
        .containsExactly("Энтони Риддер", "Энтони Риддер");
    assertThat(labels("Мэр города Энгельса ответил. Книгу Энгельса переиздали."))
        .containsOnly("Энгельс")
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void namesThatAreAlsoTownsNeedWordsThatSaySo() {
    Towns towns = new Towns();
    NameMemory memory = new NameMemory(form -> List.of());
    assertThat(towns.isMeant("абай", "город", false, memory)).isTrue();
    assertThat(towns.isMeant("абай", "в", true, memory)).isTrue();
    assertThat(towns.isMeant("абай", "в", false, memory)).isFalse();
    assertThat(towns.isMeant("абай", "поэт", true, memory)).isFalse();
    assertThat(towns.isMeant("риддер", "", true, memory)).isTrue();
    assertThat(towns.isMeant("риддер", "сказал", false, memory)).isFalse();
  }
}
