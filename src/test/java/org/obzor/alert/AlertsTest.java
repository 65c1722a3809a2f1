package org.obzor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.article.Article;
import org.obzor.query.EntityNames;
import org.obzor.query.InvalidInputException;
import org.obzor.query.MatchingContract;
import org.obzor.query.TestNames;

class AlertsTest {
  private static final List<Article> ARTICLES = MatchingContract.articles();

  private final MemoryStore<Alert> alertStore = new MemoryStore<>();
  private final MemoryStore<AlertMatch> matchStore = new MemoryStore<>();
  private final MemoryStore<AlertState> stateStore = new MemoryStore<>();
  private Instant now = Instant.parse("2024-05-01T00:00:00Z");
  private final Alerts alerts = alerts(new TestNames());

  private Alerts alerts(EntityNames names) {
    return TestAlerts.on(
        new AlertStores(
            alertStore,
            matchStore,
            new MemoryStore<>(),
            stateStore,
            new MemoryStore<>(),
            new MemoryStore<>()),
        names,
        () -> now);
  }

  private static AlertSettings draft(String name, Map<String, List<String>> filters) {
    return new AlertSettings(name, filters, List.of("inbox"), Digest.IMMEDIATE, true);
  }

  private static AlertSettings draft(String name, String q) {
    return draft(name, Map.of("q", List.of(q)));
  }

  private static List<String> articleIds(List<AlertMatch> matches) {
    return matches.stream().map(AlertMatch::articleId).toList();
  }

  @Test
  void recordsEachMatchOnce() {
    Alert snow = alerts.create(draft("Снег", "снегом"));
    Alert both = alerts.create(draft("Спорт", Map.of("topic", List.of("sport"))));
    assertThat(alerts.match(ARTICLES))
        .extracting(AlertMatch::alertId, AlertMatch::articleId)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(snow.id(), "snow"),
            org.assertj.core.api.Assertions.tuple(both.id(), "match"),
            org.assertj.core.api.Assertions.tuple(both.id(), "race"));
    assertThat(alerts.match(ARTICLES)).isEmpty();
    assertThat(alerts.matches(both.id(), 10, null).total()).isEqualTo(2);
    assertThat(articleIds(alerts.matches(snow.id(), 10, null).matches())).containsExactly("snow");
  }

  @Test
  void tellsEachStoryOnceHoweverManyOutletsRunIt() {
    Alert sport = alerts.create(draft("Спорт", "topic:sport"));
    List<Runnable> calls = new java.util.ArrayList<>();
    alerts.notifications().listen(() -> calls.add(() -> {}));
    alerts.match(ARTICLES);
    int stories = (int) alerts.notifications().list(sport.id(), 10, null).total();
    assertThat(stories).isEqualTo(2);
    assertThat(calls).hasSize(1);
    alerts.match(ARTICLES);
    assertThat(calls).hasSize(1);
    assertThat(alerts.notifications().waiting()).containsExactly(sport.id());
    var waiting = alerts.notifications().waiting(sport.id(), 10);
    assertThat(
            alerts.notifications().move(waiting.subList(0, 1), Notification.Stage.COLLECTED, "b"))
        .hasSize(1);
    assertThat(alerts.notifications().move(waiting, Notification.Stage.COLLECTED, "c")).hasSize(1);
    assertThat(alerts.notifications().waiting()).isEmpty();
    assertThat(alerts.notifications().collected(10))
        .extracting(s -> s.value().batch())
        .containsExactlyInAnyOrder("b", "c");
    alerts.match(ARTICLES);
    assertThat(alerts.notifications().waiting()).isEmpty();
  }

  @Test
  void pagesMatchesNewestFirst() {
    Alert alert = alerts.create(draft("Всё русское", "lang:ru"));
    for (Article article : ARTICLES.subList(0, 3)) {
      alerts.match(List.of(article));
      now = now.plusSeconds(1);
    }
    AlertMatchPage first = alerts.matches(alert.id(), 2, null);
    assertThat(articleIds(first.matches())).containsExactly("forum", "summit");
    AlertMatchPage second = alerts.matches(alert.id(), 2, first.next());
    assertThat(articleIds(second.matches())).containsExactly("visit");
    assertThat(second.next()).isNull();
  }

  @Test
  void countsWhatIsUnread() {
    Alert alert = alerts.create(draft("Всё русское", "lang:ru"));
    alerts.match(ARTICLES.subList(0, 2));
    assertThat(alerts.find(alert.id()).orElseThrow().unread()).isEqualTo(2);
    alerts.markRead(alert.id());
    assertThat(alerts.find(alert.id()).orElseThrow().unread()).isZero();
    alerts.match(ARTICLES.subList(2, 3));
    AlertStatus status = alerts.list().getFirst();
    assertThat(status.unread()).isEqualTo(1);
    assertThat(status.matches()).isEqualTo(3);
  }

  @Test
  void changesTakeEffectAtOnceHereAndWithinASecondElsewhere() {
    Alerts other = alerts(new TestNames());
    assertThat(other.match(ARTICLES)).isEmpty();
    Alert alert = alerts.create(draft("Снег", "снег"));
    assertThat(articleIds(alerts.match(ARTICLES))).containsExactly("snow");
    now = now.plusSeconds(1);
    alerts.update(alert.id(), draft("Мороз", "title:форум"));
    assertThat(articleIds(other.match(ARTICLES))).containsExactly("forum");
    alerts.update(
        alert.id(),
        new AlertSettings("x", Map.of("q", List.of("банк")), List.of(), Digest.DAILY, false));
    now = now.plusSeconds(1);
    assertThat(other.match(ARTICLES)).isEmpty();
    assertThat(alerts.delete(alert.id())).isTrue();
    assertThat(alerts.delete(alert.id())).isFalse();
    assertThat(alerts.update(alert.id(), draft("x", "y"))).isEmpty();
    assertThat(alerts.list()).isEmpty();
  }

  @Test
  void looksAtTheStoreOnceASecond() {
    alerts.create(draft("Снег", "снег"));
    alerts.match(ARTICLES);
    int before = alertStore.reads + stateStore.reads;
    for (int i = 0; i < 100; i++) {
      alerts.match(ARTICLES);
    }
    assertThat(alertStore.reads + stateStore.reads).isEqualTo(before);
    now = now.plusSeconds(1);
    alerts.match(ARTICLES);
    assertThat(alertStore.reads + stateStore.reads).isEqualTo(before + 1);
  }

  @Test
  void readsOfManyAlertsOnlyThoseChangedLast() {
    List<Alert> many = new java.util.ArrayList<>();
    for (int i = 0; i < 120; i++) {
      many.add(alerts.create(draft("n" + i, "жара")));
      now = now.plusMillis(1);
    }
    Alerts other = alerts(new TestNames());
    assertThat(other.match(ARTICLES)).isEmpty();
    int before = alertStore.reads;
    now = now.plusSeconds(1);
    alerts.update(many.get(3).id(), draft("n", "снег"));
    assertThat(articleIds(other.match(ARTICLES))).containsExactly("snow");
    assertThat(alertStore.reads).isEqualTo(before + 1); // that of the update itself
    now = now.plusSeconds(1);
    Alert fresh = alerts.create(draft("n", "title:форум"));
    assertThat(articleIds(other.match(ARTICLES))).containsExactly("forum");
    now = now.plusSeconds(1);
    alerts.delete(many.get(3).id());
    alerts.create(draft("n", "жара"));
    assertThat(other.matching(ARTICLES.get(4))).isEmpty();
    now = now.plusSeconds(1);
    many.subList(10, 110).forEach(a -> alerts.update(a.id(), draft("n", "снег")));
    assertThat(other.matching(ARTICLES.get(4))).hasSize(100);
    now = now.plusSeconds(1);
    alerts.adjust(fresh.id(), s -> s.withEnabled(false));
    Article forum = ARTICLES.stream().filter(a -> a.id().equals("forum")).findFirst().orElseThrow();
    assertThat(other.matching(forum)).isEmpty();
  }

  @Test
  void aLostRevisionIsFoundWithinAMinute() {
    alerts.match(ARTICLES);
    Alert alert = new Alert("a", draft("n", "снег"), "", now, now);
    alertStore.put("a", "", now, alert);
    now = now.plusSeconds(60);
    assertThat(articleIds(alerts.match(ARTICLES))).containsExactly("snow");
  }

  @Test
  void aBrokenAlertIsKeptAndDisturbsNoOther() {
    Alert sport = alerts.create(draft("Спорт", "topic:sport"));
    Alert snow = alerts.create(draft("Снег", "снег"));
    EntityNames withoutTopics =
        (type, name) ->
            type == org.obzor.article.EntityType.TOPIC
                ? java.util.Optional.empty()
                : new TestNames().idOf(type, name);
    Alerts later = alerts(withoutTopics);
    assertThat(articleIds(later.match(ARTICLES))).containsExactly("snow");
    assertThat(later.find(snow.id()).orElseThrow().broken()).isNull();
    InvalidInputException reason = later.find(sport.id()).orElseThrow().broken();
    assertThat(reason).isNotNull().hasMessageContaining("no topic sport");
    assertThat(later.list()).hasSize(2);
    assertThat(articleIds(alerts.match(ARTICLES))).containsExactlyInAnyOrder("match", "race");
  }

  @Test
  void keepsWhatTheUserGave() {
    Alert alert =
        alerts.create(
            new AlertSettings(
                "  Китай ",
                Map.of(
                    "q", List.of("«Ван И»"),
                    "country", List.of("Казахстан", "cn"),
                    "from", List.of(""),
                    "distinct", List.of("false")),
                List.of(" mailto:a@example.org", "", "mailto:a@example.org"),
                Digest.HOURLY,
                false));
    assertThat(alert.name()).isEqualTo("Китай");
    assertThat(alert.filters())
        .isEqualTo(Map.of("q", List.of("«Ван И»"), "country", List.of("KZ", "CN")));
    assertThat(alert.settings().channels()).containsExactly("mailto:a@example.org");
    assertThat(alert.created()).isEqualTo(now);
    now = now.plusSeconds(5);
    Alert updated = alerts.update(alert.id(), draft("Б", "б")).orElseThrow();
    assertThat(updated.created()).isEqualTo(alert.created());
    assertThat(updated.updated()).isEqualTo(now);
    assertThat(alerts.find(alert.id()).orElseThrow().alert()).isEqualTo(updated);
    assertThat(alerts.query(updated).text()).isEqualTo(alerts.query(draft("x", "б")).text());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',  q,        снег,       name,     alert.no-name
          Имя, q,        '',         q,        alert.no-filter
          Имя, tz,       UTC,        q,        alert.no-filter
          Имя, q,        снег AND,   q,        query.missing-operand
          Имя, country,  XX,         country,  query.unknown-country-id
          Имя, from,     2024-01-01, from,     alert.not-for-alerts
          Имя, to,       2024-01-01, to,       alert.not-for-alerts
          Имя, as_of,    2024-01-01, as_of,    alert.not-for-alerts
          Имя, distinct, true,       distinct, alert.not-for-alerts
          Имя, quary,    снег,       quary,    query.unknown-parameter
          """)
  void refusesWhatCannotBeAnAlert(
      String name, String filter, String value, String field, String code) {
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> alerts.create(draft(name, Map.of(filter, List.of(value)))));
    assertThat(e.field()).isEqualTo(field);
    assertThat(e.code()).isEqualTo(code);
    assertThat(e.getMessage()).doesNotContain("alert.", "{");
    assertThat(alertStore.all()).isEmpty();
  }

  @Test
  void digestsHaveNames() {
    assertThat(Digest.of("hourly")).isEqualTo(Digest.HOURLY);
    assertThat(catchThrowableOfType(InvalidInputException.class, () -> Digest.of("weekly")).field())
        .isEqualTo("digest");
  }
}
