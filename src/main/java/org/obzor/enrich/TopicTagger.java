package org.obzor.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.EntityNames;
import org.obzor.query.QueryMatcher;
import org.obzor.query.QueryParser;
import org.obzor.query.Span;
import org.obzor.query.TextQuery;
import org.obzor.text.TextAnalyzer;

/**
 * Decides which topics an article is about. One word proves little: a topic's queries must match
 * often enough for the length of the article, a match in the title counting as several. Safe for
 * use by several threads.
 */
public final class TopicTagger {
  /** What a match in the title is worth, in matches in the text. */
  static final int TITLE_WEIGHT = 3;

  /** A topic needs this many points, and one more for each {@link #WORDS_PER_POINT} words. */
  private static final int POINTS = 3;

  private static final int WORDS_PER_POINT = 70;

  /** The same for a topic below the top categories, whose words say more. */
  private static final int WORDS_PER_POINT_BELOW = 170;

  private static final int MOST_POINTS = 20;

  private final List<Compiled> topics;

  private record Compiled(Topic topic, QueryMatcher matcher) {}

  /** For topics whose queries name no entities. */
  public TopicTagger(TextAnalyzer analyzer, Topics topics) {
    this(analyzer, topics, (type, name) -> Optional.empty());
  }

  /**
   * @param names of the entities in the topics' queries
   * @throws org.obzor.query.InvalidInputException if a query cannot be read
   */
  public TopicTagger(TextAnalyzer analyzer, Topics topics, EntityNames names) {
    this(analyzer, topics, names, List.of());
  }

  private TopicTagger(
      TextAnalyzer analyzer, Topics topics, EntityNames names, List<Compiled> before) {
    QueryParser parser = new QueryParser(analyzer, names);
    Map<Topic, Compiled> known =
        before.stream().collect(Collectors.toMap(Compiled::topic, Function.identity()));
    this.topics =
        topics.all().parallelStream()
            .map(topic ->
                known.containsKey(topic)
                    ? Objects.requireNonNull(known.get(topic))
                    : new Compiled(topic, QueryMatcher.of(query(parser, topic), analyzer)))
            .toList();
  }

  /**
   * For other topics; those that have stayed the same need not be read again.
   *
   * @param sameNames whether entities are named as before
   */
  public TopicTagger with(
      TextAnalyzer analyzer, Topics topics, EntityNames names, boolean sameNames) {
    return new TopicTagger(
        analyzer,
        topics,
        names,
        this.topics.stream().filter(c -> sameNames || !namesEntities(c.topic())).toList());
  }

  /** Whether it can; more than do are harmless. */
  private static boolean namesEntities(Topic topic) {
    return topic.queries().stream().anyMatch(q -> q.contains(":"));
  }

  private static TextQuery query(QueryParser parser, Topic topic) {
    List<TextQuery> parts = topic.queries().stream().map(parser::parse).toList();
    return parts.size() == 1 ? parts.getFirst() : new TextQuery.Or(parts);
  }

  /** The topics of an article in the order of the catalogue. */
  List<Mention> tag(AnalyzedArticle article, String lang) {
    int words = words(article);
    List<Mention> found = new ArrayList<>();
    for (Compiled compiled : topics) {
      Topic topic = compiled.topic();
      if (points(compiled.matcher().spans(article)) >= needed(topic, words)) {
        found.add(Mention.topic(topic.id(), topic.label(Languages.ofLabels(lang))));
      }
    }
    return found;
  }

  /**
   * What an article says for a topic, enough or not; empty if there is no such topic.
   *
   * @param article with its countries and persons
   */
  public Optional<TopicEvidence> evidence(AnalyzedArticle article, String topicId) {
    return topics.stream()
        .filter(compiled -> compiled.topic().id().equals(topicId))
        .findFirst()
        .map(compiled -> {
          List<Span> spans = compiled.matcher().spans(article);
          return new TopicEvidence(points(spans), needed(compiled.topic(), words(article)), spans);
        });
  }

  private static int words(AnalyzedArticle article) {
    return article.tokens(Section.TITLE).size() + article.tokens(Section.TEXT).size();
  }

  private static int needed(Topic topic, int words) {
    int wordsPerPoint = topic.parent() == null ? WORDS_PER_POINT : WORDS_PER_POINT_BELOW;
    return Math.min(MOST_POINTS, POINTS + words / wordsPerPoint);
  }

  private static int points(List<Span> spans) {
    int points = 0;
    for (Span span : spans) {
      points += TopicEvidence.worth(span.section());
    }
    return points;
  }
}
