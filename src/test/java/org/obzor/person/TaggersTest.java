package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.obzor.article.Section;
import org.obzor.text.RussianDictionary;

class TaggersTest {
  private static final String LONG_ITALIAN =
      "Il presidente parla oggi a Roma con molti amici. ".repeat(9);

  private final NameSpanFinder rules = (article, memory) -> List.of();
  private final NameSpanFinder russian = (article, memory) -> List.of();
  private final NameSpanFinder kazakh = (article, memory) -> List.of();
  private final NameSpanFinder english = (article, memory) -> List.of();
  private final Taggers taggers =
      new Taggers(
          new NameLexicon(RussianDictionary.load(), new GivenNames(), new Palladius()),
          rules,
          Map.of("ru", russian, "kk", kazakh, "en", english));

  @Test
  void theLanguageDecidesWhereItFitsTheScript() {
    assertThat(of("ru", "Приехал Иван Петров")).isSameAs(russian);
    assertThat(of("kk", "Иван Петров келді")).isSameAs(kazakh);
    assertThat(of("en", "John Smith came")).isSameAs(english);
  }

  @Test
  void theScriptDecidesWhereTheLanguageIsDoubtful() {
    assertThat(of("ru", "John Smith came")).isSameAs(english);
    assertThat(of("en", "Приехал Иван Петров")).isSameAs(russian);
    assertThat(of("it", "John Smith came")).isSameAs(english);
    assertThat(of("ky", "Иван Петров келди")).isSameAs(kazakh);
    assertThat(of("uk", "Приїхав Іван Петров")).isSameAs(russian);
  }

  @Test
  void aLongTextInAnotherLanguageHasNoTagger() {
    assertThat(of("it", LONG_ITALIAN)).isSameAs(rules);
  }

  private NameSpanFinder of(String lang, String text) {
    return taggers.of(lang, NameToken.tokenize(text, Section.TEXT));
  }
}
