package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.obzor.index.TestArticles.draft;
import static org.obzor.index.TestArticles.in;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.obzor.TestElastic;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.query.MatchingContract;
import org.obzor.query.TextQuery;

/** The dates of timelines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElasticTimelineIT {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Noon of 2024-04-03 in Berlin. */
  private final Clock clock = Clock.fixed(Instant.parse("2024-04-03T10:00:00Z"), ZoneOffset.UTC);

  private final ElasticArticleIndex index =
      ElasticArticleIndex.open(TestElastic.fresh(), MatchingContract.analyzer(), clock);

  @BeforeAll
  void fill() {
    index.add(
        List.of(
            // 23:30 on the 30th in Berlin, the 31st in Almaty
            draft("late").at("2024-03-30T22:30:00Z").build(),
            // 00:30 on the 31st in Berlin
            draft("early").at("2024-03-30T23:30:00Z").build(),
            // 01:30 and 03:30 in Berlin, one hour apart
            draft("before").at("2024-03-31T00:30:00Z").build(),
            draft("after").at("2024-03-31T01:30:00Z").build(),
            // 23:59 summer time on the 31st
            draft("last").at("2024-03-31T21:59:59Z").build()));
  }

  private static List<String> iso(Timeline t) {
    return t.dates().stream().map(Instant::toString).toList();
  }

  @Test
  void aDayIsTheUsersDayWhenClocksChange() {
    Timeline t =
        index.timeline(
            in("2024-03-29", "2024-04-02", "Europe/Berlin"),
            By.NONE,
            Interval.DAY,
            0,
            Metric.ARTICLES);
    assertThat(iso(t))
        .containsExactly(
            "2024-03-28T23:00:00Z",
            "2024-03-29T23:00:00Z",
            "2024-03-30T23:00:00Z",
            "2024-03-31T22:00:00Z",
            "2024-04-01T22:00:00Z");
    assertThat(t.total()).containsExactly(0L, 1L, 4L, 0L, 0L);
    assertThat(t.partialLast()).isFalse();
    assertThat(t.series()).isEmpty();
  }

  @Test
  void theDayOfTheChangeHas23Hours() {
    Timeline t =
        index.timeline(
            in("2024-03-31", "2024-03-31", "Europe/Berlin"),
            By.NONE,
            Interval.HOUR,
            0,
            Metric.ARTICLES);
    assertThat(t.dates()).hasSize(23);
    assertThat(t.total().subList(0, 3)).containsExactly(1L, 1L, 1L);
    assertThat(t.total().getLast()).isEqualTo(1);
    Timeline autumn =
        index.timeline(
            in("2024-10-27", "2024-10-27", "Europe/Berlin"),
            By.NONE,
            Interval.HOUR,
            0,
            Metric.ARTICLES);
    assertThat(autumn.dates()).hasSize(25);
  }

  @Test
  void withoutARangeTheDataSayIt() {
    Timeline t =
        index.timeline(ArticleQuery.all(BERLIN), By.NONE, Interval.DAY, 0, Metric.ARTICLES);
    assertThat(iso(t)).containsExactly("2024-03-29T23:00:00Z", "2024-03-30T23:00:00Z");
    assertThat(t.total()).containsExactly(1L, 4L);
    assertThat(t.from()).isEqualTo("2024-03-29T23:00:00Z");
    assertThat(t.to()).isEqualTo("2024-03-31T22:00:00Z");
  }

  @Test
  void anOpenEndLastsUntilToday() {
    Instant from = in("2024-03-31", "2024-03-31", "Europe/Berlin").from();
    Timeline t =
        index.timeline(
            ArticleQuery.all(BERLIN).withPeriod(from, null),
            By.NONE,
            Interval.DAY,
            0,
            Metric.ARTICLES);
    assertThat(t.total()).containsExactly(4L, 0L, 0L, 0L);
    assertThat(t.partialLast()).as("today is not over").isTrue();
  }

  @Test
  void aBucketCutByTheRangeIsPartial() {
    Timeline t =
        index.timeline(
            in("2024-03-20", "2024-03-30", "Europe/Berlin"),
            By.NONE,
            Interval.WEEK,
            0,
            Metric.ARTICLES);
    assertThat(t.partialLast()).isTrue();
    assertThat(t.total()).containsExactly(0L, 1L);
    Timeline whole =
        index.timeline(
            in("2024-03-18", "2024-03-31", "Europe/Berlin"),
            By.NONE,
            Interval.WEEK,
            0,
            Metric.ARTICLES);
    assertThat(whole.partialLast()).isFalse();
    assertThat(whole.total()).containsExactly(0L, 5L);
  }

  @Test
  void nothingFoundHasNoDatesUnlessAskedFor() {
    ArticleQuery nothing = TestArticles.text(new TextQuery.Lang("xx"));
    Timeline t = index.timeline(nothing, By.COUNTRY, Interval.DAY, 3, Metric.ARTICLES);
    assertThat(t.dates()).isEmpty();
    assertThat(t.from()).isNull();
    Timeline asked =
        index.timeline(
            nothing.withPeriod(
                Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-03-03T00:00:00Z")),
            By.COUNTRY,
            Interval.DAY,
            3,
            Metric.MENTIONS);
    assertThat(asked.total()).containsExactly(0L, 0L);
  }

  @Test
  void refusesMoreDatesThanAnyoneCanSee() {
    assertThatThrownBy(() ->
            index.timeline(
                in("2000-01-01", "2024-03-31", "Europe/Berlin"),
                By.NONE,
                Interval.HOUR,
                0,
                Metric.ARTICLES))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("interval"));
  }

  @Test
  void previousDaysAreAsManyDays() {
    // From the 31st, which has 23 hours, to the 1st; before: the 29th and 30th with 24 each.
    Top top = index.top(in("2024-03-31", "2024-04-01", "Europe/Berlin"), By.LANG, 5);
    assertThat(top.items()).containsExactly(new Top.Item("ru", "ru", 4, 4L, 1L, 1.0));
    Instant from = Instant.parse("2024-03-31T00:00:00Z");
    Top hours =
        index.top(
            ArticleQuery.all(BERLIN).withPeriod(from, from.plus(Duration.ofMinutes(60))),
            By.LANG,
            5);
    assertThat(hours.items().getFirst().previousArticles()).isEqualTo(1);
    assertThat(
            index.top(ArticleQuery.all(BERLIN), By.LANG, 5).items().getFirst().previousArticles())
        .isNull();
  }
}
