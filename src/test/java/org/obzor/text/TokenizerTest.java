package org.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  private static final DictionaryAnalyzer ANALYZER = DictionaryAnalyzer.create();

  private static List<String> forms(String text) {
    return ANALYZER.tokens(text).stream().map(Token::form).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "Санкт-Петербург, российско-китайский → санкт петербург российско китайский",
        "«ТАСС» “Xinhua” \"Reuters\" „Zeit“ 'AP' → тасс xinhua reuters zeit ap",
        "4,7 млн, $303.8. → 4,7 млн 303.8",
        "30.03.24, 1,000,000 → 30.03.24 1,000,000",
        "С.В. Лавров, США → с в лавров сша",
        "O’Neill's Д'Артаньян → o'neill's д'артаньян",
        "G20, COVID-19 → g20 covid 19",
        "Қазақстан Республикасының → қазақстан республикасының",
        "习近平 и 李 → 习 近 平 и 李",
        "ＣＨＩＮＡ → china",
        "Ещё ёлка → еще елка",
        "#выборы2024 @user_name → выборы2024 user name",
        "a👍b 𝒳 → a b x",
      })
  void splits(String text, String expected) {
    assertThat(forms(text)).containsExactly(expected.split(" ", -1));
  }

  @Test
  void ignoresInvisibleCharactersAndStress() {
    assertThat(forms("Казах\u00ADстан за\u0301мок и\u0306од Ка\u200Bзах"))
        .containsExactly("казахстан", "замок", "йод", "казах");
  }

  @Test
  void readsLatinLettersInsideRussianWords() {
    assertThat(forms("Kитaй")).containsExactly("китай");
  }

  @Test
  void offsetsPointIntoTheText() {
    String text = "«Ван И» — 👍 Қазақстан, O’Neill’s.";
    assertThat(ANALYZER.tokens(text))
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly("Ван", "И", "Қазақстан", "O’Neill’s");
  }

  @Test
  void cutsEndlessWords() {
    Token token = ANALYZER.tokens("а".repeat(100_000)).getFirst();
    assertThat(token.end()).isEqualTo(100_000);
    assertThat(token.form()).hasSize(Words.MAX_LENGTH);
    assertThat(token.key().length()).isLessThan(255);
  }

  /** In quadratic time this would not end. */
  @ParameterizedTest
  @ValueSource(strings = {"а", "а.", ". ", "1,", "а'", "а\u00AD", "(. ", "..а", "А. ", "\u0301"})
  void coversEndlessText(String part) {
    String text = part.repeat(1_000_000);
    int at = 0;
    for (Token token : ANALYZER.tokens(text)) {
      assertThat(token.start() >= at && token.end() > token.start()).isTrue();
      at = token.end();
    }
    at = 0;
    for (Span sentence : Sentences.split(text)) {
      assertThat(sentence.start() >= at && sentence.end() > sentence.start()).isTrue();
      at = sentence.end();
    }
    assertThat(at).isBetween(text.length() - part.length(), text.length());
  }
}
