package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.obzor.article.Article;
import org.obzor.text.TextAnalyzer;

class HostileQueryTest {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final QueryParser PARSER = new QueryParser(ANALYZER, new TestNames());

  @Test
  void everyOneIsReadAndAnsweredOrRefusedWithItsPlace() {
    List<Article> articles = MatchingContract.articles();
    NaiveMatcher naive = new NaiveMatcher(ANALYZER);
    int read = 0;
    for (String q : HostileQueries.all()) {
      QueryCaret.at(q, q.length() / 2);
      TextQuery tree;
      try {
        tree = PARSER.parse(q);
      } catch (InvalidInputException e) {
        int length = q.codePointCount(0, q.length());
        assertThat(e.position().orElse(-1)).as(shown(q)).isBetween(1, Math.max(length, 4_001));
        assertThat(e.getMessage()).as(shown(q)).doesNotStartWith("query.");
        continue;
      }
      read++;
      assertThat(PARSER.parse(QueryPrinter.print(tree))).as(shown(q)).isEqualTo(tree);
      assertThat(new QueryReading(Locale.UK, (type, id) -> id).read(tree)).isNotBlank();
      QueryMatcher matcher = QueryMatcher.of(tree, ANALYZER);
      for (Article article : articles.subList(0, 5)) {
        AnalyzedArticle analyzed = AnalyzedArticle.of(ANALYZER, article);
        boolean matches = naive.matches(tree, article);
        assertThat(matcher.matches(analyzed)).as(shown(q)).isEqualTo(matches);
        assertThat(matcher.explain(analyzed).matched()).as(shown(q)).isEqualTo(matches);
      }
    }
    assertThat(read).isGreaterThan(100);
  }

  private static String shown(String q) {
    return q.length() > 60 ? q.substring(0, 60) + "… (" + q.length() + ")" : q;
  }
}
