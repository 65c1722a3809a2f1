package org.obzor.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.obzor.article.Article;
import org.obzor.elastic.Calls;
import org.obzor.elastic.UnavailableException;
import org.obzor.index.ArticleIndex.Scan;
import org.obzor.query.ArticleQuery;

/** Whole selections as streams, page by page from one point in time. */
final class Scans {
  private static final Time KEEP_ALIVE = Time.of(t -> t.time("5m"));
  private static final String ENTITIES = "entities";
  private static final int FIRST_PAGE = 500;
  private static final int LARGEST_PAGE = 5000;
  private static final int PAGE_CHARACTERS = 4_000_000;

  private final Search search;
  private final Queries queries;

  Scans(Search search, Queries queries) {
    this.search = search;
    this.queries = queries;
  }

  Scan scan(ArticleQuery query) {
    Pages pages = new Pages(queries.matching(query));
    try {
      Totals totals = pages.open(query.distinct());
      Stream<Article> articles =
          StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL),
              false);
      if (query.distinct()) {
        articles = articles.filter(new FirstOfStory());
      }
      return new Scan(totals.articles(), totals.entities(), articles.onClose(pages::close));
    } catch (RuntimeException e) {
      pages.close();
      throw e;
    }
  }

  private record Totals(long articles, long entities) {}

  /** Lets the first article of each story pass. */
  private static final class FirstOfStory implements Predicate<Article> {
    private final Set<String> stories = new HashSet<>();

    @Override
    public boolean test(Article article) {
      return stories.add(article.storyId());
    }
  }

  /** One point in time, read from the oldest article on. */
  private final class Pages implements Iterator<Article> {
    private final Query query;
    private final Deque<Article> page = new ArrayDeque<>();
    private String pit = "";
    private int pageSize = FIRST_PAGE;
    private List<FieldValue> after = List.of();
    private boolean last;

    Pages(Query query) {
      this.query = query;
    }

    /** Counts the articles, or stories, and what they mention. */
    Totals open(boolean distinct) {
      pit =
          Calls.call(() ->
                  search
                      .elastic()
                      .client()
                      .openPointInTime(o -> o.index(search.index()).keepAlive(KEEP_ALIVE)))
              .id();
      return distinct ? readThrough() : read(true);
    }

    /** Which article stands for a story, and so what it mentions, only reading them tells. */
    private Totals readThrough() {
      Predicate<Article> first = new FirstOfStory();
      long articles = 0;
      long entities = 0;
      while (hasNext()) {
        Article article = next();
        if (first.test(article)) {
          articles++;
          entities += article.mentions().stream().map(m -> m.type() + m.id()).distinct().count();
        }
      }
      after = List.of();
      last = false;
      return new Totals(articles, entities);
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty() && !last) {
        read(false);
      }
      return !page.isEmpty();
    }

    @Override
    public Article next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.remove();
    }

    private Totals read(boolean count) {
      SearchRequest.Builder request =
          new SearchRequest.Builder()
              .pit(p -> p.id(pit).keepAlive(KEEP_ALIVE))
              .query(query)
              .size(pageSize)
              .trackTotalHits(t -> t.enabled(count))
              .sort(s -> s.field(f -> f.field("published_at").order(SortOrder.Asc)))
              .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc)));
      if (!after.isEmpty()) {
        request.searchAfter(after);
      }
      if (count) {
        request.aggregations(ENTITIES, a -> a.nested(n -> n.path(ENTITIES)));
      }
      SearchRequest built = request.build();
      var response = Calls.call(() -> search.elastic().client().search(built, ArticleRow.class));
      String next = response.pitId();
      pit = next == null ? pit : next;
      List<Hit<ArticleRow>> hits = response.hits().hits();
      last = hits.size() < pageSize;
      long characters = 0;
      for (Hit<ArticleRow> hit : hits) {
        ArticleRow row = hit.source();
        if (row != null) {
          page.add(row.article());
          characters += row.title().length() + row.text().length() + 1000;
        }
      }
      if (!hits.isEmpty()) {
        after = hits.getLast().sort();
        pageSize = Math.clamp(PAGE_CHARACTERS * (long) hits.size() / characters, 50, LARGEST_PAGE);
      }
      var total = response.hits().total();
      var entities = response.aggregations().get(ENTITIES);
      return new Totals(
          total == null ? 0 : total.value(), entities == null ? 0 : entities.nested().docCount());
    }

    void close() {
      if (!pit.isEmpty()) {
        String id = pit;
        pit = "";
        try {
          Calls.call(() -> search.elastic().client().closePointInTime(c -> c.id(id)));
        } catch (UnavailableException | IllegalStateException e) {
          // It ends by itself after its time to live.
        }
      }
    }
  }
}
