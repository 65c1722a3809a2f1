package org.obzor.index;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.elastic.Calls;
import org.obzor.elastic.Elastic;
import org.obzor.elastic.IndexDefinition;
import org.obzor.elastic.UnavailableException;
import org.obzor.query.ArticleQuery;
import org.obzor.text.TextAnalyzer;

/** The articles in one Elasticsearch index, the names of what they mention in another. */
public final class ElasticArticleIndex implements StoryIndex, Arrivals {
  private final Search search;
  private final Queries queries;
  private final Labels labels;
  private final ArticleWriter writer;
  private final Timelines timelines;
  private final Tops tops;
  private final Cooccurrences cooccurrences;
  private final Networks networks;
  private final Movers movers;
  private final Stories stories;
  private final Extents extents;
  private final Lists lists;
  private final Scans scans;
  private final StoryLookups storyLookups;
  private final Lookups lookups;
  private final Revisions revisions;

  private ElasticArticleIndex(
      Elastic elastic,
      String articles,
      Labels labels,
      TextAnalyzer analyzer,
      Tagged tagged,
      Clock clock) {
    this.search = new Search(elastic, articles);
    this.queries = new Queries(analyzer, tagged);
    this.labels = labels;
    this.writer = new ArticleWriter(elastic, articles, labels, analyzer);
    this.timelines = new Timelines(search, queries, labels, clock);
    this.tops = new Tops(search, queries, labels, clock);
    this.cooccurrences = new Cooccurrences(search, queries, labels);
    this.networks = new Networks(search, queries, labels);
    this.movers = new Movers(search, queries, labels, clock);
    this.stories = new Stories(search, queries);
    this.extents = new Extents(search, queries);
    this.lists = new Lists(search, queries, extents);
    this.scans = new Scans(search, queries);
    this.storyLookups = new StoryLookups(search);
    this.lookups = new Lookups(search, queries, labels);
    this.revisions = new Revisions(search, writer, analyzer);
  }

  /**
   * Opens the index, creates it if it is not there, and adds to one of an older version what this
   * one has more.
   *
   * @param analyzer the one all articles of this index were added with
   * @param clock says which buckets are not over yet
   * @throws IllegalStateException if a newer Obzor made the index
   */
  public static ElasticArticleIndex open(Elastic elastic, TextAnalyzer analyzer, Clock clock) {
    return open(elastic, analyzer, Tagged.NONE, clock);
  }

  /**
   * The same, with the tags of articles.
   *
   * @param tagged asked for each query that names tags
   */
  public static ElasticArticleIndex open(
      Elastic elastic, TextAnalyzer analyzer, Tagged tagged, Clock clock) {
    return open(elastic, analyzer, tagged, clock, 1);
  }

  static ElasticArticleIndex open(Elastic elastic, TextAnalyzer analyzer, Clock clock, int shards) {
    return open(elastic, analyzer, Tagged.NONE, clock, shards);
  }

  private static ElasticArticleIndex open(
      Elastic elastic, TextAnalyzer analyzer, Tagged tagged, Clock clock, int shards) {
    String articles = elastic.index("articles");
    Labels labels = new Labels(elastic, elastic.index("labels"), analyzer);
    IndexDefinition.resource(ElasticArticleIndex.class, "articles.json")
        .withShards(shards)
        .ensure(elastic, articles);
    IndexDefinition.resource(ElasticArticleIndex.class, "labels.json")
        .ensure(elastic, labels.index());
    labels.completeWords();
    ElasticArticleIndex opened =
        new ElasticArticleIndex(elastic, articles, labels, analyzer, tagged, clock);
    try {
      opened.revisions.mend();
    } catch (UnavailableException e) {
      // The next replacement does it.
    }
    return opened;
  }

  @Override
  public List<Added> add(List<Article> articles) {
    return writer.add(articles, Map.of());
  }

  @Override
  public List<Added> add(List<Article> articles, Map<String, List<String>> storyKeys) {
    return writer.add(articles, storyKeys);
  }

  @Override
  public List<Added> revise(List<Replacement> replacements, Map<String, List<String>> storyKeys) {
    return revisions.replace(replacements, storyKeys);
  }

  @Override
  public ArticlePage oldest(
      ArticleQuery query, @Nullable Instant since, int size, @Nullable String cursor) {
    return lists.oldest(query, since, size, cursor);
  }

  @Override
  public List<Added> keep(List<Article> earlier) {
    return revisions.keep(earlier);
  }

  @Override
  public List<Revision> revisions(String id) {
    return revisions.of(id);
  }

  @Override
  public List<List<StoryCandidate>> storyCandidates(List<StoryLookup> lookups) {
    return storyLookups.find(lookups);
  }

  @Override
  public Optional<Article> find(String id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  @Override
  public Map<String, Article> findAll(Collection<String> ids) {
    List<String> wanted = ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<String, Article> found = new HashMap<>();
    Calls.call(() ->
            search
                .elastic()
                .client()
                .mget(m -> m.index(search.index()).ids(wanted), ArticleRow.class))
        .docs()
        .stream()
        .filter(d -> d.isResult())
        .map(d -> d.result().source())
        .filter(row -> row != null && row.supersededAt() == null)
        .forEach(row -> found.put(row.id(), row.article()));
    return found;
  }

  @Override
  public ArticlePage list(ArticleQuery query, Sort sort, int size, @Nullable String cursor) {
    return lists.page(query, sort, size, cursor);
  }

  @Override
  public Extent extent(ArticleQuery query) {
    return extents.of(query);
  }

  @Override
  public List<Article> story(String storyId, int size) {
    return lists.story(storyId, size);
  }

  @Override
  public Map<String, Told> told(ArticleQuery query, Collection<String> ids, int size) {
    return stories.told(query, ids, size);
  }

  @Override
  public Timeline timeline(ArticleQuery query, By by, Interval interval, int top, Metric metric) {
    return timelines.top(query, by, interval, top, metric);
  }

  @Override
  public Timeline timeline(
      ArticleQuery query, By by, Interval interval, List<String> ids, Metric metric) {
    return timelines.chosen(query, by, interval, ids, metric);
  }

  @Override
  public Top top(ArticleQuery query, By by, int size) {
    return tops.top(query, by, size);
  }

  @Override
  public Top brief(ArticleQuery query, By by, int size, int compared) {
    return tops.brief(query, by, size, compared);
  }

  @Override
  public List<Mover> movers(ArticleQuery query, By by) {
    return movers.of(query, by);
  }

  @Override
  public List<Repeated> repeated(ArticleQuery query, int size) {
    return stories.most(query, size);
  }

  @Override
  public Cooccurrence cooccurrence(ArticleQuery query, By rows, By columns, int size) {
    return cooccurrences.table(query, rows, columns, size);
  }

  @Override
  public Network network(ArticleQuery query, List<By> kinds, int size, int strongest) {
    return networks.of(query, kinds, size, strongest);
  }

  @Override
  public Optional<Period> period(ArticleQuery query) {
    return search.period(queries.matching(query));
  }

  @Override
  public Scan scan(ArticleQuery query) {
    return scans.scan(query);
  }

  @Override
  public Scan scan(ArticleQuery query, Instant since) {
    return scans.scan(query, since);
  }

  @Override
  public List<Long> counts(ArticleQuery query, List<Published> published) {
    return lookups.counts(query, published);
  }

  @Override
  public Map<String, String> labels(EntityType type, Collection<String> ids) {
    return labels.find(type.id(), ids);
  }

  @Override
  public List<Named> named(By by, String beginnings, int size) {
    return lookups.named(by, beginnings, size);
  }

  @Override
  public Map<String, Long> articles(By by, Collection<String> ids) {
    return lookups.articles(by, ids);
  }

  @Override
  public List<Long> counts(List<ArticleQuery> queries) {
    return lookups.counts(queries);
  }

  @Override
  public Map<String, List<String>> similar(Collection<String> forms) {
    return lookups.similar(forms);
  }
}
