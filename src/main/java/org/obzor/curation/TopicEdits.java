package org.obzor.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.curation.EditedTopic.Origin;
import org.obzor.curation.Pending.Cause;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.enrich.Topic;
import org.obzor.enrich.TopicEvidence;
import org.obzor.enrich.TopicTagger;
import org.obzor.enrich.Topics;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.InvalidInputException;

/**
 * The catalogue of topics as analysts edit it. A change takes effect at once for what comes in, in
 * every process; past articles follow, see {@link Pending}. Safe for use by several threads.
 */
public final class TopicEdits {
  private final Ledger ledger;
  private final DocumentStore<TopicChange> store;

  TopicEdits(Ledger ledger) {
    this.ledger = ledger;
    this.store = ledger.stores().topics();
  }

  /** All topics, removed ones too: the shipped ones in their order, then as they were added. */
  public List<EditedTopic> list() {
    return ledger.current().catalogue().all();
  }

  /** The topic of this id, also if it is removed. */
  public Optional<EditedTopic> find(String id) {
    return ledger.current().catalogue().find(id);
  }

  /**
   * Adds a topic.
   *
   * @param draft an empty id is made of the English label
   * @throws InvalidInputException naming the property at fault: {@code id} (taken, also by a
   *     removed topic), {@code code}, {@code labels}, {@code parent}, {@code queries} or one of
   *     these, {@code queries[0]}
   */
  public EditedTopic add(Topic draft) {
    Snapshot now = ledger.current();
    Topic topic = rules(now).checked(draft, now.catalogue());
    TopicChange change = new TopicChange(topic, false, ledger.now());
    if (now.catalogue().find(topic.id()).isPresent()
        || !store.create(topic.id(), Ledger.PENDING, change.changed(), change)) {
      throw new InvalidInputException("id", "curation.topic-taken", topic.id());
    }
    return changed(topic.id());
  }

  /**
   * Changes a topic that is not removed; empty if there is none. Its id stays.
   *
   * @throws InvalidInputException as {@link #add}
   */
  public Optional<EditedTopic> change(String id, Topic draft) {
    Topic named = new Topic(id, draft.code(), draft.parent(), draft.labels(), draft.queries());
    return write(
        id,
        old -> {
          if (old.removed()) {
            return null;
          }
          Snapshot now = ledger.current();
          Topic topic = rules(now).checked(named, now.catalogue());
          return topic.equals(old.topic()) ? null : new TopicChange(topic, false, ledger.now());
        });
  }

  /**
   * Removes a topic: no article is given it any more. It can be restored. Empty if there is none;
   * nothing changes if it is removed already.
   *
   * @throws InvalidInputException if other topics are below it
   */
  public Optional<EditedTopic> remove(String id) {
    return write(
        id,
        old -> {
          if (old.removed()) {
            return null;
          }
          List<String> below =
              list().stream()
                  .filter(t -> !t.removed() && id.equals(t.topic().parent()))
                  .map(t -> t.topic().id())
                  .toList();
          if (!below.isEmpty()) {
            throw new InvalidInputException(
                "id", "curation.topics-below", String.join(", ", below));
          }
          return new TopicChange(own(old), true, ledger.now());
        });
  }

  /**
   * Brings a removed topic back as it was when it was removed; makes a shipped one that was changed
   * what it was when it came. Empty if there is none; else nothing changes.
   *
   * @throws InvalidInputException if it is not possible beside what the other topics are by now
   */
  public Optional<EditedTopic> restore(String id) {
    return write(
        id,
        old -> {
          Snapshot now = ledger.current();
          if (old.removed()) {
            rules(now).checked(old.topic(), now.catalogue());
            return new TopicChange(own(old), false, ledger.now());
          }
          return old.origin() == Origin.EDITED ? new TopicChange(null, false, ledger.now()) : null;
        });
  }

  private static @Nullable Topic own(EditedTopic topic) {
    return topic.origin() == Origin.SHIPPED ? null : topic.topic();
  }

  /**
   * @param changing what becomes of it; null for nothing
   */
  private Optional<EditedTopic> write(
      String id, Function<EditedTopic, @Nullable TopicChange> changing) {
    while (true) {
      Optional<Stored<TopicChange>> stored = store.find(id);
      Optional<EditedTopic> old = find(id);
      if (old.isEmpty()) {
        return old;
      }
      TopicChange change = changing.apply(old.get());
      if (change == null) {
        return old;
      }
      boolean written =
          stored.isEmpty()
              ? store.create(id, Ledger.PENDING, change.changed(), change)
              : store.replace(
                  new Stored<>(
                      id, Ledger.PENDING, change.changed(), change, stored.get().version()));
      if (written) {
        return Optional.of(changed(id));
      }
      // Another was faster and may have died before it announced that.
      ledger.announce();
    }
  }

  private EditedTopic changed(String id) {
    ledger.announce();
    return find(id).orElseThrow();
  }

  private static TopicRules rules(Snapshot now) {
    return new TopicRules(now.parser());
  }

  /**
   * An article that a topic would be given to.
   *
   * @param evidence enough of it
   */
  public record Given(Article article, TopicEvidence evidence) {}

  /**
   * To which of these articles a draft would be given; nothing is stored.
   *
   * @param id of the topic that is being changed; empty for a new one
   * @throws InvalidInputException as {@link #add}
   */
  public List<Given> preview(String id, Topic draft, List<Article> articles) {
    Snapshot now = ledger.current();
    Topic named =
        id.isEmpty()
            ? draft
            : new Topic(id, draft.code(), draft.parent(), draft.labels(), draft.queries());
    Topic topic = rules(now).checked(named, now.catalogue());
    TopicTagger tagger =
        new TopicTagger(ledger.shipped().analyzer(), Topics.of(List.of(topic)), now.names());
    List<Given> given = new ArrayList<>();
    for (Article article : articles) {
      tagger
          .evidence(AnalyzedArticle.of(ledger.shipped().analyzer(), article), topic.id())
          .filter(TopicEvidence::suffices)
          .ifPresent(evidence -> given.add(new Given(article, evidence)));
    }
    return given;
  }

  /** What an article says for a topic; empty if there is no such topic, or it is removed. */
  public Optional<TopicEvidence> evidence(Article article, String topicId) {
    return evidence(AnalyzedArticle.of(ledger.shipped().analyzer(), article), topicId);
  }

  /** The same for who asks about several topics of an article. */
  public Optional<TopicEvidence> evidence(AnalyzedArticle article, String topicId) {
    return ledger.recent().tagger().evidence(article, topicId);
  }

  /** Changes that past articles do not obey yet. */
  List<Stored<TopicChange>> pending() {
    return ledger.pending(store);
  }

  /** What the last change of a topic concerns: articles that have it, and that it may be for. */
  Pending pending(Stored<TopicChange> change) {
    List<String> texts =
        change.value().removed()
            ? List.of()
            : find(change.id()).map(t -> t.topic().queries()).orElse(List.of());
    return new Pending(
        change.id() + "~" + change.value().changed().toEpochMilli(),
        Cause.TOPIC,
        change.id(),
        new Selection(
            null, List.of(new Selection.Entity(EntityType.TOPIC, change.id())), texts, null));
  }
}
