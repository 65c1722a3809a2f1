package org.obzor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.obzor.article.Article;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.MatchingContract;
import org.obzor.query.NaiveMatcher;
import org.obzor.query.QueryMatcher;
import org.obzor.query.RandomMatching;
import org.obzor.query.TextQuery;
import org.obzor.query.TextQuery.Scope;
import org.obzor.text.TextAnalyzer;

class AlertMatcherTest {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final NaiveMatcher NAIVE = new NaiveMatcher(ANALYZER);

  @TestFactory
  Stream<DynamicTest> answersTheContract() {
    List<Article> articles = MatchingContract.articles();
    return MatchingContract.tests(
        ANALYZER,
        query -> {
          AlertMatcher matcher = new AlertMatcher(ANALYZER);
          matcher.put("q", query);
          return articles.stream()
              .filter(article -> !matcher.match(article).isEmpty())
              .map(Article::id)
              .collect(Collectors.toSet());
        });
  }

  @Test
  void agreesWithAPlainLoopOnRandomQueries() {
    for (long seed = 0; seed < 50; seed++) {
      RandomMatching random = new RandomMatching(seed);
      Map<String, ArticleQuery> queries = new LinkedHashMap<>();
      Map<String, QueryMatcher> matchers = new LinkedHashMap<>();
      AlertMatcher matcher = new AlertMatcher(ANALYZER);
      for (int i = 0; i < 60; i++) {
        ArticleQuery query = random.query();
        queries.put("q" + i, query);
        matchers.put("q" + i, QueryMatcher.of(query, ANALYZER));
        matcher.put("q" + i, query);
      }
      for (int i = 0; i < 30; i++) {
        if (i == 20) {
          for (int q = 0; q < 60; q += 2) {
            matcher.remove("q" + q);
            queries.remove("q" + q);
            matchers.remove("q" + q);
          }
        }
        Article article = random.article("a" + i);
        AnalyzedArticle analyzed = AnalyzedArticle.of(ANALYZER, article);
        Set<String> expected = new TreeSet<>();
        matchers.forEach((id, m) -> addIf(m.matches(analyzed), id, expected));
        if (i % 10 == 0) {
          Set<String> naive = new TreeSet<>();
          queries.forEach((id, query) -> addIf(NAIVE.matches(query, article), id, naive));
          assertThat(naive).isEqualTo(expected);
        }
        assertThat(matcher.match(article))
            .as("seed %s: %s with %s", seed, article, queries)
            .isEqualTo(expected);
      }
    }
  }

  private static void addIf(boolean matches, String id, Set<String> ids) {
    if (matches) {
      ids.add(id);
    }
  }

  @Test
  void replacesAndRemovesQueries() {
    Article snow = MatchingContract.articles().get(4);
    AlertMatcher matcher = new AlertMatcher(ANALYZER);
    matcher.put("a", query(new TextQuery.Word(Scope.TITLE, "снег")));
    assertThat(matcher.match(snow)).containsExactly("a");
    matcher.put("a", query(new TextQuery.Word(Scope.TITLE, "жара")));
    assertThat(matcher.match(snow)).isEmpty();
    matcher.put("a", query(new TextQuery.Prefix(Scope.TITLE, "мор")));
    assertThat(matcher.match(snow)).containsExactly("a");
    matcher.remove("a");
    matcher.remove("never there");
    assertThat(matcher.match(snow)).isEmpty();
  }

  @Test
  void takesTheLargestQueries() {
    List<String> forms = new ArrayList<>();
    IntStream.range(0, 499).forEach(i -> forms.add("слово" + i));
    forms.add("снег");
    List<TextQuery> words = new ArrayList<>();
    forms.forEach(form -> words.add(new TextQuery.Word(Scope.TITLE_AND_TEXT, form)));
    Article snow = MatchingContract.articles().get(4);
    AlertMatcher matcher = new AlertMatcher(ANALYZER);
    matcher.put("or", query(new TextQuery.Or(words)));
    matcher.put("and", query(new TextQuery.And(words)));
    matcher.put("near", query(new TextQuery.Near(Scope.TITLE_AND_TEXT, forms, 5)));
    matcher.put("phrase", query(new TextQuery.Phrase(Scope.TITLE_AND_TEXT, forms)));
    assertThat(matcher.match(snow)).containsExactly("or");
  }

  @Test
  void survivesEndlessWords() {
    String endless = "х".repeat(100_000);
    Article article = article("снег " + endless + " мороз " + endless + "1");
    AlertMatcher matcher = new AlertMatcher(ANALYZER);
    List<String> apart = List.of("снег", "мороз");
    matcher.put("phrase", query(new TextQuery.Phrase(Scope.TITLE_AND_TEXT, apart)));
    matcher.put("near", query(new TextQuery.Near(Scope.TITLE_AND_TEXT, apart, 1)));
    matcher.put("prefix", query(new TextQuery.Prefix(Scope.TITLE_AND_TEXT, "ххх")));
    assertThat(matcher.match(article)).containsExactly("near", "prefix");
  }

  private static Article article(String text) {
    Article some = MatchingContract.articles().getFirst();
    return new Article(
        "long",
        "",
        text,
        null,
        some.source(),
        null,
        "ru",
        some.publishedAt(),
        false,
        some.indexedAt(),
        1,
        null,
        "long",
        List.of());
  }

  private static ArticleQuery query(TextQuery text) {
    return ArticleQuery.all(MatchingContract.ZONE).withText("", text);
  }
}
