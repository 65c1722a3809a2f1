package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.HostileQueries;
import org.obzor.query.InvalidInputException;
import org.obzor.query.MatchingContract;
import org.obzor.query.QueryMatcher;
import org.obzor.query.QueryParser;
import org.obzor.query.TestNames;
import org.obzor.text.TextAnalyzer;

/** The largest queries that can be written are answered in full, by Elasticsearch as in process. */
class ElasticLimitsIT {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final QueryParser PARSER = new QueryParser(ANALYZER, new TestNames());
  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final int FORMS = 5_000;
  private static final String[] SYLLABLES = {"ба", "ко", "ду", "ле", "ми", "но", "ру", "са", "ти"};

  private static List<Article> articles;
  private static ElasticArticleIndex index;

  @BeforeAll
  static void fill() {
    articles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int first = i * FORMS / 100;
      articles.add(
          article(
              "a" + i,
              IntStream.range(first, first + FORMS / 100)
                  .mapToObj(n -> "при" + word(n))
                  .collect(Collectors.joining(" "))));
    }
    articles.add(article("all", words(QueryParser.MAX_TERMS, " ")));
    articles.add(article("some", words(250, " ")));
    index = ElasticArticleIndex.open(TestElastic.fresh(), ANALYZER, Clock.systemUTC());
    assertThat(index.add(articles)).allMatch(a -> a instanceof ArticleIndex.Added.Stored);
  }

  /** Invented words that the dictionary does not know, with the endings of surnames. */
  private static String word(int n) {
    StringBuilder word = new StringBuilder();
    for (int rest = n; word.length() < 8; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word + "ев";
  }

  /** Short ones, so that five hundred fit into a query. */
  private static String words(int count, String between) {
    return IntStream.range(0, count)
        .mapToObj(n -> SYLLABLES[n % 9] + SYLLABLES[n / 9 % 9] + SYLLABLES[n / 81] + "в")
        .collect(Collectors.joining(between));
  }

  private static Article article(String id, String text) {
    Instant day = Instant.parse("2024-03-30T07:00:00Z");
    return new Article(
        id, "", text, null, "s", null, "ru", day, false, day, 3, null, id, List.of());
  }

  private static long check(String q) {
    ArticleQuery query = ArticleQuery.all(ZONE).withText(PARSER.parse(q));
    QueryMatcher matcher = QueryMatcher.of(query, ANALYZER);
    long expected =
        articles.stream().filter(a -> matcher.matches(AnalyzedArticle.of(ANALYZER, a))).count();
    assertThat(index.list(query, Sort.NEWEST, 0, null).total()).isEqualTo(expected);
    return expected;
  }

  @Test
  void aPrefixOfVeryManyFormsIsNotCut() {
    assertThat(check("при*")).isEqualTo(100);
    assertThat(check("-при*")).isEqualTo(2);
    assertThat(check("приба* -прибаба*")).isPositive();
  }

  @Test
  void manyPrefixesAtOnce() {
    String prefixes =
        IntStream.range(0, QueryParser.MAX_TERMS)
            .mapToObj(n -> "при*")
            .collect(Collectors.joining(" "));
    assertThat(check(prefixes)).isEqualTo(100);
    assertThat(check(prefixes.substring(0, 2_000).strip().replace(" ", " OR "))).isEqualTo(100);
  }

  @Test
  void asManyWordsAsAQueryMayHave() {
    String and = words(QueryParser.MAX_TERMS, " ");
    assertThat(and.length()).isLessThan(QueryParser.MAX_LENGTH);
    assertThat(check(and)).isEqualTo(1);
    assertThat(check(words(350, " OR "))).isEqualTo(2);
    assertThat(check("title:(" + words(350, " OR ") + ")")).isZero();
  }

  @Test
  void aPhraseAndADistanceOfManyWords() {
    assertThat(check("\"" + words(490, " ") + "\"")).isEqualTo(1);
    assertThat(check("\"" + words(200, " ") + "\"")).isEqualTo(2);
    assertThat(check("\"" + words(40, " ") + "\"~50")).isEqualTo(2);
  }

  @Test
  void asDeepAsAQueryMayBe() {
    String deep = "при*";
    for (int i = 0; i < QueryParser.MAX_NESTING; i++) {
      deep = "(" + deep + " -в" + i + ")";
    }
    assertThat(check(deep)).isEqualTo(100);
    assertThat(check("-(".repeat(10) + "при*" + ")".repeat(10))).isEqualTo(100);
  }

  @Test
  void hostileQueries() {
    for (String q : HostileQueries.all()) {
      try {
        PARSER.parse(q);
      } catch (InvalidInputException e) {
        continue;
      }
      check(q);
    }
  }
}
