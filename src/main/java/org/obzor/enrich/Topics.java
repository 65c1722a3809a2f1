package org.obzor.enrich;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The catalogue of topics: IPTC Media Topics with their labels and queries. Immutable. */
public final class Topics {
  private final Map<String, Topic> byId;
  private final Map<String, String> ids;

  private Topics(List<Topic> topics) {
    this.byId = new LinkedHashMap<>();
    this.ids = new LinkedHashMap<>();
    for (Topic topic : topics) {
      byId.put(topic.id(), topic);
      ids.put(topic.id(), topic.id());
      if (!topic.code().isEmpty()) {
        ids.put(topic.code(), topic.id());
      }
      topic.labels().values().forEach(label -> ids.putIfAbsent(fold(label), topic.id()));
    }
  }

  /** The topics in this order; where a name means several, it is the first of them. */
  public static Topics of(List<Topic> topics) {
    return new Topics(topics);
  }

  /** Reads the table of topics. */
  public static Topics load() {
    List<Topic> topics = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : Resources.lines("topics.txt")) {
      if (line.startsWith("[") && !block.isEmpty()) {
        topics.add(topic(block));
        block.clear();
      }
      block.add(line);
    }
    topics.add(topic(block));
    return new Topics(topics);
  }

  /** Reads a head {@code [id] code < parent}, then labels {@code ru: …}, then queries. */
  private static Topic topic(List<String> block) {
    String head = block.getFirst();
    int end = head.indexOf(']');
    int below = head.indexOf('<');
    Map<String, String> labels = new LinkedHashMap<>();
    List<String> queries = new ArrayList<>();
    for (String line : block.subList(1, block.size())) {
      if (line.matches("[a-z]{2}: .*")) {
        labels.put(line.substring(0, 2), line.substring(4).strip());
      } else {
        queries.add(line.strip());
      }
    }
    return new Topic(
        head.substring(1, end),
        head.substring(end + 1, below < 0 ? head.length() : below).strip(),
        below < 0 ? null : head.substring(below + 1).strip(),
        labels,
        queries);
  }

  /** All topics in the order of the table. */
  public List<Topic> all() {
    return List.copyOf(byId.values());
  }

  /** The topic that has this very id. */
  public Optional<Topic> get(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The label of a topic; the id itself if there is no such topic. */
  public String label(String id, String language) {
    Topic topic = byId.get(id);
    return topic == null ? id : topic.label(language);
  }

  /** The topic that has this id, IPTC code or label in any language, in any case. */
  public Optional<Topic> find(String name) {
    return Optional.ofNullable(ids.get(fold(name))).map(byId::get);
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
