package org.obzor.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.enrich.Topic;
import org.obzor.query.InvalidInputException;
import org.obzor.query.QueryParser;
import org.obzor.query.TextQuery;

/** What a topic must be like. */
final class TopicRules {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CODE = Pattern.compile("(\\d{8})?");
  private static final int LONGEST_ID = 60;
  private static final int LONGEST_LABEL = 100;
  private static final int MOST_QUERIES = 30;

  /** Languages of labels, and whether there must be one. */
  private static final Map<String, Boolean> LANGUAGES = Map.of("ru", true, "en", true, "kk", false);

  private final QueryParser parser;

  /**
   * @param parser knows the names of the moment
   */
  TopicRules(QueryParser parser) {
    this.parser = parser;
  }

  /**
   * A topic as it is kept.
   *
   * @param draft its id may be empty, then it is made of the English label
   * @throws InvalidInputException naming the property at fault
   */
  Topic checked(Topic draft, Catalogue catalogue) {
    Map<String, String> labels = labels(draft.labels());
    String given = draft.id().strip();
    String id = given.isEmpty() ? slug(labels.getOrDefault("en", "")) : given;
    if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
      throw new InvalidInputException("id", "curation.bad-topic-id", id);
    }
    String code = draft.code().strip();
    if (!CODE.matcher(code).matches()) {
      throw new InvalidInputException("code", "curation.bad-topic-code", code);
    }
    for (EditedTopic other : catalogue.all()) {
      for (String label : labels.values()) {
        if (!other.removed() && !other.topic().id().equals(id) && hasLabel(other.topic(), label)) {
          throw new InvalidInputException("labels", "curation.label-taken", label);
        }
      }
    }
    return new Topic(
        id, code, parent(draft.parent(), id, catalogue), labels, queries(draft.queries()));
  }

  private static boolean hasLabel(Topic topic, String label) {
    return topic.labels().values().stream().anyMatch(label::equalsIgnoreCase);
  }

  private static Map<String, String> labels(Map<String, String> given) {
    Map<String, String> labels = new LinkedHashMap<>();
    given.forEach((language, label) -> {
      if (!LANGUAGES.containsKey(language)) {
        throw new InvalidInputException("labels", "curation.label-language", language);
      }
      String plain = label.strip().replaceAll("\\s+", " ");
      if (plain.length() > LONGEST_LABEL) {
        throw new InvalidInputException("labels", "curation.long-label", LONGEST_LABEL);
      }
      if (!plain.isEmpty()) {
        labels.put(language, plain);
      }
    });
    for (String language : List.of("ru", "en")) {
      if (!labels.containsKey(language)) {
        throw new InvalidInputException("labels", "curation.no-label", language);
      }
    }
    return labels;
  }

  private static @Nullable String parent(@Nullable String given, String id, Catalogue catalogue) {
    if (given == null || given.isBlank()) {
      return null;
    }
    String parent = given.strip();
    for (String above = parent; above != null; ) {
      if (above.equals(id)) {
        throw new InvalidInputException("parent", "curation.topic-below-itself", parent);
      }
      String unknown = above;
      EditedTopic found =
          catalogue
              .find(above)
              .filter(t -> !t.removed())
              .orElseThrow(
                  () -> new InvalidInputException("parent", "curation.unknown-topic", unknown));
      above = found.topic().parent();
    }
    return parent;
  }

  private List<String> queries(List<String> given) {
    List<String> queries =
        given.stream().map(String::strip).filter(q -> !q.isEmpty()).distinct().toList();
    if (queries.isEmpty()) {
      throw new InvalidInputException("queries", "curation.no-query");
    }
    if (queries.size() > MOST_QUERIES) {
      throw new InvalidInputException("queries", "curation.too-many-queries", MOST_QUERIES);
    }
    for (int i = 0; i < queries.size(); i++) {
      check("queries[" + i + "]", queries.get(i));
    }
    return queries;
  }

  private void check(String field, String query) {
    TextQuery read;
    try {
      read = parser.parse(query);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(field, e.code(), e.arguments().toArray());
    }
    if (contains(
        read,
        q -> q instanceof TextQuery.Entity(var type, String id) && type == EntityType.TOPIC)) {
      throw new InvalidInputException(field, "curation.topic-of-topics");
    }
    if (contains(read, q -> q instanceof TextQuery.Source)) {
      throw new InvalidInputException(field, "curation.topic-of-source");
    }
    if (!hasWords(read)) {
      throw new InvalidInputException(field, "curation.query-without-words");
    }
  }

  private static boolean contains(TextQuery query, java.util.function.Predicate<TextQuery> what) {
    return what.test(query)
        || switch (query) {
          case TextQuery.And(var parts) -> parts.stream().anyMatch(p -> contains(p, what));
          case TextQuery.Or(var parts) -> parts.stream().anyMatch(p -> contains(p, what));
          case TextQuery.Not(var part) -> contains(part, what);
          default -> false;
        };
  }

  /** Whether it can match words, which alone give points. */
  private static boolean hasWords(TextQuery query) {
    return switch (query) {
      case TextQuery.And(var parts) -> parts.stream().anyMatch(TopicRules::hasWords);
      case TextQuery.Or(var parts) -> parts.stream().anyMatch(TopicRules::hasWords);
      case TextQuery.Word w -> true;
      case TextQuery.Phrase p -> true;
      case TextQuery.Near n -> true;
      case TextQuery.Prefix p -> true;
      case TextQuery.Not n -> false;
      case TextQuery.All a -> false;
      case TextQuery.Entity e -> false;
      case TextQuery.Source s -> false;
      case TextQuery.Lang l -> false;
    };
  }

  private static String slug(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }
}
