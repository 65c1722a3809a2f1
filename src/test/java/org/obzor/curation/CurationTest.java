package org.obzor.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.obzor.alert.MemoryStore;
import org.obzor.app.Recognition;
import org.obzor.article.EntityType;
import org.obzor.curation.Decision.Alias;
import org.obzor.curation.Decision.NotThis;
import org.obzor.curation.Decision.SamePerson;
import org.obzor.curation.EditedTopic.Origin;
import org.obzor.curation.Pending.Cause;
import org.obzor.enrich.Topic;
import org.obzor.query.InvalidInputException;
import org.obzor.query.TextQuery;

class CurationTest {
  private static final Recognition RECOGNITION = Recognition.load();

  private final MemoryStore<Correction> corrections = new MemoryStore<>();
  private final MemoryStore<TopicChange> topics = new MemoryStore<>();
  private final MemoryStore<CurationStores.Mark> marks = new MemoryStore<>();
  private Instant now = Instant.parse("2026-04-01T07:00:00Z");
  private final Curation curation = process();
  private final Curation other = process();

  /** One of several processes. */
  private Curation process() {
    return new Curation(
        new CurationStores(corrections, topics, marks),
        RECOGNITION.shipped(),
        new KnownEntities() {
          @Override
          public Optional<String> label(EntityType type, String id) {
            return id.startsWith("known-") ? Optional.of("Label of " + id) : Optional.empty();
          }

          @Override
          public boolean hasArticle(String id) {
            return id.equals("article");
          }
        },
        () -> {
          now = now.plusMillis(1);
          return now;
        });
  }

  private static void refused(ThrowingCallable call, @Nullable String field, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.code()).isEqualTo(code);
            });
  }

  private List<Pending> pending() {
    List<Pending> pending = new ArrayList<>();
    curation.pending(pending::add);
    return pending;
  }

  private static Topic draft(String label, String... queries) {
    return new Topic("", "", null, Map.of("ru", label + " ру", "en", label), List.of(queries));
  }

  @Test
  void decisionsAreCheckedAgainstWhatThereIs() {
    Corrections c = curation.corrections();
    refused(
        () -> c.decide(new NotThis(EntityType.COUNTRY, "XX", null, null)),
        "entity",
        "curation.unknown-country");
    refused(
        () -> c.decide(new NotThis(EntityType.PERSON, "nobody", null, null)),
        "entity",
        "curation.unknown-person");
    refused(
        () -> c.decide(new NotThis(EntityType.TOPIC, "sport", null, "спорт")),
        "written",
        "curation.topic-not-written");
    refused(
        () -> c.decide(new NotThis(EntityType.TOPIC, "sport", "nowhere", null)),
        "article",
        "curation.unknown-article");
    refused(() -> c.decide(new Alias(" – ", "known-a")), "written", "curation.no-words");
    refused(
        () -> c.decide(new Alias("я".repeat(201), "known-a")), "written", "curation.long-wording");
    refused(() -> c.decide(new Alias("и", "known-a")), "written", "curation.short-wording");
    refused(() -> c.decide(new Alias("Дед", "nobody")), "person", "curation.unknown-person");
    refused(() -> c.decide(new SamePerson("known-a", "known-a")), "into", "curation.same-person");
    c.decide(new SamePerson("known-a", "known-b"));
    c.decide(new SamePerson("known-b", "владимир-путин"));
    refused(() -> c.decide(new SamePerson("known-a", "known-b")), null, "curation.said-already");
    refused(
        () -> c.decide(new SamePerson("known-a", "known-c")), "person", "curation.merged-already");
    refused(() -> c.decide(new SamePerson("владимир-путин", "known-a")), "into", "curation.circle");
    c.decide(new Alias("старый лис", "known-a"));
    refused(
        () -> c.decide(new Alias("Старого лиса", "known-c")), "written", "curation.alias-taken");
    assertThat(c.list()).hasSize(3);
    assertThat(c.list().getLast().labels())
        .isEqualTo(Map.of("known-a", "Label of known-a", "known-b", "Label of known-b"));
  }

  @Test
  void ofDecisionsMadeAtOnceEachIsCheckedAgainstThoseBefore() throws InterruptedException {
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      clients.add(
          Thread.ofVirtual()
              .unstarted(() -> {
                try {
                  curation.corrections().decide(new SamePerson("known-a", "known-b"));
                } catch (InvalidInputException e) {
                  assertThat(e.code()).isEqualTo("curation.said-already");
                }
              }));
    }
    clients.forEach(Thread::start);
    for (Thread client : clients) {
      client.join();
    }
    assertThat(curation.corrections().list()).hasSize(1);
  }

  @Test
  void aTopicThatNamesAPersonMayBeForArticlesOfWhomThatOneIsCountedAs() {
    curation.corrections().decide(new SamePerson("known-a", "known-b"));
    assertThat(pending().getFirst().selection().entities())
        .extracting(Selection.Entity::id)
        .containsExactly("known-a");
    curation.topicEdits().add(draft("gap", "person:known-c чай"));
    assertThat(pending()).hasSize(1);
    curation.corrections().decide(new SamePerson("known-c", "known-d"));
    assertThat(pending().getFirst().selection().entities())
        .extracting(Selection.Entity::id)
        .containsExactly("known-c", "known-d");
    Correction alias = curation.corrections().decide(new Alias("старый лис", "known-a"));
    assertThat(pending().getFirst().selection().entities())
        .extracting(Selection.Entity::id)
        .containsExactly("known-a", "known-b");
    curation.corrections().undo(alias.id());
    assertThat(pending().getFirst().selection().entities())
        .extracting(Selection.Entity::id)
        .containsExactly("known-a", "known-b");
  }

  @Test
  void anotherProcessHearsOfIt() {
    assertThat(other.countedAs("known-a")).isEqualTo("known-a");
    LiveState before = new LiveState(other);
    Correction c = curation.corrections().decide(new SamePerson("known-a", "known-b"));
    assertThat(other.current()).isNotEqualTo(before.state);
    assertThat(other.countedAs("known-a")).isEqualTo("known-b");
    assertThat(other.current()).isEqualTo(other.current());
    curation.corrections().undo(c.id());
    now = now.plus(Duration.ofSeconds(1));
    assertThat(other.countedAs("known-a")).isEqualTo("known-a");
    assertThat(curation.corrections().list())
        .singleElement()
        .satisfies(kept -> assertThat(kept.undone()).isNotNull());
    assertThat(curation.corrections().undo("nothing")).isEmpty();
  }

  private record LiveState(Object state) {
    LiveState(Curation curation) {
      this((Object) curation.current());
    }
  }

  @Test
  void pastArticlesAreAskedForOnceTheyHaveBeenTaken() {
    Correction c = curation.corrections().decide(new Alias("старый лис", "known-a"));
    List<Pending> failed = new ArrayList<>();
    assertThatThrownBy(() ->
            curation.pending(p -> {
              failed.add(p);
              throw new IllegalStateException("died here");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(pending())
        .isEqualTo(failed)
        .extracting(Pending::cause)
        .containsExactly(Cause.DECIDED);
    assertThat(failed.getFirst().selection().texts()).containsExactly("\"старый лис\"");
    assertThat(pending()).isEmpty();
    curation.corrections().undo(c.id());
    assertThat(pending())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.cause()).isEqualTo(Cause.UNDONE);
          assertThat(p.id()).isNotEqualTo(failed.getFirst().id());
          assertThat(p.selection().since()).isBefore(c.decided());
        });
  }

  @Test
  void aChangeThatWasStoredButNotAnnouncedIsHeardOfInTheEnd() {
    other.current();
    Correction silent =
        new Correction("c1", new SamePerson("known-a", "known-b"), Map.of(), now, null);
    corrections.create("c1", Ledger.PENDING, now, silent);
    now = now.plus(Duration.ofSeconds(1));
    assertThat(other.countedAs("known-a")).isEqualTo("known-a");
    assertThat(pending()).hasSize(1);
    now = now.plus(Duration.ofSeconds(1));
    assertThat(other.countedAs("known-a")).isEqualTo("known-b");
  }

  @Test
  void topicsAreAddedChangedRemovedAndRestored() {
    TopicEdits edits = curation.topicEdits();
    EditedTopic added = edits.add(draft("Digital assets", "криптовалюта OR биткоин"));
    assertThat(added.topic().id()).isEqualTo("digital-assets");
    assertThat(added.origin()).isEqualTo(Origin.OWN);
    assertThat(other.topics().find("Digital assets ру")).isPresent();
    assertThat(other.filters().text("topic:\"digital assets\""))
        .isEqualTo(new TextQuery.Entity(EntityType.TOPIC, "digital-assets"));
    refused(() -> edits.add(draft("Digital-assets", "токен")), "id", "curation.topic-taken");
    EditedTopic changed = edits.change("digital-assets", draft("Tokens", "токен")).orElseThrow();
    assertThat(changed.topic().id()).isEqualTo("digital-assets");
    assertThat(changed.topic().queries()).containsExactly("токен");
    edits.remove("digital-assets");
    now = now.plus(Duration.ofSeconds(1));
    assertThat(other.topics().get("digital-assets")).isEmpty();
    assertThat(edits.find("digital-assets")).get().extracting(EditedTopic::removed).isEqualTo(true);
    refused(() -> other.filters().text("topic:digital-assets"), "q", "query.unknown-topic");
    assertThat(edits.restore("digital-assets").orElseThrow().topic()).isEqualTo(changed.topic());
    assertThat(edits.change("nothing", draft("a", "b"))).isEmpty();
    assertThat(edits.remove("nothing")).isEmpty();
  }

  @Test
  void aShippedTopicComesBackAsItWas() {
    TopicEdits edits = curation.topicEdits();
    EditedTopic sport = edits.find("sport").orElseThrow();
    List<String> below =
        edits.list().stream()
            .filter(t -> "sport".equals(t.topic().parent()))
            .map(t -> t.topic().id())
            .toList();
    below.forEach(edits::remove);
    Topic narrow =
        new Topic(
            "sport", sport.topic().code(), null, sport.topic().labels(), List.of("олимпиада"));
    assertThat(edits.change("sport", narrow).orElseThrow().origin()).isEqualTo(Origin.EDITED);
    edits.remove("sport");
    assertThat(edits.restore("sport").orElseThrow().topic()).isEqualTo(narrow);
    assertThat(edits.restore("sport").orElseThrow().topic()).isEqualTo(sport.topic());
    assertThat(edits.find("sport").orElseThrow().origin()).isEqualTo(Origin.SHIPPED);
    if (!below.isEmpty()) {
      edits.restore(below.getFirst());
      refused(() -> edits.remove("sport"), "id", "curation.topics-below");
    }
  }

  @Test
  void everyShippedTopicCouldBeSavedAsItIs() {
    TopicEdits edits = curation.topicEdits();
    for (EditedTopic t : edits.list()) {
      assertThat(edits.change(t.topic().id(), t.topic())).contains(t);
    }
  }

  @Test
  void aTopicIsChecked() {
    TopicEdits edits = curation.topicEdits();
    refused(() -> edits.add(draft("A", "( нефть")), "queries[0]", "query.unclosed-paren");
    refused(
        () -> edits.add(draft("A", "нефть", "topic:sport нефть")),
        "queries[1]",
        "curation.topic-of-topics");
    refused(
        () -> edits.add(draft("A", "source:ТАСС нефть")), "queries[0]", "curation.topic-of-source");
    refused(
        () -> edits.add(draft("A", "country:KZ")), "queries[0]", "curation.query-without-words");
    refused(() -> edits.add(draft("A", " ")), "queries", "curation.no-query");
    refused(() -> edits.add(draft("", "нефть")), "labels", "curation.no-label");
    refused(
        () -> edits.add(new Topic("Ы", "", null, Map.of("ru", "а", "en", "b"), List.of("c"))),
        "id",
        "curation.bad-topic-id");
    refused(
        () -> edits.add(new Topic("x", "12", null, Map.of("ru", "а", "en", "b"), List.of("c"))),
        "code",
        "curation.bad-topic-code");
    refused(
        () -> edits.add(new Topic("x", "", "none", Map.of("ru", "а", "en", "b"), List.of("c"))),
        "parent",
        "curation.unknown-topic");
    String sport = curation.topics().label("sport", "ru");
    refused(
        () -> edits.add(new Topic("x", "", null, Map.of("ru", sport, "en", "b"), List.of("c"))),
        "labels",
        "curation.label-taken");
    edits.add(
        new Topic("x", "", null, Map.of("ru", "икс", "en", "ex"), List.of("country:KZ нефть")));
    refused(
        () ->
            edits.change(
                "x", new Topic("", "", "x", Map.of("ru", "икс", "en", "ex"), List.of("нефть"))),
        "parent",
        "curation.topic-below-itself");
  }

  @Test
  void whatWasRemovedOrMergedIsFoundAsOfAnEarlierTime() {
    curation.topicEdits().add(draft("Digital assets", "криптовалюта"));
    curation.topicEdits().remove("digital-assets");
    curation.corrections().decide(new SamePerson("known-a", "known-b"));
    var parameters = Map.of("topic", List.of("digital-assets"), "person", List.of("known-a"));
    refused(
        () -> curation.filters().parse(parameters, ZoneOffset.UTC, List.of()),
        "topic",
        "query.unknown-topic-id");
    var then = new HashMap<>(parameters);
    then.put("as_of", List.of("2026-03-01T00:00:00Z"));
    var query = curation.filters().parse(then, ZoneOffset.UTC, List.of());
    assertThat(query.topics()).containsExactly("digital-assets");
    assertThat(query.persons()).containsExactly("known-a");
    assertThat(
            curation
                .filters()
                .parse(Map.of("person", List.of("known-a")), ZoneOffset.UTC, List.of())
                .persons())
        .containsExactly("known-b");
  }
}
