package org.obzor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.app.IndexedEntities;
import org.obzor.app.Recognition;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.curation.Correction;
import org.obzor.curation.Curation;
import org.obzor.curation.CurationStores;
import org.obzor.curation.Decision;
import org.obzor.curation.Decision.Alias;
import org.obzor.curation.Decision.NotThis;
import org.obzor.curation.Decision.SamePerson;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.Elastic;
import org.obzor.elastic.UnavailableException;
import org.obzor.enrich.LiveEnricher;
import org.obzor.enrich.Topic;
import org.obzor.index.ElasticArticleIndex;
import org.obzor.index.Revision;
import org.obzor.index.Sort;
import org.obzor.query.ArticleQuery;
import org.obzor.query.TextQuery;

/** Past articles follow what was decided, over a real index and several processes. */
class RecountsIT {
  private static final Recognition RECOGNITION = Recognition.load();
  private static final Instant DAY = Instant.parse("2026-04-01T07:00:00Z");
  private static final String LAVROV = RECOGNITION.persons().idOf("Сергей Лавров");
  private static final String TOKAEV = RECOGNITION.persons().idOf("Касым-Жомарт Токаев");
  private static final int ARTICLES = 450;

  private final Elastic elastic = TestElastic.fresh();
  private final ElasticArticleIndex index =
      ElasticArticleIndex.open(elastic, RECOGNITION.analyzer(), Clock.systemUTC());
  private final List<Article> arrived = new ArrayList<>();
  private final DocumentStore<Recount> store = elastic.store("recounts", Recount.class);

  /** What one process has. */
  private final class Running implements AutoCloseable {
    final Curation curation =
        new Curation(
            CurationStores.in(elastic),
            RECOGNITION.shipped(),
            new IndexedEntities(index),
            Clock.systemUTC());
    final Ingest ingest = ingest(curation);
    final Recounts recounts = recounts(store);

    Recounts recounts(DocumentStore<Recount> jobs) {
      return new Recounts(jobs, curation, ingest, index, Clock.systemUTC());
    }

    Correction decide(Decision decision) {
      return curation.corrections().decide(decision);
    }

    void recount() {
      recounts.run(() -> true);
      assertThat(recounts.list()).extracting(Recount::state).containsOnly(Recount.State.DONE);
    }

    @Override
    public void close() {
      ingest.close();
    }
  }

  private Ingest ingest(LiveEnricher enricher) {
    return new Ingest(
        enricher,
        RECOGNITION.analyzer(),
        index,
        arrived::addAll,
        Clock.systemUTC(),
        2,
        elastic.lease("ingest", Duration.ofSeconds(10)));
  }

  private static ArticleDraft draft(int number, String text) {
    return new ArticleDraft(
        "n" + number,
        "Новость номер " + number,
        text,
        null,
        "Проба",
        null,
        "ru",
        DAY.plusSeconds(60L * (number % 100)),
        false,
        null);
  }

  /** Every third one names Lavrov, every third Tokayev. */
  private static List<ArticleDraft> drafts(int from, int to) {
    List<ArticleDraft> drafts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String who =
          switch (i % 3) {
            case 0 -> "Министр Сергей Лавров приехал в Казахстан. Старый лис молчал.";
            case 1 -> "Президент Касым-Жомарт Токаев встретил послов Китая.";
            default -> "На рынке снова подешевел чай из Индии, чая много.";
          };
      drafts.add(draft(i, who + " Это сообщение под номером " + i + "."));
    }
    return drafts;
  }

  private static ArticleQuery all() {
    return ArticleQuery.all(ZoneOffset.UTC);
  }

  private long counted(String person, Instant asOf) {
    return index.extent(all().withPersons(List.of(person)).withAsOf(asOf)).articles();
  }

  private long counted(String person) {
    return index.extent(all().withPersons(List.of(person))).articles();
  }

  private Map<String, Set<Mention>> mentions() {
    try (var scan = index.scan(all())) {
      return scan.articles()
          .collect(
              Collectors.toMap(
                  Article::id, a -> new HashSet<>(a.mentions()), (a, b) -> a, TreeMap::new));
    }
  }

  @Test
  void aTopicOfMoreWordsThanElasticsearchLooksForIsRecountedAllTheSame() {
    try (Running here = new Running()) {
      here.ingest.accept(drafts(0, 12));
      List<String> queries = new ArrayList<>();
      for (int q = 0; q < 30; q++) {
        List<String> words = new ArrayList<>(List.of("чай"));
        for (int w = 0; w < 400; w++) {
          words.add("ъ" + (char) ('а' + q) + (char) ('а' + w / 20) + (char) ('а' + w % 20));
        }
        queries.add(String.join(" OR ", words));
      }
      here.curation
          .topicEdits()
          .add(new Topic("", "", null, Map.of("ru", "Чаепитие", "en", "Tea"), queries));
      here.recount();
      assertThat(here.recounts.list().getFirst().done()).isEqualTo(12);
    }
  }

  @Test
  void pastArticlesObeyAndUndoingRestoresWhatWas() {
    try (Running here = new Running();
        Running there = new Running()) {
      here.ingest.accept(drafts(0, ARTICLES));
      Map<String, Set<Mention>> before = mentions();
      assertThat(counted(LAVROV)).isEqualTo(ARTICLES / 3);
      Instant then = Instant.now();

      Correction notHim = here.decide(new NotThis(EntityType.PERSON, LAVROV, null, null));
      there.recount();
      Recount done = there.recounts.list().getFirst();
      assertThat(done.total()).isEqualTo(ARTICLES / 3);
      assertThat(done.done()).isEqualTo(ARTICLES / 3);
      assertThat(done.changed()).isEqualTo(ARTICLES / 3);
      assertThat(counted(LAVROV)).isZero();
      assertThat(counted(LAVROV, then)).isEqualTo(ARTICLES / 3);
      assertThat(counted(TOKAEV)).isEqualTo(ARTICLES / 3);
      Instant between = Instant.now();

      // What comes in obeys, also what comes in again.
      there.ingest.accept(drafts(ARTICLES, ARTICLES + 30));
      assertThat(here.ingest.accept(drafts(0, 9))).allMatch(o -> o instanceof Outcome.Duplicate);
      assertThat(
              here.ingest.accept(List.of(draft(0, "Сергей Лавров уехал из Казахстана обратно."))))
          .allMatch(o -> o instanceof Outcome.Revised);
      assertThat(counted(LAVROV)).isZero();
      assertThat(arrived).hasSize(ARTICLES + 31);

      there.curation.corrections().undo(notHim.id());
      here.recount();
      assertThat(counted(LAVROV)).isEqualTo(ARTICLES / 3 + 10);
      assertThat(counted(LAVROV, between)).isZero();
      assertThat(counted(LAVROV, then)).isEqualTo(ARTICLES / 3);
      Map<String, Set<Mention>> after = mentions();
      String edited = after.keySet().stream().filter(id -> isEdited(id)).findFirst().orElseThrow();
      after.keySet().retainAll(before.keySet());
      after.remove(edited);
      before.remove(edited);
      assertThat(after).isEqualTo(before);
      assertThat(arrived).as("nobody is told of recounts").hasSize(ARTICLES + 31);
    }
  }

  private boolean isEdited(String id) {
    List<Revision> revisions = index.revisions(id);
    return Revision.wordings(revisions).size() > 1;
  }

  @Test
  void whoeverGoesOnAfterADeathDoesTheRest() {
    try (Running first = new Running();
        Running second = new Running()) {
      first.ingest.accept(drafts(0, 2 * ARTICLES));
      first.decide(new SamePerson(LAVROV, TOKAEV));
      assertThat(first.recounts.step()).as("begins").isTrue();
      assertThat(first.recounts.step()).as("a page").isTrue();
      Recount half = second.recounts.list().getFirst();
      assertThat(half.state()).isEqualTo(Recount.State.RUNNING);
      assertThat(half.done()).isEqualTo(200);
      assertThat(half.total()).isEqualTo(2 * ARTICLES / 3);
      assertThat(counted(LAVROV)).isEqualTo(2 * ARTICLES / 3 - 200);

      // The next page is written, but not that it was.
      Recounts dying = first.recounts(dyingStore());
      assertThatThrownBy(dying::step).isInstanceOf(UnavailableException.class);
      assertThat(counted(LAVROV)).isZero();
      second.recount();
      assertThat(counted(TOKAEV)).isEqualTo(2L * 2 * ARTICLES / 3);
      String any = index.list(all(), Sort.OLDEST, 1, null).articles().getFirst().id();
      assertThat(index.revisions(any)).hasSizeBetween(1, 2);

      Recount again = second.recounts.everything();
      second.recount();
      Recount all = second.recounts.find(again.id()).orElseThrow();
      assertThat(all.done()).isEqualTo(2 * ARTICLES);
      assertThat(all.changed()).as("a repetition changes nothing").isZero();
    }
  }

  /** One whose writes come to nothing. */
  @SuppressWarnings("unchecked")
  private DocumentStore<Recount> dyingStore() {
    return (DocumentStore<Recount>)
        Proxy.newProxyInstance(
            RecountsIT.class.getClassLoader(),
            new Class<?>[] {DocumentStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("replace")) {
                throw new UnavailableException("dies here", new IllegalStateException());
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void aBatchRecognisedBeforeTheDecisionIsRecognisedAgain() {
    try (Running here = new Running();
        Running there = new Running()) {
      there.ingest.accept(drafts(0, 3));
      LiveEnricher late =
          new LiveEnricher() {
            @Override
            public LiveEnricher.State recent() {
              LiveEnricher.State before = here.curation.current();
              // Decided, and all that is stored recounted, while the batch is being recognised.
              there.decide(new NotThis(EntityType.PERSON, LAVROV, null, null));
              there.recount();
              return before;
            }

            @Override
            public LiveEnricher.State current() {
              return here.curation.current();
            }
          };
      try (Ingest ingest = ingest(late)) {
        ingest.accept(drafts(3, 6));
      }
      assertThat(index.extent(all()).articles()).isEqualTo(6);
      assertThat(counted(LAVROV)).isZero();
      assertThat(arrived)
          .flatExtracting(Article::mentions)
          .filteredOn(m -> m.id().equals(LAVROV))
          .as("of the first batch alone")
          .hasSize(1);
    }
  }

  @Test
  void wordingsAndTopicsAreCountedInTurn() {
    try (Running here = new Running()) {
      here.ingest.accept(drafts(0, 30));
      Correction alias = here.decide(new Alias("старый лис", LAVROV));
      here.curation
          .topicEdits()
          .add(
              new Topic(
                  "tea",
                  "",
                  null,
                  Map.of("ru", "Чай", "en", "Tea"),
                  List.of("чай OR country:IN -чай")));
      here.recount();
      assertThat(here.recounts.list()).extracting(Recount::changed).containsExactly(0L, 10L);
      here.curation
          .topicEdits()
          .change(
              "tea",
              new Topic(
                  "", "", null, Map.of("ru", "Чай", "en", "Tea"), List.of("чай OR подешеветь")));
      here.recount();
      ArticleQuery tea = all().withText(new TextQuery.Entity(EntityType.TOPIC, "tea"));
      assertThat(index.extent(tea).articles()).isEqualTo(10);
      List<Article> withAlias =
          index.list(all().withPersons(List.of(LAVROV)), Sort.OLDEST, 20, null).articles();
      assertThat(withAlias)
          .hasSize(10)
          .allSatisfy(a ->
              assertThat(a.mentions())
                  .filteredOn(m -> m.id().equals(LAVROV))
                  .extracting(m -> a.text().substring(m.start(), m.end()))
                  .containsExactly("Сергей Лавров", "Старый лис"));
      here.curation.topicEdits().remove("tea");
      here.curation.corrections().undo(alias.id());
      here.recount();
      assertThat(index.extent(tea).articles()).isZero();
      assertThat(index.list(all().withPersons(List.of(LAVROV)), Sort.OLDEST, 20, null).articles())
          .hasSize(10)
          .allSatisfy(
              a -> assertThat(a.mentions()).filteredOn(m -> m.id().equals(LAVROV)).hasSize(1));
    }
  }

  @Test
  void aRecountIsNoOtherWording() {
    try (Running here = new Running()) {
      here.ingest.accept(drafts(0, 1));
      here.decide(new SamePerson(LAVROV, TOKAEV));
      here.recount();
      Article now = index.list(all(), Sort.OLDEST, 1, null).articles().getFirst();
      // A wording from before the stored one comes late.
      ArticleDraft first = draft(0, "Министр ещё только собирается в дорогу, поезд подан.");
      ArticleDraft earlier =
          new ArticleDraft(
              first.id(),
              first.title(),
              first.text(),
              null,
              first.source(),
              null,
              "ru",
              DAY.minus(Duration.ofDays(2)),
              false,
              null);
      assertThat(here.ingest.accept(List.of(earlier))).allMatch(o -> o instanceof Outcome.Revised);
      List<Revision> revisions = index.revisions(now.id());
      assertThat(revisions).hasSize(3);
      assertThat(Revision.wordings(revisions))
          .extracting(w -> w.article().text())
          .containsExactly(first.text(), now.text());
      assertThat(Revision.wordings(revisions).getLast().came())
          .isEqualTo(revisions.get(1).article().indexedAt())
          .isBefore(now.indexedAt());
      assertThat(here.ingest.accept(drafts(0, 1))).allMatch(o -> o instanceof Outcome.Duplicate);
    }
  }
}
