package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.obzor.index.TestArticles.distinct;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.elastic.Elastic;
import org.obzor.query.ArticleQuery;
import org.obzor.query.MatchingContract;

/**
 * Stories of very many values at once: as many counters as Elasticsearch refuses to have memory for
 * if each could count all it can.
 */
class ElasticStoriesIT {
  private static final int PERSONS = 4_000;

  private static ElasticArticleIndex index;

  /** Each person is in two articles of one story, the last ten in two stories. */
  @BeforeAll
  static void fill() {
    index =
        ElasticArticleIndex.open(
            TestElastic.fresh(), MatchingContract.analyzer(), Clock.systemUTC(), 2);
    Instant start = Instant.parse("2024-01-01T00:00:00Z");
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 2 * PERSONS; i++) {
      int person = i / 2;
      articles.add(
          TestArticles.draft("a" + i)
              .at(start.plus(Duration.ofHours(i)).toString())
              .story(person < PERSONS - 10 ? "s" + person : "t" + i)
              .person("p%04d".formatted(person), "Лицо")
              .country("C" + i % 20, 1)
              .topic("t" + i % 19)
              .build());
    }
    assertThat(index.add(articles)).allMatch(a -> a instanceof ArticleIndex.Added.Stored);
  }

  @Test
  void thoseInMostStoriesAreFoundAmongEqualsByArticles() {
    Top top = index.top(distinct(TestArticles.all()), By.PERSON, 12);
    assertThat(top.totalArticles()).isEqualTo(PERSONS + 10);
    assertThat(top.items())
        .extracting(Top.Item::articles)
        .containsExactly(2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 1L, 1L);
    assertThat(top.items()).extracting(Top.Item::id).startsWith("p3990").endsWith("p0000", "p0001");
  }

  @Test
  void aLineOfVeryManyDaysCountsStories() {
    ArticleQuery query = distinct(TestArticles.all());
    Timeline line = index.timeline(query, By.COUNTRY, Interval.DAY, 20, Metric.ARTICLES);
    assertThat(line.dates()).hasSize(334);
    assertThat(line.series()).hasSize(20);
    // Both articles of a story are an hour apart, and no story is told on two days.
    assertThat(line.total().stream().mapToLong(Long::longValue).sum()).isEqualTo(PERSONS + 10);
  }

  @Test
  void aTableOfManyPairsCountsStories() {
    ArticleQuery query = distinct(TestArticles.all());
    Cooccurrence table = index.cooccurrence(query, By.COUNTRY, By.TOPIC, 20);
    assertThat(table.rows()).hasSize(20);
    assertThat(table.columns()).hasSize(19);
    long cells = table.counts().stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    // The two articles of a story have different countries.
    assertThat(cells).isEqualTo(2 * PERSONS);
  }

  @Test
  void whatComesBetweenTwoRequestsTakesNoStoryAway() {
    Elastic elastic = TestElastic.fresh();
    ElasticArticleIndex one =
        ElasticArticleIndex.open(elastic, MatchingContract.analyzer(), Clock.systemUTC());
    Search search = new Search(elastic, elastic.index("articles"));
    Pairs.Pair pair =
        new Pairs.Pair(new Pairs.Value("lang", "ru"), new Pairs.Value("countries", "KZ"));
    tell(one, 0, 2);
    Repetitions repetitions = Repetitions.of(search, Queries.present(), true);
    Map<String, Long> articles = Map.of("ru", 2L);
    tell(one, 2, 5);
    assertThat(new StoryCounts(search).stories(Dimension.of(By.LANG), articles, repetitions))
        .isEqualTo(Map.of("ru", 1L));
    assertThat(repetitions.number()).isEqualTo(1);
    assertThat(Repetitions.stories(0, 1)).isZero();
    assertThat(new Pairs(search).stories(Queries.present(), List.of(pair), repetitions).both())
        .containsEntry(pair, 1L);
  }

  private static void tell(ElasticArticleIndex index, int from, int to) {
    index.add(
        IntStream.range(from, to)
            .mapToObj(i -> TestArticles.draft("b" + i).story("b").country("KZ", 1).build())
            .toList());
  }
}
