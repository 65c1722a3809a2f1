package org.obzor.index;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpSerializable;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.InputStream;
import java.time.Instant;
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
import org.jspecify.annotations.Nullable;
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
  private static final int PAGE_CHARACTERS = 8_000_000;

  private static final String STORY = "story_id";
  private static final String EACH = "each";

  /** What is mentioned, a value each. */
  private static final List<String> COUNTED = List.of("countries", "persons", "topics");

  /** Rows of a page of what is counted. */
  private static final int MOST_COUNTED = 10_000;

  private final Search search;
  private final Queries queries;

  Scans(Search search, Queries queries) {
    this.search = search;
    this.queries = queries;
  }

  Scan scan(ArticleQuery query) {
    return scan(query, new Pages(queries.matching(query)));
  }

  /** Of those whose wording came at {@code since} or later. */
  Scan scan(ArticleQuery query, Instant since) {
    Query matching = Queries.all(List.of(queries.matching(query), Queries.arrivedFrom(since)));
    return scan(query, new Pages(matching));
  }

  private static Scan scan(ArticleQuery query, Pages pages) {
    try {
      Totals totals = pages.open(query.distinct());
      Stream<Article> articles =
          StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL),
              false);
      if (query.distinct()) {
        articles = articles.filter(new FirstOfStory(totals.repeated()));
      }
      return new Scan(totals.articles(), totals.entities(), articles.onClose(pages::close));
    } catch (RuntimeException e) {
      pages.close();
      throw e;
    }
  }

  /**
   * @param repeated the stories that are told more than once; null if that may be any
   */
  private record Totals(long articles, long entities, @Nullable Set<String> repeated) {}

  /** Counts the articles that are not the first of their story. */
  private static final class Repeating {
    private String story = "";
    private long articles;
    private long entities;
    private @Nullable JsonNode after;

    void add(JsonNode each) {
      for (JsonNode article : each.path("buckets")) {
        String told = article.at("/key/" + STORY).asText();
        if (told.equals(story)) {
          articles++;
          COUNTED.forEach(f -> entities += article.path(f).path("value").asLong());
        }
        story = told;
      }
      after = each.get("after_key");
    }

    Totals from(Totals all, @Nullable Set<String> repeated) {
      return new Totals(all.articles() - articles, all.entities() - entities, repeated);
    }
  }

  /** Lets the first article of each story pass. */
  private static final class FirstOfStory implements Predicate<Article> {
    private final @Nullable Set<String> repeated;
    private final Set<String> stories = new HashSet<>();

    FirstOfStory(@Nullable Set<String> repeated) {
      this.repeated = repeated;
    }

    @Override
    public boolean test(Article article) {
      return (repeated != null && !repeated.contains(article.storyId()))
          || stories.add(article.storyId());
    }
  }

  /** One point in time, read from the oldest article on. */
  private final class Pages implements Iterator<Article> {
    private final String query;
    private final Deque<Article> page = new ArrayDeque<>();
    private String pit = "";
    private int pageSize = FIRST_PAGE;
    private @Nullable JsonNode after;
    private boolean last;

    Pages(Query query) {
      this.query = json(query);
    }

    private String json(JsonpSerializable part) {
      return JsonpUtils.toJsonString(part, search.elastic().client()._jsonpMapper());
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
      // Who asks for the numbers only reads no article.
      ObjectNode body = body(query, 0, null);
      body.put("track_total_hits", true);
      ObjectNode counts = body.putObject("aggs");
      counts.putObject(ENTITIES).putObject("nested").put("path", ENTITIES);
      if (distinct) {
        counts.putRawValue("repeated", new RawValue(json(Repetitions.repeated())));
      }
      ScanPage read = ask(body);
      Totals all = new Totals(read.total(), read.counts().at("/entities/doc_count").asLong(), null);
      return distinct ? stories(all, read) : all;
    }

    private Totals stories(Totals all, ScanPage read) {
      ObjectNode told = ScanPage.JSON.createObjectNode();
      ArrayNode ids = told.putObject("terms").putArray(STORY);
      read.counts().at("/repeated/buckets").forEach(b -> ids.add(b.path("key")));
      if (!Repetitions.areAll(read.shards(), ids.size())) {
        return repetitions(query).from(all, null);
      }
      Set<String> repeated = new HashSet<>();
      ids.forEach(id -> repeated.add(id.asText()));
      return ids.isEmpty()
          ? new Totals(all.articles(), all.entities(), repeated)
          : repetitions("{\"bool\":{\"filter\":[%s,%s]}}".formatted(query, told))
              .from(all, repeated);
    }

    /**
     * Articles after the first of their story, and what they mention. Read from the columns, a row
     * an article in the order of stories: a tenth of the time of taking the articles themselves.
     */
    private Repeating repetitions(String among) {
      Repeating repeating = new Repeating();
      JsonNode each;
      do {
        ObjectNode body = body(among, 0, null);
        ObjectNode aggregation = body.putObject("aggs").putObject(EACH);
        ObjectNode columns = aggregation.putObject("composite").put("size", MOST_COUNTED);
        if (repeating.after != null) {
          columns.set("after", repeating.after);
        }
        ArrayNode sources = columns.putArray("sources");
        for (String column : List.of(STORY, "published_at", "id")) {
          sources.addObject().putObject(column).putObject("terms").put("field", column);
        }
        ObjectNode counts = aggregation.putObject("aggs");
        COUNTED.forEach(f -> counts.putObject(f).putObject("value_count").put("field", f));
        each = ask(body).counts().path(EACH);
        repeating.add(each);
      } while (each.path("buckets").size() == MOST_COUNTED);
      return repeating;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty() && !last) {
        take(ask(body(query, pageSize, after)));
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

    private ScanPage ask(ObjectNode body) {
      Request request = new Request("POST", "/_search");
      request.setJsonEntity(body.toString());
      ScanPage read =
          Calls.call(() -> {
            try (InputStream in =
                search.elastic().http().performRequest(request).getEntity().getContent()) {
              return ScanPage.read(in);
            }
          });
      pit = read.pit() == null ? pit : read.pit();
      return read;
    }

    private void take(ScanPage read) {
      after = read.after();
      last = read.rows().size() < pageSize;
      long characters = 1;
      for (ArticleRow row : read.rows()) {
        page.add(row.article());
        characters += row.title().length() + row.text().length() + 1000;
      }
      pageSize =
          Math.clamp(PAGE_CHARACTERS * (long) read.rows().size() / characters, 50, LARGEST_PAGE);
    }

    private ObjectNode body(String matching, int size, @Nullable JsonNode from) {
      ObjectNode body = ScanPage.JSON.createObjectNode();
      body.putObject("pit").put("id", pit).put("keep_alive", KEEP_ALIVE.time());
      body.putRawValue("query", new RawValue(matching));
      body.put("size", size);
      body.put("track_total_hits", false);
      ArrayNode sort = body.putArray("sort");
      sort.addObject().put("published_at", "asc");
      sort.addObject().put("id", "asc");
      if (from != null) {
        body.set("search_after", from);
      }
      return body;
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
