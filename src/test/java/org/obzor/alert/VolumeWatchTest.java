package org.obzor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.obzor.alert.ArticleCounts.Window;
import org.obzor.query.ArticleQuery;
import org.obzor.query.TestNames;
import org.obzor.query.TextQuery;

class VolumeWatchTest {
  private static final Volume VOLUME = new Volume(24, 2, 3, 5, 4);

  private final AlertStores stores = MemoryStore.alerts();
  private final List<Instant> published = new ArrayList<>();
  private Instant earliest = Instant.parse("2020-01-01T00:00:00Z");
  private Instant now = Instant.parse("2024-05-01T00:00:00Z");
  private int requests;
  private Alerts alerts = start();
  private AlertWatch watch = watch();

  private Alerts start() {
    TestNames names = new TestNames();
    return TestAlerts.on(stores, names, () -> now);
  }

  private AlertWatch watch() {
    ArticleCounts counts =
        new ArticleCounts() {
          @Override
          public List<Long> counts(ArticleQuery query, List<Window> windows) {
            if (query.text() instanceof TextQuery.All) {
              return windows.stream().map(w -> w.from().isBefore(earliest) ? 0L : 1L).toList();
            }
            requests++;
            return windows.stream()
                .map(w ->
                    published.stream()
                        .filter(p -> !p.isBefore(w.from()) && p.isBefore(w.to()))
                        .count())
                .toList();
          }
        };
    return alerts.watch((query, since) -> Stream.of(), counts, () -> true);
  }

  private Alert alert(Volume volume) {
    return alerts.create(
        new AlertSettings(
            "n",
            Map.of("q", List.of("снег")),
            List.of(),
            Digest.IMMEDIATE,
            AlertSettings.MORNING,
            true,
            null,
            "",
            List.of(),
            "ru",
            false,
            volume));
  }

  private void publish(int articles, Duration ago) {
    for (int i = 0; i < articles; i++) {
      published.add(now.minus(ago));
    }
  }

  private void usual(int articles) {
    for (int week = 1; week <= 5; week++) {
      publish(articles, Duration.ofDays(7L * week).plusHours(1));
    }
  }

  private void pass(Duration time) {
    now = now.plus(time);
    watch.run();
  }

  private List<String> told() {
    return alerts.notifications().list(null, 1000, null).items().stream()
        .map(s -> s.value().kind() + " " + s.value().subject() + " " + s.value().detail())
        .sorted()
        .toList();
  }

  private VolumeState state(Alert alert) {
    return alerts.volume(alert.id()).orElseThrow();
  }

  @Test
  void aSpikeIsToldOnceWhenItBeginsAndOnceWhenItEnds() {
    Alert alert = alert(VOLUME);
    usual(3);
    publish(4, Duration.ofHours(1));
    watch.run();
    assertThat(told()).isEmpty();
    assertThat(state(alert).count()).isEqualTo(4);
    assertThat(state(alert).mean()).isEqualTo(3);
    assertThat(state(alert).learning()).isFalse();
    publish(2, Duration.ZERO);
    pass(Duration.ofMinutes(10));
    Instant began = now;
    String beginning = "SPIKE_BEGAN " + began + " [6, 3.0, 24]";
    assertThat(told()).containsExactly(beginning);
    for (int i = 0; i < 60; i++) {
      pass(Duration.ofMinutes(10));
    }
    assertThat(told()).containsExactly(beginning);
    pass(Duration.ofHours(16));
    assertThat(told()).containsExactly(beginning, "SPIKE_ENDED " + began + " [0, 0.0, 24]");
    for (int i = 0; i < 10; i++) {
      pass(Duration.ofMinutes(10));
    }
    assertThat(told()).hasSize(2);
    publish(9, Duration.ofHours(1));
    pass(Duration.ofMinutes(10));
    assertThat(told()).hasSize(3);
  }

  @Test
  void aCountAroundTheThresholdDoesNotFlicker() {
    alert(new Volume(1, 2, 0, 8, 4));
    publish(8, Duration.ofMinutes(30));
    watch.run();
    for (int i = 0; i < 20; i++) {
      published.clear();
      publish(i % 2 == 0 ? 7 : 8, Duration.ZERO);
      pass(Duration.ofMinutes(1));
    }
    assertThat(told()).hasSize(1);
    published.clear();
    publish(5, Duration.ZERO);
    pass(Duration.ofMinutes(1));
    assertThat(told()).hasSize(2);
  }

  @Test
  void withoutAnyArticlesBeforeTheMinimumDecides() {
    Alert alert = alert(VOLUME);
    publish(4, Duration.ofHours(1));
    watch.run();
    assertThat(told()).isEmpty();
    publish(1, Duration.ofHours(1));
    pass(Duration.ofMinutes(10));
    assertThat(told()).hasSize(1);
    assertThat(state(alert).mean()).isZero();
  }

  @Test
  void weeksThatWereNotRecordedAreNotCompared() {
    Alert alert = alert(VOLUME);
    earliest = now.minus(Duration.ofDays(10));
    publish(50, Duration.ofHours(1));
    watch.run();
    assertThat(state(alert).learning()).isTrue();
    assertThat(told()).isEmpty();
    earliest = now.minus(Duration.ofDays(16));
    pass(Duration.ofMinutes(10));
    assertThat(state(alert).learning()).isFalse();
    assertThat(told()).hasSize(1);
  }

  @Test
  void deviationRaisesTheBar() {
    alert(new Volume(24, 1, 3, 1, 2));
    publish(10, Duration.ofDays(7).plusHours(1));
    publish(20, Duration.ofDays(14).plusHours(1));
    publish(29, Duration.ofHours(1));
    watch.run();
    assertThat(told()).isEmpty();
    publish(1, Duration.ofHours(1));
    pass(Duration.ofMinutes(10));
    assertThat(told()).hasSize(1);
  }

  @Test
  void aRestartNeitherRepeatsNorLosesASpike() {
    Alert alert = alert(VOLUME);
    publish(9, Duration.ofHours(1));
    watch.run();
    VolumeState state = state(alert);
    assertThat(told()).hasSize(1);
    stores.notifications().all().forEach(n -> stores.notifications().delete(n.id()));
    assertThat(state.told()).isFalse();
    alerts = start();
    watch = watch();
    pass(Duration.ofMinutes(10));
    assertThat(told()).containsExactly("SPIKE_BEGAN " + state.spike() + " [9, 0.0, 24]");
    assertThat(state(alert).told()).isTrue();
    pass(Duration.ofMinutes(10));
    assertThat(told()).hasSize(1);
  }

  @Test
  void looksNoMoreOftenThanNeeded() {
    alert(VOLUME);
    alert(new Volume(1, 2, 3, 5, 4));
    for (int i = 0; i < 600; i++) {
      pass(Duration.ofSeconds(2));
    }
    assertThat(requests).isEqualTo(2 + 20);
  }

  @Test
  void hoursStayTheSameWhenTheClockIsChanged() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant after = LocalDateTime.parse("2024-04-03T09:00").atZone(berlin).toInstant();
    List<Window> windows = Baseline.windows(new Volume(3, 2, 3, 5, 2), berlin, after);
    assertThat(windows)
        .extracting(w -> w.from().atZone(berlin).toLocalDateTime() + " " + w.to())
        .containsExactly(
            "2024-04-03T06:00 2024-04-03T07:00:00Z",
            "2024-03-27T06:00 2024-03-27T08:00:00Z",
            "2024-03-20T06:00 2024-03-20T08:00:00Z");
    Instant night = LocalDateTime.parse("2024-04-07T03:00").atZone(berlin).toInstant();
    List<Window> short1 = Baseline.windows(new Volume(2, 2, 3, 5, 1), berlin, night);
    assertThat(short1.getLast().from()).isEqualTo("2024-03-31T00:00:00Z");
    assertThat(short1.getLast().to()).isEqualTo("2024-03-31T01:00:00Z");
  }
}
