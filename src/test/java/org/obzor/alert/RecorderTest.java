package org.obzor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.obzor.article.Article;
import org.obzor.query.TestNames;

/** What is recorded in which order of arrivals, edits and crashes. */
class RecorderTest {

  private final AlertStores stores = MemoryStore.alerts();
  private Instant now = Instant.parse("2024-05-01T00:00:00Z");
  private Alerts alerts = start();

  private Alerts start() {
    TestNames names = new TestNames();
    return TestAlerts.on(stores, names, () -> now);
  }

  private static AlertSettings draft(boolean outlets, boolean volume) {
    return new AlertSettings(
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
        outlets,
        volume ? Volume.USUAL : null);
  }

  private Article article(String id, String story, String title) {
    return published(id, story, title, now);
  }

  private Article published(String id, String story, String title, Instant at) {
    return new Article(
        id, title, "", null, "ТАСС", null, "ru", at, false, now, 1, null, story, List.of());
  }

  private void arrive(Article... articles) {
    alerts.match(List.of(articles));
  }

  private List<String> told() {
    return alerts.notifications().list(null, 100, null).items().stream()
        .map(s -> s.value())
        .map(n -> n.kind() + " " + n.subject() + " " + n.articleId() + (n.aged() ? " aged" : ""))
        .sorted()
        .toList();
  }

  @BeforeEach
  void noneYet() {
    assertThat(told()).isEmpty();
  }

  @Test
  void aStoryIsToldOnceHoweverManyArticlesTellIt() {
    alerts.create(draft(false, false));
    arrive(article("a", "s", "Снег"), article("b", "s", "Снега"));
    arrive(article("c", "s", "Снегом"));
    assertThat(told()).containsExactly("STORY s a");
  }

  @Test
  void laterOutletsAreToldWhereThatIsAskedFor() {
    alerts.create(draft(true, false));
    arrive(article("a", "s", "Снег"), article("b", "s", "Снега"));
    arrive(article("c", "s", "Снегом"), article("d", "t", "Снег"), article("e", "s", "Дождь"));
    List<String> all = List.of("OUTLET b b", "OUTLET c c", "STORY s a", "STORY t d");
    assertThat(told()).isEqualTo(all);
    arrive(article("b", "s", "Снег"), article("a", "s", "Снег"), article("c", "s", "Снег"));
    assertThat(told()).isEqualTo(all);
  }

  @Test
  void anEditIsToldOnlyIfItMakesTheArticleMatchForTheFirstTime() {
    alerts.create(draft(false, false));
    arrive(article("a", "s", "Дождь"));
    assertThat(told()).isEmpty();
    arrive(article("a", "s", "Снег и дождь"));
    arrive(article("a", "s", "Снег"));
    arrive(article("b", "s", "Снег"));
    assertThat(told()).containsExactly("STORY s a");
  }

  @Test
  void lateAndBackdatedArticlesAreToldAndMarked() {
    alerts.create(draft(false, false));
    arrive(
        published("a", "s", "Снег", now.minus(Duration.ofDays(400))),
        published("b", "t", "Снег", now.minus(Duration.ofHours(47))));
    assertThat(told()).containsExactly("STORY s a aged", "STORY t b");
  }

  @Test
  void anAlertOnVolumeTellsOfNoArticle() {
    Alert alert = alerts.create(draft(false, true));
    arrive(article("a", "s", "Снег"));
    assertThat(told()).isEmpty();
    assertThat(alerts.matches(alert.id(), 10, null).total()).isEqualTo(1);
  }

  @Test
  void aCrashBetweenMatchesAndNotificationsLosesNothing() {
    Alert alert = alerts.create(draft(true, false));
    Article first = article("a", "s", "Снег");
    AlertMatch match = new AlertMatch(alert.id(), "a", "s", now);
    stores.matches().create(match.id(), alert.id(), now, match);
    alerts = start();
    arrive(first, article("b", "s", "Снег"));
    assertThat(told()).containsExactly("OUTLET b b", "STORY s a");
  }

  /** Tried again, the second article of a story may come first and give it another id. */
  @Test
  void aCrashBeforeTheArticlesAreStoredTellsNothingTwice() {
    alerts.create(draft(true, false));
    arrive(article("a", "a", "Снег"), article("b", "a", "Снег"));
    alerts = start();
    arrive(article("b", "b", "Снег"));
    arrive(article("a", "b", "Снег"));
    assertThat(told()).containsExactly("OUTLET b b", "STORY a a");
  }
}
