package org.obzor.index;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.query.ArticleQuery;

/** The articles of one Obzor, in Elasticsearch. Safe for use by several threads. */
public interface ArticleIndex extends Vocabulary {

  /** What became of one article that was to be added. */
  sealed interface Added {
    /** It is stored and durable. */
    record Stored() implements Added {}

    /** An article with this id was there already; nothing changed. */
    record Exists() implements Added {}

    /** Elasticsearch refused it. */
    record Failed(String reason) implements Added {}
  }

  /**
   * Every matching article, streamed from one snapshot.
   *
   * @param total exact number of articles in {@code articles}
   * @param entities exact number of their entities: the sum over articles of the different
   *     countries, persons and topics of each
   */
  record Scan(long total, long entities, Stream<Article> articles) implements AutoCloseable {
    @Override
    public void close() {
      articles.close();
    }
  }

  /**
   * Adds articles that are not there yet. When this returns, those stored are durable and visible
   * to queries.
   *
   * @return one result an article, in their order
   */
  List<Added> add(List<Article> articles);

  Optional<Article> find(String id);

  /** Those of the ids that exist. */
  Map<String, Article> findAll(Collection<String> ids);

  /**
   * The wordings an article has had, the oldest first: in the order in which they came, but one
   * that came late stands before the one it was older than. The last is the present one. Empty if
   * there is no such article.
   */
  List<Revision> revisions(String id);

  /**
   * @param size 0 to 1000; with 0 only the total is counted
   * @param cursor from {@link ArticlePage#next()} of the same query and sort, null for the first
   *     page
   * @throws org.obzor.query.InvalidInputException if the cursor is not one of ours
   */
  ArticlePage list(ArticleQuery query, Sort sort, int size, @Nullable String cursor);

  /** How many articles, stories and sources match, whether the query is distinct or not. */
  Extent extent(ArticleQuery query);

  /** The articles that tell one story, oldest first; at most {@code size} of them. */
  List<Article> story(String storyId, int size);

  /**
   * How each of these stories is told by matching articles; stories that none tells are absent.
   *
   * @param size how many articles of a story at most, up to 100
   */
  Map<String, Told> told(ArticleQuery query, Collection<String> stories, int size);

  /** {@code top} series with the highest totals. */
  Timeline timeline(ArticleQuery query, By by, Interval interval, int top, Metric metric);

  /** The same for chosen ids, in their order, also those without any article. */
  Timeline timeline(ArticleQuery query, By by, Interval interval, List<String> ids, Metric metric);

  Top top(ArticleQuery query, By by, int size);

  /**
   * The same for long lists to choose from, at a part of the cost: without mentions.
   *
   * @param compared so many of the first have their count in the period before
   */
  Top brief(ArticleQuery query, By by, int size, int compared);

  /**
   * What is named significantly more, or less, than in the period of equal length just before; the
   * furthest from chance first. Empty if the query has no start.
   */
  List<Mover> movers(ArticleQuery query, By by);

  /**
   * The stories that most matching articles tell, the most repeated first; none that only one
   * article tells.
   */
  List<Repeated> repeated(ArticleQuery query, int size);

  Cooccurrence cooccurrence(ArticleQuery query, By rows, By columns, int size);

  /**
   * Which of the most frequent values are named together more often than by chance.
   *
   * @param size at most so many nodes, as many of each kind
   * @param strongest an edge is among so many strongest of one of its nodes
   */
  Network network(ArticleQuery query, List<By> kinds, int size, int strongest);

  /** From the earliest to the latest publication among the matching articles. */
  Optional<Period> period(ArticleQuery query);

  /** Both ends included. */
  record Period(Instant first, Instant last) {}

  /** Ordered by publication, oldest first; each call sees one snapshot of the index. */
  Scan scan(ArticleQuery query);

  /** Labels of entities as they were last stored, by id; ids nobody mentioned are absent. */
  Map<String, String> labels(EntityType type, Collection<String> ids);
}
