package org.obzor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.EntityNames;
import org.obzor.query.MatchingContract;
import org.obzor.query.QueryMatcher;
import org.obzor.query.TestNames;
import org.obzor.text.TextAnalyzer;

class AlertWatchTest {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();

  private final AlertStores stores = MemoryStore.alerts();
  private final List<Article> index = new ArrayList<>();
  private Instant now = Instant.parse("2024-05-01T00:00:00Z");
  private boolean topicsGone;
  private boolean leader = true;
  private int scans;
  private Alerts alerts = start();
  private AlertWatch watch = watch();

  private Alerts start() {
    EntityNames names =
        (type, name) ->
            topicsGone && type == EntityType.TOPIC
                ? Optional.empty()
                : new TestNames().idOf(type, name);
    return TestAlerts.on(stores, names, () -> now);
  }

  private AlertWatch watch() {
    ArticleCounts counts =
        new ArticleCounts() {
          @Override
          public List<Long> counts(ArticleQuery query, List<Window> windows) {
            return windows.stream().map(w -> 0L).toList();
          }
        };
    return alerts.watch(this::since, counts, () -> leader);
  }

  private Stream<Article> since(ArticleQuery query, Instant since) {
    scans++;
    QueryMatcher matcher = QueryMatcher.of(query, ANALYZER);
    return List.copyOf(index).stream()
        .filter(a -> !a.indexedAt().isBefore(since))
        .filter(a -> matcher.matches(AnalyzedArticle.of(ANALYZER, a)));
  }

  private static AlertSettings draft(String q) {
    return new AlertSettings("n", Map.of("q", List.of(q)), List.of(), Digest.IMMEDIATE, true);
  }

  private Article article(String id, String title) {
    return new Article(
        id, title, "", null, "ТАСС", null, "ru", now, false, now, 1, null, id, List.of());
  }

  private void arrive(String id, String title) {
    Article article = article(id, title);
    alerts.match(List.of(article));
    index.add(article);
  }

  private List<String> told() {
    return alerts.notifications().list(null, 1000, null).items().stream()
        .map(s -> s.value().kind() + " " + s.value().subject())
        .sorted()
        .toList();
  }

  private void pass(Duration time) {
    now = now.plus(time);
    watch.run();
  }

  private void pass() {
    pass(Duration.ofSeconds(2));
  }

  /** As if the process were started anew, with or without its topics. */
  private void restart(boolean withoutTopics) {
    topicsGone = withoutTopics;
    alerts = start();
    watch = watch();
  }

  @Test
  void aBrokenAlertIsToldOfOnce() {
    Alert alert = alerts.create(draft("снег topic:sport"));
    restart(true);
    Instant broke = now;
    for (int i = 0; i < 5; i++) {
      pass();
    }
    restart(true);
    pass();
    assertThat(told()).containsExactly("BROKEN " + broke.plusSeconds(2));
    Notification told = alerts.notifications().list(null, 1, null).items().getFirst().value();
    assertThat(told.detail()).contains("query.unknown-topic", "sport");
    AlertFault fault = alerts.fault(alert.id()).orElseThrow();
    assertThat(fault.since()).isEqualTo(broke.plusSeconds(2));
    assertThat(fault.stage()).isEqualTo(AlertFault.Stage.TOLD);
  }

  @Test
  void whatArrivedWhileItWasBrokenIsCaughtUpOnce() {
    Alert alert = alerts.create(draft("снег -topic:sport"));
    arrive("before", "Снег");
    now = now.plusSeconds(100);
    restart(true);
    now = now.plusSeconds(1);
    arrive("first", "Снег");
    Instant broke = now;
    pass(Duration.ofHours(1));
    arrive("other", "Дождь");
    arrive("second", "Снегом");
    restart(false);
    pass();
    arrive("third", "Снег");
    assertThat(told()).containsExactly("BROKEN " + broke, "STORY before", "STORY third");
    for (int i = 0; i < 100; i++) {
      pass();
    }
    List<String> all =
        List.of(
            "BROKEN " + broke,
            "MENDED " + broke,
            "STORY before",
            "STORY first",
            "STORY second",
            "STORY third");
    assertThat(told()).isEqualTo(all);
    assertThat(alerts.fault(alert.id())).isEmpty();
    assertThat(scans).isEqualTo(2);
    assertThat(alerts.matches(alert.id(), 10, null).total()).isEqualTo(4);
  }

  @Test
  void anArticleThatWasBeingStoredMeanwhileIsCaughtUpToo() {
    alerts.create(draft("снег -topic:sport"));
    restart(true);
    Article slow = article("slow", "Снег");
    alerts.match(List.of(slow));
    pass();
    restart(false);
    for (int i = 0; i < 5; i++) {
      pass();
    }
    index.add(slow);
    pass(Duration.ofMinutes(1));
    assertThat(told()).contains("STORY slow");
  }

  @Test
  void anEditMendsItAndCatchesUpWithTheNewQuery() {
    Alert alert = alerts.create(draft("снег topic:sport"));
    restart(true);
    arrive("a", "Снег");
    pass();
    now = now.plusSeconds(60);
    arrive("b", "Дождь");
    alerts.update(alert.id(), draft("дождь"));
    arrive("c", "Дождь");
    for (int i = 0; i < 3; i++) {
      pass();
    }
    assertThat(told()).contains("STORY b", "STORY c").doesNotContain("STORY a");
    assertThat(told()).anyMatch(t -> t.startsWith("MENDED"));
  }

  @Test
  void itMayBreakAgainWhileItCatchesUp() {
    Alert alert = alerts.create(draft("снег -topic:sport"));
    restart(true);
    arrive("a", "Снег");
    pass();
    restart(false);
    pass();
    restart(true);
    now = now.plusSeconds(60);
    arrive("b", "Снег");
    pass();
    assertThat(told()).hasSize(2).allMatch(t -> t.startsWith("BROKEN"));
    restart(false);
    for (int i = 0; i < 3; i++) {
      pass();
    }
    pass(Duration.ofMinutes(2));
    assertThat(told()).contains("STORY a", "STORY b");
    assertThat(alerts.fault(alert.id())).isEmpty();
  }

  @Test
  void topicsThatGoAndComeBackAreNoticedWithoutARestart() {
    Alert alert = alerts.create(draft("снег -topic:sport"));
    arrive("a", "Снег");
    topicsGone = true;
    pass(Duration.ofMinutes(1));
    assertThat(alerts.fault(alert.id())).isPresent();
    arrive("b", "Снег");
    topicsGone = false;
    for (int i = 0; i < 3; i++) {
      pass();
    }
    arrive("c", "Снег");
    assertThat(told()).contains("STORY a", "STORY b", "STORY c");
  }

  @Test
  void aCatchUpThatWasBrokenOffGoesOn() {
    alerts.create(draft("снег -topic:sport"));
    restart(true);
    for (int i = 0; i < 450; i++) {
      arrive("a" + i, "Снег");
    }
    pass();
    topicsGone = false;
    pass();
    leader = false;
    pass();
    assertThat(told()).hasSize(1);
    leader = true;
    pass();
    for (int i = 0; i < 3; i++) {
      pass();
    }
    assertThat(told()).hasSize(452);
    restart(false);
    pass(Duration.ofMinutes(2));
    assertThat(told()).hasSize(452);
  }

  @Test
  void aPausedAlertIsLeftAlone() {
    Alert alert = alerts.create(draft("снег -topic:sport"));
    restart(true);
    arrive("a", "Снег");
    alerts.update(alert.id(), draft("снег").withEnabled(false));
    pass();
    pass();
    assertThat(told()).isEmpty();
    alerts.update(alert.id(), draft("снег"));
    for (int i = 0; i < 3; i++) {
      pass();
    }
    assertThat(told()).containsExactly("STORY a");
  }

  @Test
  void whatArrivesWhileABrokenAlertIsPausedIsNotMissed() {
    Alert alert = alerts.create(draft("снег -topic:sport"));
    restart(true);
    arrive("a", "Снег");
    alerts.update(alert.id(), draft("снег").withEnabled(false));
    pass();
    now = now.plusSeconds(3600);
    arrive("b", "Снегопад и снег");
    now = now.plusSeconds(3600);
    alerts.update(alert.id(), draft("снег"));
    for (int i = 0; i < 3; i++) {
      pass();
    }
    assertThat(told()).containsExactly("STORY a");
  }

  @Test
  void nothingStaysOfADeletedAlert() {
    Alert kept = alerts.create(draft("снег"));
    Alert gone = alerts.create(draft("снег -topic:sport"));
    arrive("a", "Снег");
    alerts.markRead(gone.id());
    restart(true);
    arrive("b", "Снег");
    pass();
    restart(false);
    alerts.delete(gone.id());
    alerts.markRead(gone.id());
    pass(Duration.ofMinutes(10));
    assertThat(stores.matches().all()).extracting(s -> s.value().alertId()).containsOnly(kept.id());
    assertThat(stores.notifications().all())
        .extracting(s -> s.value().alertId())
        .containsOnly(kept.id());
    assertThat(stores.faults().all()).isEmpty();
    assertThat(stores.states().find(gone.id())).isEmpty();
    assertThat(stores.states().find(AlertState.REVISION)).isPresent();
    assertThat(alerts.matches(kept.id(), 10, null).total()).isEqualTo(2);
  }

  @Test
  void nobodyButTheLeaderDoesAnything() {
    alerts.create(draft("снег topic:sport"));
    restart(true);
    arrive("a", "Снег");
    leader = false;
    pass();
    assertThat(told()).isEmpty();
  }
}
