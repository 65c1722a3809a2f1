package org.obzor.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.curation.EditedTopic.Origin;
import org.obzor.enrich.Topic;
import org.obzor.enrich.Topics;

/** The shipped topics with what analysts made of them. Immutable. */
final class Catalogue {
  private final Map<String, EditedTopic> topics = new LinkedHashMap<>();

  /**
   * @param changes by topic, the oldest first
   */
  Catalogue(Topics shipped, Map<String, TopicChange> changes) {
    for (Topic topic : shipped.all()) {
      topics.put(topic.id(), edited(topic, changes.get(topic.id())));
    }
    changes.forEach((id, change) -> {
      Topic own = change.topic();
      if (own != null) {
        topics.putIfAbsent(
            id, new EditedTopic(own, Origin.OWN, change.removed(), change.changed()));
      }
    });
  }

  private static EditedTopic edited(Topic shipped, @Nullable TopicChange change) {
    if (change == null) {
      return new EditedTopic(shipped, Origin.SHIPPED, false, null);
    }
    Topic topic = change.topic();
    return topic == null
        ? new EditedTopic(shipped, Origin.SHIPPED, change.removed(), change.changed())
        : new EditedTopic(topic, Origin.EDITED, change.removed(), change.changed());
  }

  /** All of them, removed ones too, in the order of the table, then as they were added. */
  List<EditedTopic> all() {
    return List.copyOf(topics.values());
  }

  Optional<EditedTopic> find(String id) {
    return Optional.ofNullable(topics.get(id));
  }

  /** Those that articles are given. */
  Topics present() {
    return Topics.of(
        topics.values().stream().filter(t -> !t.removed()).map(EditedTopic::topic).toList());
  }

  /** Those that articles are or were given; a name means one that is not removed, if it can. */
  Topics ever() {
    List<Topic> ever = new ArrayList<>(present().all());
    topics.values().stream()
        .filter(EditedTopic::removed)
        .map(EditedTopic::topic)
        .forEach(ever::add);
    return Topics.of(ever);
  }
}
