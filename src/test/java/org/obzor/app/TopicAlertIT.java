package org.obzor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.AlertStores;
import org.obzor.alert.AlertWatch;
import org.obzor.alert.Alerts;
import org.obzor.alert.Digest;
import org.obzor.alert.Notification;
import org.obzor.article.ArticleDraft;
import org.obzor.curation.Curation;
import org.obzor.curation.CurationStores;
import org.obzor.curation.Decision.SamePerson;
import org.obzor.elastic.Elastic;
import org.obzor.enrich.Topic;
import org.obzor.index.ElasticArticleIndex;
import org.obzor.ingest.Ingest;
import org.obzor.ingest.Recount;
import org.obzor.ingest.Recounts;
import org.obzor.query.ArticleQuery;

/** Alerts that ask for what analysts change: over a real index, with real recognition. */
class TopicAlertIT {
  private static final Recognition RECOGNITION = Recognition.load();
  private static final ZoneId ZONE = ZoneOffset.UTC;

  private final Elastic elastic = TestElastic.fresh();
  private Duration ahead = Duration.ZERO;
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return Instant.now().plus(ahead);
        }
      };
  private final ElasticArticleIndex index =
      ElasticArticleIndex.open(elastic, RECOGNITION.analyzer(), clock);
  private final Curation curation =
      new Curation(
          CurationStores.in(elastic), RECOGNITION.shipped(), new IndexedEntities(index), clock);
  private final Alerts alerts =
      new Alerts(
          AlertStores.in(elastic),
          RECOGNITION.analyzer(),
          curation.filters(),
          ZONE,
          clock,
          curation::version);
  private final AlertWatch watch =
      alerts.watch(new IndexedArrivals(index), new IndexedArrivals(index), () -> true);

  private static Topic tea() {
    return new Topic("tea", "", null, Map.of("ru", "Чай", "en", "Tea"), List.of("чай"));
  }

  private static List<ArticleDraft> drafts(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i ->
            new ArticleDraft(
                "n" + i,
                "Чай и ещё раз чай",
                "Чая в лавке " + i + " видов, сказал Сергей Лавров в день " + i * 7919 + ".",
                null,
                "Проба",
                null,
                "ru",
                Instant.parse("2026-04-01T07:00:00Z").plusSeconds(i * 864_000L),
                false,
                null))
        .toList();
  }

  private void pass(Duration time) {
    ahead = ahead.plus(time);
    watch.run();
  }

  private List<Notification.Kind> told(Alert alert) {
    return alerts.notifications().list(alert.id(), 100, null).items().stream()
        .map(n -> n.value().kind())
        .toList();
  }

  @Test
  void anAlertOnATopicThatWasRemovedIsBrokenAndGoesOnOnceItIsBack() {
    try (Ingest ingest =
        new Ingest(curation, RECOGNITION.analyzer(), index, alerts::match, clock, 1, null)) {
      Recounts recounts =
          new Recounts(elastic.store("recounts", Recount.class), curation, ingest, index, clock);
      curation.topicEdits().add(tea());
      ingest.accept(drafts(10, 13));
      Alert alert =
          alerts.create(
              new AlertSettings(
                  "n", Map.of("topic", List.of("tea")), List.of(), Digest.IMMEDIATE, true));
      ingest.accept(drafts(0, 5));
      assertThat(alerts.matches(alert.id(), 1, null).total()).isEqualTo(5);

      curation.topicEdits().remove("tea");
      recounts.run(() -> true);
      ArticleQuery tea = ArticleQuery.all(ZONE).withTopics(List.of("tea"));
      assertThat(index.extent(tea).articles()).isZero();
      ingest.accept(drafts(5, 7));
      pass(Duration.ofSeconds(2));
      assertThat(alerts.find(alert.id()).orElseThrow().broken()).isNotNull();
      assertThat(told(alert)).contains(Notification.Kind.BROKEN);
      assertThat(alerts.matches(alert.id(), 1, null).total()).isEqualTo(5);

      curation.topicEdits().restore("tea");
      recounts.run(() -> true);
      assertThat(index.extent(tea).articles()).isEqualTo(10);
      for (int i = 0; i < 6; i++) {
        pass(Duration.ofSeconds(30));
      }
      assertThat(alerts.find(alert.id()).orElseThrow().broken()).isNull();
      assertThat(alerts.matches(alert.id(), 1, null).total())
          .as("what arrived meanwhile is caught up with, what was only recounted is not told again")
          .isEqualTo(7);
    }
  }

  @Test
  void anAlertOnAPersonHearsOfTheOneItIsCountedAs() {
    String lavrov = RECOGNITION.persons().idOf("Сергей Лавров");
    String tokaev = RECOGNITION.persons().idOf("Касым-Жомарт Токаев");
    try (Ingest ingest =
        new Ingest(curation, RECOGNITION.analyzer(), index, alerts::match, clock, 1, null)) {
      Alert alert =
          alerts.create(
              new AlertSettings(
                  "n", Map.of("person", List.of(lavrov)), List.of(), Digest.IMMEDIATE, true));
      ingest.accept(drafts(0, 2));
      curation.corrections().decide(new SamePerson(lavrov, tokaev));
      ingest.accept(drafts(2, 5));
      assertThat(alerts.matches(alert.id(), 1, null).total()).isEqualTo(5);
    }
  }
}
