package org.obzor.alert;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.obzor.alert.Notification.Stage;
import org.obzor.alert.Why.Verdict;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.query.EntityNames;
import org.obzor.query.MatchingContract;
import org.obzor.query.TestNames;

class WhyTest {

  private final AlertStores stores = MemoryStore.alerts();
  private Instant now = Instant.parse("2024-05-01T00:00:00Z");
  private boolean topicsGone;
  private final Alerts alerts = alerts();

  private Alerts alerts() {
    EntityNames names =
        (type, name) ->
            topicsGone && type == EntityType.TOPIC
                ? Optional.empty()
                : new TestNames().idOf(type, name);
    return TestAlerts.on(stores, names, () -> now);
  }

  private static AlertSettings draft(String q) {
    return new AlertSettings("n", Map.of("q", List.of(q)), List.of(), Digest.IMMEDIATE, true);
  }

  /** An article that arrives now. */
  private Article article(String id, String story, String title) {
    Article some = MatchingContract.articles().getFirst();
    return new Article(
        id, title, "", null, some.source(), null, "ru", now, false, now, 1, null, story, List.of());
  }

  private Article arrive(String id, String story, String title) {
    Article article = article(id, story, title);
    alerts.match(List.of(article));
    return article;
  }

  private Why why(Alert alert, Article article) {
    return alerts.why(alert.id(), article).orElseThrow();
  }

  @Test
  void followsTheLedger() {
    Alert alert = alerts.create(draft("снег"));
    Article first = arrive("a", "s", "Снег");
    Why why = why(alert, first);
    assertThat(why.verdict()).isEqualTo(Verdict.WAITING);
    assertThat(why.match()).isNotNull();
    assertThat(requireNonNull(why.explanation()).matched()).isTrue();
    alerts.update(alert.id(), draft("снег").withMuteUntil(now.plusSeconds(60)));
    assertThat(why(alert, first).verdict()).isEqualTo(Verdict.MUTED);
    now = now.plusSeconds(60);
    assertThat(why(alert, first).verdict()).isEqualTo(Verdict.WAITING);
    move(alert, Stage.COLLECTED);
    assertThat(why(alert, first).verdict()).isEqualTo(Verdict.WAITING);
    alerts.notifications().move(alerts.notifications().collected(10), Stage.QUEUED, "batch");
    why = why(alert, first);
    assertThat(why.verdict()).isEqualTo(Verdict.TOLD);
    assertThat(why.firstArticle()).isNull();
    assertThat(requireNonNull(why.story()).batch()).isEqualTo("batch");
    why = why(alert, arrive("b", "s", "Снегом"));
    assertThat(why.verdict()).isEqualTo(Verdict.STORY_TOLD);
    assertThat(why.firstArticle()).isEqualTo("a");
    Article inbox = arrive("c", "t", "Снег");
    move(alert, Stage.KEPT);
    assertThat(why(alert, inbox).verdict()).isEqualTo(Verdict.INBOX);
  }

  private void move(Alert alert, Stage stage) {
    Notifications notifications = alerts.notifications();
    notifications.move(notifications.waiting(alert.id(), 10), stage, null);
  }

  @Test
  void saysWhatKeptItFromMatching() {
    Article before = arrive("a", "s", "Снег");
    now = now.plusSeconds(5);
    Alert alert = alerts.create(draft("снег -дождь"));
    Why why = why(alert, before);
    assertThat(why.verdict()).isEqualTo(Verdict.OLDER);
    assertThat(why.older()).isTrue();
    why = why(alert, arrive("b", "t", "Снег и дождь"));
    assertThat(why.verdict()).isEqualTo(Verdict.NO_MATCH);
    assertThat(why.explanation()).asString().contains("+ снег", "- NOT", "+ дождь");
    alerts.update(alert.id(), draft("снег").withEnabled(false));
    Article paused = arrive("c", "u", "Снег");
    assertThat(why(alert, paused).verdict()).isEqualTo(Verdict.PAUSED);
    now = now.plusSeconds(5);
    alerts.update(alert.id(), draft("снег"));
    assertThat(why(alert, paused).verdict()).isEqualTo(Verdict.CHANGED);
    now = now.plusSeconds(5);
    assertThat(why(alert, article("d", "v", "Снег")).verdict()).isEqualTo(Verdict.UNRECORDED);
    assertThat(alerts.why("nobody", paused)).isEmpty();
  }

  @Test
  void aBrokenQueryHasNoParts() {
    Alert alert = alerts.create(draft("снег topic:sport"));
    topicsGone = true;
    Why why = why(alert, arrive("a", "s", "Снег"));
    assertThat(why.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(why.broken()).isNotNull();
    assertThat(why.explanation()).isNull();
  }

  @Test
  void whatMatchedAnEarlierQueryWasToldAllTheSame() {
    Alert alert = alerts.create(draft("снег"));
    Article article = arrive("a", "s", "Снег");
    alerts.update(alert.id(), draft("дождь"));
    Why why = why(alert, article);
    assertThat(why.verdict()).isEqualTo(Verdict.WAITING);
    assertThat(requireNonNull(why.explanation()).matched()).isFalse();
  }
}
