package org.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static List<String> split(String text) {
    return Sentences.split(text).stream().map(span -> span.in(text)).toList();
  }

  @Test
  void initialsDoNotEndASentence() {
    assertThat(split("Приехал С.В. Лавров. Его встретил А. Иванов."))
        .containsExactly("Приехал С.В. Лавров.", "Его встретил А. Иванов.");
  }

  @Test
  void surnameOfOneLetterEndsASentence() {
    assertThat(split("В Астане побывал Ван И. Министр остался доволен."))
        .containsExactly("В Астане побывал Ван И.", "Министр остался доволен.");
  }
}
