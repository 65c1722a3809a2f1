package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.text.TextAnalyzer;

class QueryReadingTest {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final QueryParser PARSER = new QueryParser(ANALYZER, new TestNames());
  private static final Map<String, String> LABELS =
      Map.of("KZ", "Казахстан", "CN", "Китай", "ван-и", "Ван И", "sport", "Спорт");

  private static String read(String q, Locale locale) {
    return new QueryReading(locale, (type, id) -> LABELS.getOrDefault(id, id))
        .read(PARSER.parse(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          Китай -source:ТАСС   => слово «китай» в любой форме и не источник ТАСС
          нефть газ уголь      => слова «нефть», «газ» и «уголь» в любой форме
          нефть OR газ         => слово «нефть» или «газ» в любой форме
          (нефть OR газ) -спорт => (слово «нефть» или «газ» в любой форме) и не слово «спорт» в любой форме
          -(нефть title:газ)   => не (слово «нефть» в любой форме и слово «газ» в любой форме в заголовке)
          «Ван И» казахстанц*  => фраза «ван и» в любой форме и слово на «казахстанц…»
          "цена нефти"~5       => слова «цена» и «нефти» рядом (других слов между ними не больше 5)
          title:(саммит "Ван И") => слово «саммит» в любой форме в заголовке и фраза «ван и» в любой форме в заголовке
          country:KZ OR country:CN OR person:"Ван И" => страна Казахстан или Китай или персона Ван И
          country:(KZ CN) topic:sport lang:ru => страны Казахстан и Китай, тема «Спорт» и язык русский
          -(-снег)             => не не слово «снег» в любой форме
          `` => все статьи
          """)
  void readsInRussian(String q, String expected) {
    assertThat(read(q, Locale.of("ru"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          China -source:Reuters => the word “china” in any form and not the source Reuters
          (oil OR gas) title:price => (the word “oil” or “gas” in any form) and the word “price” in any form in the headline
          "oil price"~5 lang:kk => the words “oil” and “price” close together (at most 5 other words between them) and the language Kazakh
          kazakh* OR "Wang Yi" => a word beginning with “kazakh” or the phrase “wang yi” in any form
          """)
  void readsInEnglish(String q, String expected) {
    assertThat(read(q, Locale.UK)).isEqualTo(expected);
  }

  @Test
  void cutsLongLists() {
    StringBuilder q = new StringBuilder("w0");
    for (int i = 1; i < 40; i++) {
      q.append(" OR w").append(i);
    }
    assertThat(read(q.toString(), Locale.UK)).endsWith("“w11” or 28 more in any form");
    assertThat(read(q.toString(), Locale.of("ru"))).endsWith("«w11» или ещё 28 в любой форме");
  }

  @Test
  void readsWhateverCanBeWritten() {
    for (long seed = 0; seed < 500; seed++) {
      TextQuery tree = new RandomMatching(seed).tree();
      for (Locale locale : new Locale[] {Locale.UK, Locale.of("ru")}) {
        assertThat(new QueryReading(locale, (type, id) -> id).read(tree))
            .isNotBlank()
            .doesNotContain("query.reading", "{", "null");
      }
    }
  }
}
