package org.obzor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.elastic.Elastic;
import org.obzor.query.FilterParameters;
import org.obzor.query.MatchingContract;
import org.obzor.query.QueryParser;
import org.obzor.query.TestNames;
import org.obzor.text.TextAnalyzer;

class AlertsIT {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final List<Article> ARTICLES = MatchingContract.articles();

  private final Elastic elastic = TestElastic.fresh();

  /** A process that has just started. */
  private Alerts start() {
    TestNames names = new TestNames();
    return new Alerts(
        AlertStores.in(elastic),
        ANALYZER,
        new FilterParameters(new QueryParser(ANALYZER, names), names),
        MatchingContract.ZONE,
        InstantSource.system());
  }

  @Test
  void alertsAndMatchesSurviveARestart() {
    Alert alert;
    AlertSettings draft =
        new AlertSettings(
            "Форум",
            Map.of("q", List.of("форум*"), "country", List.of("KZ", "RU")),
            List.of("inbox"),
            Digest.DAILY,
            true);
    Alerts alerts = start();
    alert = alerts.create(draft);
    assertThat(alerts.match(ARTICLES)).extracting(AlertMatch::articleId).containsExactly("forum");
    Alerts later = start();
    AlertStatus status = later.find(alert.id()).orElseThrow();
    assertThat(status).isEqualTo(new AlertStatus(alert, null, 1, 1, Instant.EPOCH));
    assertThat(later.list()).containsExactly(status);
    assertThat(later.match(ARTICLES)).isEmpty();
    AlertMatch match = later.matches(alert.id(), 10, null).matches().getFirst();
    assertThat(match.articleId()).isEqualTo("forum");
    later.markRead(alert.id());
    assertThat(later.list().getFirst().unread()).isZero();
  }

  @Test
  void anotherProcessSeesAChangeWithinASecond() throws InterruptedException {
    Alerts here = start();
    Alerts there = start();
    assertThat(there.match(ARTICLES)).isEmpty();
    Alert alert =
        here.create(
            new AlertSettings(
                "Снег", Map.of("q", List.of("снег")), List.of(), Digest.IMMEDIATE, true));
    Thread.sleep(900);
    assertThat(there.match(ARTICLES)).extracting(AlertMatch::articleId).containsExactly("snow");
    assertThat(here.match(ARTICLES)).isEmpty();
    assertThat(here.delete(alert.id())).isTrue();
    assertThat(here.list()).isEmpty();
  }
}
