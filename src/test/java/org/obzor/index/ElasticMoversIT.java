package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.obzor.index.TestArticles.distinct;
import static org.obzor.index.TestArticles.in;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.query.ArticleQuery;
import org.obzor.query.MatchingContract;

/** What moved between two months, and what was repeated, is what comparing one by one gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElasticMoversIT {
  private static final ArticleQuery APRIL = in("2024-04-01", "2024-04-30", "UTC");
  private static final ArticleQuery MARCH = in("2024-03-02", "2024-03-31", "UTC");

  private final List<Article> articles = articles();
  private final ElasticArticleIndex index =
      ElasticArticleIndex.open(
          TestElastic.fresh(), MatchingContract.analyzer(), Clock.systemUTC(), 3);

  @BeforeAll
  void fill() {
    assertThat(index.add(articles)).allMatch(a -> a instanceof ArticleIndex.Added.Stored);
  }

  /** April has half as many articles again, other favourites, and some that March has not. */
  private static List<Article> articles() {
    Random random = new Random(5);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      boolean april = i >= 400;
      Instant month = Instant.parse(april ? "2024-04-01T00:00:00Z" : "2024-03-02T00:00:00Z");
      TestArticles.Draft d =
          TestArticles.draft("m" + i)
              .at(month.plus(Duration.ofMinutes(random.nextInt(30 * 24 * 60))).toString())
              .source("Газета " + random.nextInt(7))
              .story("s" + random.nextInt(600));
      d.country("C" + (int) (60 * Math.pow(random.nextDouble(), april ? 3 : 1.5)), 1);
      d.country("D" + (april ? random.nextInt(4) : 2 + random.nextInt(4)), 1);
      d.person("p" + random.nextInt(900), "Лицо");
      articles.add(d.build());
    }
    return articles;
  }

  private NaiveCounts during(ArticleQuery month, boolean stories) {
    Instant from = month.from();
    Instant to = month.to();
    assertThat(from).isNotNull();
    assertThat(to).isNotNull();
    return new NaiveCounts(articles, stories)
        .where(a -> !a.publishedAt().isBefore(from) && a.publishedAt().isBefore(to));
  }

  @ParameterizedTest
  @CsvSource({"COUNTRY, false", "COUNTRY, true", "PERSON, false", "SOURCE, false"})
  void moversAreThoseWhoseShareChangedBeyondChance(By by, boolean stories) {
    NaiveCounts now = during(APRIL, stories);
    NaiveCounts before = during(MARCH, stories);
    Set<String> values = new HashSet<>();
    now.top(by).forEach(e -> values.add(e.getKey()));
    before.top(by).forEach(e -> values.add(e.getKey()));
    List<Mover> expected = new ArrayList<>();
    for (String value : values) {
      long n = now.having(by, value).count();
      long b = before.having(by, value).count();
      double score = Mover.score(n, now.count(), b, before.count());
      if (Math.abs(score) >= Mover.SIGNIFICANT) {
        String label = by == By.COUNTRY ? "Страна " + value : by == By.PERSON ? "Лицо" : value;
        expected.add(new Mover(value, label, n, b, score));
      }
    }
    expected.sort(
        Comparator.comparingDouble((Mover m) -> -Math.abs(m.score())).thenComparing(Mover::id));
    assertThat(index.movers(stories ? distinct(APRIL) : APRIL, by)).isEqualTo(expected);
    if (by == By.COUNTRY) {
      assertThat(expected).extracting(Mover::id).contains("D0", "D1", "D4", "D5");
      assertThat(expected).anyMatch(m -> m.score() > 0).anyMatch(m -> m.score() < 0);
    } else {
      assertThat(expected).isEmpty();
    }
  }

  @Test
  void withoutAStartThereIsNothingToCompareWith() {
    assertThat(index.movers(APRIL.withPeriod(null, APRIL.to()), By.COUNTRY)).isEmpty();
  }

  @Test
  void theMostRepeatedStoriesComeFirst() {
    List<Repeated> repeated = index.repeated(APRIL, 8);
    NaiveCounts april = during(APRIL, false);
    assertThat(repeated).hasSize(8);
    for (Repeated r : repeated) {
      List<Article> same =
          april.articles().stream()
              .filter(a -> a.storyId().equals(r.first().storyId()))
              .sorted(Comparator.comparing(Article::publishedAt))
              .toList();
      assertThat(r.first().id()).isEqualTo(same.getFirst().id());
      assertThat(r.articles()).isEqualTo(same.size());
      assertThat(r.sources()).isEqualTo(same.stream().map(Article::source).distinct().count());
    }
    long rest =
        april.articles().stream()
            .map(Article::storyId)
            .distinct()
            .filter(id -> repeated.stream().noneMatch(r -> r.first().storyId().equals(id)))
            .mapToLong(id -> april.where(a -> a.storyId().equals(id)).count())
            .max()
            .orElseThrow();
    assertThat(repeated)
        .extracting(Repeated::articles)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .allMatch(n -> n >= rest);
    assertThat(index.repeated(in("1999-01-01", "1999-01-02", "UTC"), 5)).isEmpty();
  }
}
