package org.obzor.index;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.elastic.Calls;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;

/** Articles page by page. */
final class Lists {
  private static final int MOST_ARTICLES = 1000;

  /** The index's {@code max_result_window}. */
  private static final int MOST_STORIES = 10_000;

  private final Search search;
  private final Queries queries;
  private final Extents extents;

  Lists(Search search, Queries queries, Extents extents) {
    this.search = search;
    this.queries = queries;
    this.extents = extents;
  }

  ArticlePage page(ArticleQuery query, Sort sort, int size, @Nullable String cursor) {
    if (size < 0 || size > MOST_ARTICLES) {
      throw new InvalidInputException("size", "index.bad-size", MOST_ARTICLES);
    }
    return query.distinct()
        ? stories(query, sort, size, cursor)
        : articles(query, sort, size, cursor);
  }

  /** The oldest first, of those indexed at {@code since} or later. */
  ArticlePage oldest(
      ArticleQuery query, @Nullable Instant since, int size, @Nullable String cursor) {
    Query matching = queries.matching(query);
    return articles(
        new SearchRequest.Builder()
            .index(search.index())
            .query(
                since == null
                    ? matching
                    : Queries.all(List.of(matching, Queries.indexedFrom(since))))
            .size(size)
            .trackTotalHits(t -> t.enabled(true))
            .sort(order(Sort.OLDEST)),
        Sort.OLDEST,
        size,
        cursor);
  }

  List<Article> story(String storyId, int size) {
    return read(
        run(new SearchRequest.Builder()
                .index(search.index())
                .query(
                    Queries.all(List.of(TextQueries.term("story_id", storyId), Queries.present())))
                .size(size)
                .sort(order(Sort.OLDEST))
                .build())
            .hits()
            .hits());
  }

  private ArticlePage articles(ArticleQuery query, Sort sort, int size, @Nullable String cursor) {
    return articles(request(query, sort, size), sort, size, cursor);
  }

  private ArticlePage articles(
      SearchRequest.Builder request, Sort sort, int size, @Nullable String cursor) {
    if (cursor != null) {
      request.searchAfter(Cursor.parse(sort, cursor));
    }
    SearchResponse<ArticleRow> response = run(request.build());
    List<Hit<ArticleRow>> hits = response.hits().hits();
    boolean more = size > 0 && hits.size() == size;
    return new ArticlePage(
        found(response), read(hits), more ? Cursor.after(sort, hits.getLast().sort()) : null);
  }

  /** The first article of each story in the order asked for. */
  private ArticlePage stories(ArticleQuery query, Sort sort, int size, @Nullable String cursor) {
    int from = cursor == null ? 0 : Cursor.parseStories(sort, cursor, MOST_STORIES);
    SearchRequest.Builder request =
        request(query, sort, Math.max(0, Math.min(size, MOST_STORIES - from))).from(from);
    if (size > 0) {
      request.collapse(c -> c.field("story_id"));
    }
    SearchResponse<ArticleRow> response = run(request.build());
    List<Hit<ArticleRow>> hits = response.hits().hits();
    long total = extents.stories(queries.matching(query), found(response)).number();
    int end = from + hits.size();
    boolean more = !hits.isEmpty() && end < total && end < MOST_STORIES;
    return new ArticlePage(total, read(hits), more ? Cursor.afterStories(sort, end) : null);
  }

  /** All matching articles, not only those of the page. */
  private static long found(SearchResponse<ArticleRow> response) {
    var total = response.hits().total();
    return total == null ? 0 : total.value();
  }

  private SearchRequest.Builder request(ArticleQuery query, Sort sort, int size) {
    return new SearchRequest.Builder()
        .index(search.index())
        .allowPartialSearchResults(false)
        .query(sort == Sort.RELEVANCE ? queries.scored(query) : queries.matching(query))
        .size(size)
        .trackTotalHits(t -> t.enabled(true))
        .sort(order(sort));
  }

  private SearchResponse<ArticleRow> run(SearchRequest request) {
    return Calls.call(() -> search.elastic().client().search(request, ArticleRow.class));
  }

  private static List<Article> read(List<Hit<ArticleRow>> hits) {
    return hits.stream()
        .map(Hit::source)
        .filter(Objects::nonNull)
        .map(ArticleRow::article)
        .toList();
  }

  /** Equal times and scores are in order of the id. */
  private static List<SortOptions> order(Sort sort) {
    return switch (sort) {
      case NEWEST -> List.of(by("published_at", SortOrder.Desc), by("id", SortOrder.Asc));
      case OLDEST -> List.of(by("published_at", SortOrder.Asc), by("id", SortOrder.Desc));
      case RELEVANCE ->
          List.of(
              SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc))),
              by("published_at", SortOrder.Desc),
              by("id", SortOrder.Asc));
    };
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }
}
