package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.obzor.index.TestArticles.distinct;
import static org.obzor.index.TestArticles.in;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.query.ArticleQuery;
import org.obzor.query.MatchingContract;

/** Counts over random articles on several shards are what counting one by one gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElasticCountingIT {
  private static final Instant START = Instant.parse("2024-01-15T00:00:00Z");
  private static final int DAYS = 320;
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "Asia/Almaty",
          "Asia/Kolkata",
          "Asia/Beirut",
          "Australia/Lord_Howe");

  private final List<Article> articles = articles(1500);
  private ElasticArticleIndex index;

  int shards() {
    return 3;
  }

  @BeforeAll
  void fill() {
    index =
        ElasticArticleIndex.open(
            TestElastic.fresh(), MatchingContract.analyzer(), Clock.systemUTC(), shards());
    assertThat(index.add(articles)).allMatch(a -> a instanceof ArticleIndex.Added.Stored);
  }

  private static List<Article> articles(int count) {
    Random random = new Random(42);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TestArticles.Draft d =
          TestArticles.draft("a" + i)
              .at(START.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60))).toString())
              .source("Газета " + (char) ('А' + skewed(random, 12)))
              .lang(List.of("ru", "en", "kk").get(skewed(random, 3)))
              .story("s" + random.nextInt(count / 3));
      for (int c = skewed(random, 4); c > 0; c--) {
        d.country("C" + skewed(random, 60), 1 + random.nextInt(4));
      }
      if (random.nextBoolean()) {
        d.person("p" + skewed(random, 300), "Лицо");
      }
      d.topic("t" + skewed(random, 17));
      articles.add(d.build());
    }
    return articles;
  }

  /** Small numbers are much more frequent, and many large ones equally rare. */
  private static int skewed(Random random, int below) {
    return (int) (below * Math.pow(random.nextDouble(), 2.5));
  }

  private NaiveCounts expected(ArticleQuery q) {
    return new NaiveCounts(articles, q.distinct())
        .where(a ->
            (q.from() == null || !a.publishedAt().isBefore(q.from()))
                && (q.to() == null || a.publishedAt().isBefore(q.to())));
  }

  static Stream<Arguments> zonesAndIntervals() {
    return ZONES.stream().flatMap(z -> Stream.of(Interval.values()).map(i -> Arguments.of(z, i)));
  }

  @ParameterizedTest
  @MethodSource("zonesAndIntervals")
  void timelinesInEveryZone(String zone, Interval interval) {
    // Both clock changes of Berlin and New York lie in the range.
    ArticleQuery query =
        interval == Interval.HOUR
            ? in("2024-03-01", "2024-04-15", zone)
            : in("2024-02-20", "2024-11-20", zone);
    for (boolean stories : List.of(false, true)) {
      ArticleQuery q = stories ? distinct(query) : query;
      Timeline t = index.timeline(q, By.COUNTRY, interval, 5, Metric.ARTICLES);
      NaiveCounts all = expected(q);
      assertThat(t.dates()).isSorted().doesNotHaveDuplicates();
      assertThat(counts(t.dates(), t.total())).isEqualTo(naive(all, interval, zone));
      List<Map.Entry<String, Long>> top = all.top(By.COUNTRY).subList(0, 5);
      assertThat(t.series()).extracting(Timeline.Series::id).isEqualTo(keys(top));
      for (Timeline.Series s : t.series()) {
        assertThat(counts(t.dates(), s.counts()))
            .isEqualTo(naive(all.having(By.COUNTRY, s.id()), interval, zone));
      }
    }
  }

  @Test
  void timelinesOfMentions() {
    ArticleQuery q = in("2024-02-20", "2024-11-20", "Europe/Berlin");
    Timeline t = index.timeline(q, By.COUNTRY, Interval.MONTH, 3, Metric.MENTIONS);
    NaiveCounts all = expected(q);
    assertThat(t.total().stream().mapToLong(n -> n).sum()).isEqualTo(all.mentions(By.COUNTRY));
    assertThat(t.series()).hasSize(3);
    for (Timeline.Series s : t.series()) {
      assertThat(s.total()).isEqualTo(all.mentions(By.COUNTRY, s.id()));
    }
    assertThat(t.series())
        .extracting(Timeline.Series::total)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    Timeline everything = index.timeline(q, By.NONE, Interval.YEAR, 3, Metric.MENTIONS);
    assertThat(everything.total()).containsExactly(all.mentions(By.NONE));
  }

  @Test
  void timelinesOfChosenValues() {
    ArticleQuery q = in("2024-02-20", "2024-11-20", "UTC");
    Timeline t =
        index.timeline(
            q, By.SOURCE, Interval.MONTH, List.of("ГАЗЕТА Б", "нет такой"), Metric.ARTICLES);
    assertThat(t.series()).extracting(Timeline.Series::id).containsExactly("Газета Б", "нет такой");
    assertThat(t.series().getFirst().total())
        .isEqualTo(expected(q).having(By.SOURCE, "Газета Б").count());
    assertThat(t.series().getLast().counts()).containsOnly(0L).hasSameSizeAs(t.dates());
  }

  static Stream<Arguments> dimensions() {
    return Stream.of(By.COUNTRY, By.PERSON, By.TOPIC, By.SOURCE, By.LANG)
        .flatMap(by -> Stream.of(Arguments.of(by, false), Arguments.of(by, true)));
  }

  @ParameterizedTest
  @MethodSource("dimensions")
  void topsAreExact(By by, boolean stories) {
    ArticleQuery query = in("2024-06-01", "2024-07-10", "Asia/Almaty");
    ArticleQuery q = stories ? distinct(query) : query;
    NaiveCounts all = expected(q);
    ArticleQuery before = in("2024-04-22", "2024-05-31", "Asia/Almaty");
    NaiveCounts previous = expected(stories ? distinct(before) : before);
    Top top = index.top(q, by, 15);
    assertThat(top.totalArticles()).isEqualTo(all.count());
    List<Map.Entry<String, Long>> naive = all.top(by);
    assertThat(top.items())
        .extracting(Top.Item::id)
        .isEqualTo(keys(naive.subList(0, Math.min(15, naive.size()))));
    for (Top.Item item : top.items()) {
      NaiveCounts having = all.having(by, item.id());
      assertThat(item.articles()).isEqualTo(having.count());
      assertThat(item.previousArticles()).isEqualTo(previous.having(by, item.id()).count());
      assertThat(item.share()).isEqualTo((double) item.articles() / all.count());
      if (by == By.COUNTRY || by == By.PERSON) {
        assertThat(item.mentions()).isEqualTo(all.mentions(by, item.id()));
      }
    }
    assertThat(index.brief(q, by, 15, 3).items())
        .isEqualTo(
            IntStream.range(0, top.items().size())
                .mapToObj(i -> brief(top.items().get(i), i < 3))
                .toList());
  }

  private static Top.Item brief(Top.Item i, boolean compared) {
    Long before = compared ? i.previousArticles() : null;
    return new Top.Item(i.id(), i.label(), i.articles(), null, before, i.share());
  }

  @Test
  void articlesStoriesAndSourcesAreCountedSideBySide() {
    ArticleQuery q = in("2024-06-01", "2024-09-10", "Asia/Almaty");
    NaiveCounts all = expected(q);
    Extent expected =
        new Extent(all.count(), expected(distinct(q)).count(), true, all.top(By.SOURCE).size());
    assertThat(index.extent(q)).isEqualTo(expected);
    assertThat(index.extent(distinct(q))).isEqualTo(expected);
    ArticleQuery few = q.withSources(List.of("Газета Б")).withCountries(List.of("C1", "C2"));
    NaiveCounts some =
        all.where(a -> a.source().equals("Газета Б"))
            .where(a -> NaiveCounts.values(a, By.COUNTRY).anyMatch(few.countries()::contains));
    assertThat(index.extent(few).articles()).isEqualTo(some.count());
    assertThat(index.extent(few).sources()).isEqualTo(1);
    assertThat(index.extent(few).stories())
        .isEqualTo(new NaiveCounts(some.articles(), true).count());
    assertThat(index.extent(in("1999-01-01", "1999-01-02", "UTC")))
        .isEqualTo(new Extent(0, 0, true, 0));
  }

  @Test
  void tablesCountPairs() {
    ArticleQuery q = in("2024-02-20", "2024-11-20", "UTC");
    NaiveCounts all = expected(q);
    Cooccurrence t = index.cooccurrence(q, By.COUNTRY, By.TOPIC, 6);
    assertThat(t.rows()).hasSize(6);
    assertThat(t.columns()).hasSize(6);
    for (int r = 0; r < 6; r++) {
      for (int c = 0; c < 6; c++) {
        assertThat(t.counts().get(r).get(c))
            .isEqualTo(
                all.having(By.COUNTRY, t.rows().get(r).id())
                    .having(By.TOPIC, t.columns().get(c).id())
                    .count());
      }
    }
    Cooccurrence self = index.cooccurrence(q, By.COUNTRY, By.COUNTRY, 4);
    for (int i = 0; i < 4; i++) {
      assertThat(self.counts().get(i).get(i))
          .isEqualTo(all.having(By.COUNTRY, self.rows().get(i).id()).count());
    }
    Cooccurrence stories = index.cooccurrence(distinct(q), By.LANG, By.LANG, 1);
    assertThat(stories.counts().getFirst().getFirst())
        .isEqualTo(expected(distinct(q)).top(By.LANG).getFirst().getValue());
  }

  private static Map<Instant, Long> counts(List<Instant> dates, List<Long> counts) {
    Map<Instant, Long> map = new TreeMap<>();
    for (int i = 0; i < dates.size(); i++) {
      if (counts.get(i) != 0) {
        map.put(dates.get(i), counts.get(i));
      }
    }
    return map;
  }

  private static Map<Instant, Long> naive(NaiveCounts all, Interval interval, String zone) {
    Map<Instant, Long> map = new TreeMap<>();
    ZoneId z = ZoneId.of(zone);
    all.byTime(interval, z).forEach((start, in) -> map.put(start, in.count()));
    return map;
  }

  private static List<String> keys(List<Map.Entry<String, Long>> entries) {
    return entries.stream().map(Map.Entry::getKey).toList();
  }
}
