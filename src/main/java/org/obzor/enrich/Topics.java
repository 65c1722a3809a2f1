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
      ids.put(topic.code(), topic.id());
      topic.labels().values().forEach(label -> ids.putIfAbsent(fold(label), topic.id()));
    }
  }

  /** Reads the table of topics. */
  public static Topics load() {
    List<Topic> topics = new ArrayList<>();
    String id = "";
    String code = "";
    Map<String, String> labels = new LinkedHashMap<>();
    List<String> queries = new ArrayList<>();
    for (String line : Resources.lines("topics.txt")) {
      if (line.startsWith("[")) {
        if (!id.isEmpty()) {
          topics.add(new Topic(id, code, labels, queries));
        }
        int end = line.indexOf(']');
        id = line.substring(1, end);
        code = line.substring(end + 1).strip();
        labels.clear();
        queries.clear();
      } else if (line.matches("[a-z]{2}: .*")) {
        labels.put(line.substring(0, 2), line.substring(4).strip());
      } else {
        queries.add(line.strip());
      }
    }
    topics.add(new Topic(id, code, labels, queries));
    return new Topics(topics);
  }

  /** All topics in the order of the table. */
  public List<Topic> all() {
    return List.copyOf(byId.values());
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
