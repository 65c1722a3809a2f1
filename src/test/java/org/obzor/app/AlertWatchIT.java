package org.obzor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.AlertStores;
import org.obzor.alert.AlertWatch;
import org.obzor.alert.Alerts;
import org.obzor.alert.Digest;
import org.obzor.alert.Volume;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.elastic.Elastic;
import org.obzor.elastic.Lease;
import org.obzor.index.ElasticArticleIndex;
import org.obzor.query.EntityNames;
import org.obzor.query.FilterParameters;
import org.obzor.query.MatchingContract;
import org.obzor.query.QueryParser;
import org.obzor.query.TestNames;
import org.obzor.text.TextAnalyzer;

/** Alerts over a real index: what they miss, count and leave behind. */
class AlertWatchIT {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final Duration TERM = Duration.ofMinutes(5);

  private final Elastic elastic = TestElastic.fresh();
  private final ElasticArticleIndex index =
      ElasticArticleIndex.open(elastic, ANALYZER, Clock.systemUTC());
  private Instant now = Instant.parse("2024-05-01T00:00:00Z");
  private boolean topicsGone;

  /** What one process has. */
  private record Running(Alerts alerts, AlertWatch watch) {}

  private Running start() {
    EntityNames names =
        (type, name) ->
            topicsGone && type == EntityType.TOPIC
                ? Optional.empty()
                : new TestNames().idOf(type, name);
    Alerts alerts =
        new Alerts(
            AlertStores.in(elastic),
            ANALYZER,
            new FilterParameters(new QueryParser(ANALYZER, names), names),
            MatchingContract.ZONE,
            () -> now);
    IndexedArrivals arrivals = new IndexedArrivals(index);
    Lease lease = elastic.lease("alert-watch", TERM);
    return new Running(alerts, alerts.watch(arrivals, arrivals, lease::tryAcquire));
  }

  private static AlertSettings draft(String q) {
    return new AlertSettings("n", Map.of("q", List.of(q)), List.of(), Digest.IMMEDIATE, true);
  }

  private Article article(String id, Instant published) {
    return new Article(
        id, "Снег", "", null, "ТАСС", null, "ru", published, false, now, 1, null, id, List.of());
  }

  private void arrive(Alerts alerts, int from, int to) {
    List<Article> articles = new ArrayList<>();
    for (int i = from; i < to; i++) {
      articles.add(article("a" + i, now));
    }
    alerts.match(articles);
    index.add(articles);
  }

  private void pass(Running running, Duration time) {
    now = now.plus(time);
    running.watch().run();
  }

  private static long told(Running running) {
    return running.alerts().notifications().list(null, 1, null).total();
  }

  @Test
  void aMendedAlertCatchesUpOnceAndOneOfTwoProcessesDoesIt() {
    Running here = start();
    Running there = start();
    Alert alert = here.alerts().create(draft("снег -topic:sport"));
    arrive(here.alerts(), 0, 10);
    assertThat(told(here)).isEqualTo(10);
    topicsGone = true;
    pass(here, Duration.ofMinutes(2));
    pass(there, Duration.ZERO);
    arrive(here.alerts(), 10, 460);
    pass(here, Duration.ofSeconds(2));
    assertThat(told(here)).isEqualTo(11);
    assertThat(here.alerts().find(alert.id()).orElseThrow().broken()).isNotNull();
    topicsGone = false;
    for (int i = 0; i < 4; i++) {
      pass(here, Duration.ofSeconds(2));
      pass(there, Duration.ZERO);
    }
    assertThat(told(here)).isEqualTo(10 + 450 + 2);
    pass(here, Duration.ofMinutes(2));
    pass(there, Duration.ZERO);
    assertThat(told(here)).isEqualTo(462);
    assertThat(here.alerts().fault(alert.id())).isEmpty();
    assertThat(here.alerts().matches(alert.id(), 1, null).total()).isEqualTo(460);

    here.alerts().delete(alert.id());
    pass(here, Duration.ofMinutes(11));
    assertThat(told(here)).isZero();
    assertThat(here.alerts().matches(alert.id(), 1, null).total()).isZero();
  }

  @Test
  void aSpikeIsSeenInTheIndex() {
    Running here = start();
    AlertSettings settings = draft("снег").withVolume(new Volume(24, 2, 3, 5, 4));
    Alert alert = here.alerts().create(settings);
    List<Article> before = new ArrayList<>();
    for (int week = 1; week <= 6; week++) {
      before.add(article("w" + week, now.minus(Duration.ofDays(7L * week)).minusSeconds(60)));
    }
    before.add(article("dry", now.minusSeconds(60)));
    index.add(before);
    pass(here, Duration.ZERO);
    var state = here.alerts().volume(alert.id()).orElseThrow();
    assertThat(state.learning()).isFalse();
    assertThat(state.count()).isEqualTo(1);
    assertThat(state.mean()).isEqualTo(1);
    arrive(here.alerts(), 0, 8);
    assertThat(told(here)).isZero();
    pass(here, Duration.ofMinutes(10));
    pass(here, Duration.ofMinutes(10));
    assertThat(told(here)).isEqualTo(1);
    pass(here, Duration.ofHours(24));
    pass(here, Duration.ofMinutes(10));
    assertThat(told(here)).isEqualTo(2);
  }
}
