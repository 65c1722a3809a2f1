package org.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryAnalyzerTest {
  private static final RussianDictionary DICTIONARY = RussianDictionary.load();
  private static final DictionaryAnalyzer ANALYZER = DictionaryAnalyzer.create(DICTIONARY);

  private static boolean finds(String query, String word) {
    return ANALYZER.queryKeys(query).contains(ANALYZER.tokens(word).getFirst().key());
  }

  @ParameterizedTest
  @CsvSource({
    "Китай, Китаем",
    "Китай, Китаю",
    "Китая, Китай",
    "Токаев, Токаева",
    "Токаева, Токаевым",
    "Астана, Астаной",
    "Штатов, Штаты",
    "год, лет",
    "ещё, еще",
    "Головлёв, Головлевым",
    "российский, российско",
  })
  void findsFormsOfTheDictionary(String one, String other) {
    assertThat(finds(one, other)).isTrue();
    assertThat(finds(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Цзиньпин, Цзиньпина",
    "Нуртлеу, Нуртлеу",
    "Боширов, Боширова",
    "Боширов, Бошировым",
    "Ганц, Ганца",
    "Листьев, Листьева",
    "Лидстрем, Лидстрема",
    "Смилянец, Смилянца",
    "Хатояма, Хатоямой",
    "Небензя, Небензи",
    "Чухрай, Чухраем",
    "Гарсия, Гарсии",
    "Петрэус, Петреуса",
    "Арайя, Арайи",
    "Муамар, Муаммаром",
    "Чаплин, Чаплином",
    "Тиньков, Тинькофф",
    "релокант, релокантами",
  })
  void findsFormsOfUnknownWords(String one, String other) {
    assertThat(finds(one, other)).isTrue();
    assertThat(finds(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "China, China's",
    "country, countries",
    "crash, crashes",
    "make, making",
    "plan, planned",
    "say, said",
    "agree, agreed",
    "house, houses",
    "virus, viruses",
    "Erdogan, Erdoğan",
    "O'Neill, O’Neill",
  })
  void findsEnglishForms(String one, String other) {
    assertThat(finds(one, other)).isTrue();
    assertThat(finds(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Қазақстан, Қазақстанда",
    "Қазақстан, Қазақстанның",
    "қала, қаласында",
    "Астана, Астанада",
    "Астана, Астананың",
    "Токаев, Тоқаевтың",
    "сапар, сапармен",
    "сапарға, сапармен",
    "кездесу, кездесуде",
    "келісім, келісімге",
  })
  void findsKazakhForms(String one, String other) {
    assertThat(finds(one, other)).isTrue();
    assertThat(finds(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Петров, Петру",
    "Иван, Ивановичем",
    "Иванович, Ивановна",
    "Александром, Александрой",
    "Виктория, Виктору",
    "Китай, кит",
    "news, new",
    "United, units",
    "nation, national",
    "People's, person",
    "Нама, мы",
    "Сергей, Сергом",
    "Ирина, Ирино",
  })
  void keepsOtherWordsApart(String one, String other) {
    assertThat(finds(one, other)).isFalse();
    assertThat(finds(other, one)).isFalse();
  }

  /** «и» is a word like any other: «Ван И» is a minister. */
  @ParameterizedTest
  @ValueSource(strings = {"Ван И", "Си Цзиньпин", "не", "в", "the", "习近平", "ﷺ", "ﾟ"})
  void everyWordHasAKeyWithoutBlanks(String words) {
    assertThat(ANALYZER.tokens(words))
        .isNotEmpty()
        .allSatisfy(token -> assertThat(token.key()).isNotEmpty().doesNotContain(" "))
        .allSatisfy(token -> assertThat(ANALYZER.queryKeys(token.form())).contains(token.key()));
  }

  @Test
  void keyDoesNotDependOnTheOrderOfAnalysis() {
    String key = ANALYZER.tokens("Токаевым").getFirst().key();
    assertThat(DictionaryAnalyzer.create(DICTIONARY).tokens("Токаевым").getFirst().key())
        .isEqualTo(key);
  }

  @Test
  void takesTheWordsOfALongTextOnce() {
    String text = "Посол приехал в город. ".repeat(20);
    List<Token> tokens = ANALYZER.tokens(text);
    assertThat(ANALYZER.tokens(text)).isSameAs(tokens).isUnmodifiable().hasSize(80);
    String other = text + "Там его ждали.";
    assertThat(ANALYZER.tokens(other)).startsWith(tokens.toArray(Token[]::new)).hasSize(83);
  }
}
