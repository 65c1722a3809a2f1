package org.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryAnalyzerTest {
  private static final DictionaryAnalyzer ANALYZER = DictionaryAnalyzer.create();

  private static boolean finds(String query, String word) {
    return ANALYZER.queryKeys(query).contains(ANALYZER.tokens(word).getFirst().key());
  }

  @ParameterizedTest
  @CsvSource({
    "Китай, Китаем", "Китай, Китаю", "Китай, Китая", "Токаев, Токаева", "Токаев, Токаевым",
    "Астана, Астаной", "Цзиньпин, Цзиньпина", "Нуртлеу, Нуртлеу", "ещё, еще", "И, и"
  })
  void findsEveryForm(String one, String other) {
    assertThat(finds(one, other)).isTrue();
    assertThat(finds(other, one)).isTrue();
  }

  @Test
  void splitsHyphensAndKeepsNumbers() {
    assertThat(ANALYZER.tokens("Санкт-Петербург: «4,7» млн, $303.8."))
        .extracting(Token::form)
        .containsExactly("санкт", "петербург", "4,7", "млн", "303.8");
  }
}
