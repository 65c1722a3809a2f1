package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.obzor.article.Section.TEXT;
import static org.obzor.article.Section.TITLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.obzor.article.Article;
import org.obzor.text.TextAnalyzer;

class QueryMatcherTest {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final NaiveMatcher NAIVE = new NaiveMatcher(ANALYZER);
  private static final QueryParser PARSER = new QueryParser(ANALYZER, new TestNames());

  @TestFactory
  Stream<DynamicTest> answersTheContract() {
    List<Article> articles = MatchingContract.articles();
    List<AnalyzedArticle> analyzed =
        articles.stream().map(a -> AnalyzedArticle.of(ANALYZER, a)).toList();
    return MatchingContract.tests(
        ANALYZER,
        query -> {
          QueryMatcher matcher = QueryMatcher.of(query, ANALYZER);
          return ids(articles, a -> matcher.matches(analyzed.get(articles.indexOf(a))));
        });
  }

  @TestFactory
  Stream<DynamicTest> naiveMatcherAnswersTheContract() {
    List<Article> articles = MatchingContract.articles();
    return MatchingContract.tests(ANALYZER, query -> ids(articles, a -> NAIVE.matches(query, a)));
  }

  @Test
  void agreesWithTheNaiveMatcherOnRandomQueries() {
    int matches = 0;
    for (long seed = 0; seed < 100; seed++) {
      RandomMatching random = new RandomMatching(seed);
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        articles.add(random.article("a" + i));
      }
      for (int i = 0; i < 40; i++) {
        ArticleQuery query = random.query();
        QueryMatcher matcher = QueryMatcher.of(query, ANALYZER);
        for (Article article : articles) {
          AnalyzedArticle analyzed = AnalyzedArticle.of(ANALYZER, article);
          boolean expected = NAIVE.matches(query, article);
          matches += expected ? 1 : 0;
          assertThat(matcher.matches(analyzed))
              .as("seed %s: %s on %s", seed, query, article)
              .isEqualTo(expected);
        }
      }
    }
    assertThat(matches).isBetween(10_000, 70_000);
  }

  @Test
  void showsWhatMatched() {
    assertThat(marked("Ван И посетил Астану", "Китая Ван И прибыл. Ван и все.", "«Ван И» Астана"))
        .containsExactly("TITLE Ван И", "TITLE Астану", "TEXT Ван И", "TEXT Ван и");
    assertThat(marked("", "банк и банки банкам", "банк* -ставка")).hasSize(3);
    assertThat(marked("", "снег да мороз", "снег -солнце")).containsExactly("TEXT снег");
    assertThat(marked("", "снег да мороз", "солнце OR мороз")).containsExactly("TEXT мороз");
    assertThat(marked("", "снег да мороз", "солнце OR (мороз жара)")).isEmpty();
    assertThat(marked("снег", "снег", "title:снег")).containsExactly("TITLE снег");
    assertThat(marked("", "снег да мороз", "\"мороз снег\"~1"))
        .containsExactly("TEXT снег", "TEXT мороз");
    assertThat(marked("", "снег да мороз и ещё много слов до снега", "\"мороз снег\"~1"))
        .hasSize(2);
    assertThat(marked("", "a b c d", "\"a b c\" \"b c d\"")).containsExactly("TEXT a b c d");
    assertThat(marked("", "снег", "")).isEmpty();
  }

  private static List<String> marked(String title, String text, String q) {
    AnalyzedArticle article = AnalyzedArticle.of(ANALYZER, title, text, "ru", List.of());
    return QueryMatcher.of(PARSER.parse(q), ANALYZER).spans(article).stream()
        .map(s ->
            s.section() + " " + (s.section() == TITLE ? title : text).substring(s.start(), s.end()))
        .toList();
  }

  @Test
  void articleBeingEnrichedHasNoSourceAndNoDates() {
    AnalyzedArticle article = AnalyzedArticle.of(ANALYZER, "снег", "", "ru", List.of());
    assertThat(article.tokens(TITLE)).hasSize(1);
    assertThat(article.tokens(TEXT)).isEmpty();
    assertThat(QueryMatcher.of(PARSER.parse("source:ТАСС"), ANALYZER).matches(article)).isFalse();
    ArticleQuery dated = MatchingContract.query("?from=2024-01-01&q=снег", ANALYZER);
    assertThat(QueryMatcher.of(dated, ANALYZER).matches(article)).isFalse();
  }

  private static Set<String> ids(List<Article> articles, Predicate<Article> matches) {
    return articles.stream().filter(matches).map(Article::id).collect(Collectors.toSet());
  }
}
