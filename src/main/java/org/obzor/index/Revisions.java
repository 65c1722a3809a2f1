package org.obzor.index;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.elastic.Calls;
import org.obzor.index.ArticleIndex.Added;
import org.obzor.index.StoryIndex.Replacement;
import org.obzor.text.TextAnalyzer;

/**
 * Earlier wordings of articles: documents beside the present ones, with an id made of the article's
 * and the time they came, so that a wording is kept once however often that is tried.
 *
 * <p>A replacement takes three writes. The old wording is copied, marked so that no query finds it
 * yet; the new one is written over the old, if that is still what was read; the copy gets the time
 * until which it was the present one. The last two become visible together, for they lie in one
 * shard. If the third is missing after a crash, {@link #mend} does it.
 *
 * <p>An article whose entities were recognised again is replaced in the same way, by the same
 * wording, so that a figure {@code as_of} an earlier time stays what it was.
 */
final class Revisions {
  /** {@code superseded_at} of a copy whose original may still be the present wording. */
  private static final Instant NOT_YET = Instant.EPOCH;

  /** More wordings of one article, and more interrupted replacements, than there ever are. */
  private static final int MOST = 1000;

  private final Search search;
  private final ArticleWriter writer;
  private final TextAnalyzer analyzer;

  /** Whether writes may have been left that no search finds yet. */
  private volatile boolean interrupted = true;

  Revisions(Search search, ArticleWriter writer, TextAnalyzer analyzer) {
    this.search = search;
    this.writer = writer;
    this.analyzer = analyzer;
  }

  List<Added> replace(List<Replacement> replacements, Map<String, List<String>> storyKeys) {
    if (replacements.isEmpty()) {
      return List.of();
    }
    mend();
    try {
      return replaced(replacements, storyKeys);
    } catch (RuntimeException e) {
      interrupted = true;
      throw e;
    }
  }

  private List<Added> replaced(
      List<Replacement> replacements, Map<String, List<String>> storyKeys) {
    Map<String, GetResult<ArticleRow>> stored =
        stored(replacements.stream().map(r -> r.old().id()).toList());
    Map<String, Added> results = new HashMap<>();
    List<Replacement> on =
        replacements.stream()
            .filter(r -> {
              GetResult<ArticleRow> found = stored.get(r.old().id());
              return found != null && came(row(found)).equals(r.old().indexedAt());
            })
            .toList();
    Function<Replacement, ArticleRow> before =
        r -> row(Objects.requireNonNull(stored.get(r.old().id())));
    on =
        write(
            on,
            results,
            Refresh.False,
            r -> create(copy(r.old(), before.apply(r).arrivedAt(), NOT_YET)));
    on =
        write(
            on,
            results,
            Refresh.False,
            r -> replace(r, Objects.requireNonNull(stored.get(r.old().id())), storyKeys));
    write(
        on,
        results,
        Refresh.True,
        r -> index(copy(r.old(), before.apply(r).arrivedAt(), r.current().indexedAt())));
    return replacements.stream()
        .map(r -> results.getOrDefault(r.old().id(), new Added.Exists()))
        .toList();
  }

  /**
   * @param labelled rows by which things are called from now on
   * @param once whether its being there already is as good
   */
  private record Write(BulkOperation operation, List<ArticleRow> labelled, boolean once) {}

  private Write create(ArticleRow row) {
    String key = key(row);
    return new Write(
        BulkOperation.of(
            o -> o.create(c -> c.index(search.index()).id(key).routing(row.id()).document(row))),
        List.of(),
        true);
  }

  private Write index(ArticleRow row) {
    String key = key(row);
    return new Write(
        BulkOperation.of(
            o -> o.index(i -> i.index(search.index()).id(key).routing(row.id()).document(row))),
        List.of(),
        false);
  }

  private Write replace(
      Replacement r, GetResult<ArticleRow> old, Map<String, List<String>> storyKeys) {
    List<String> keys = storyKeys.getOrDefault(r.old().id(), List.of());
    ArticleRow row =
        r.again()
            ? ArticleRow.again(r.current(), arrived(row(old)), analyzer, keys)
            : ArticleRow.of(r.current(), analyzer, keys);
    return new Write(
        BulkOperation.of(o ->
            o.index(i ->
                i.index(search.index())
                    .id(row.id())
                    .ifSeqNo(old.seqNo())
                    .ifPrimaryTerm(old.primaryTerm())
                    .document(row))),
        List.of(row),
        false);
  }

  /** Notes what became of each by the article's id; returns those to go on with. */
  private List<Replacement> write(
      List<Replacement> replacements,
      Map<String, Added> results,
      Refresh refresh,
      Function<Replacement, Write> how) {
    List<Write> writes = replacements.stream().map(how).toList();
    List<Added> added = write(writes, refresh);
    List<Replacement> written = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      boolean there = added.get(i) instanceof Added.Exists && writes.get(i).once();
      Added result = there ? new Added.Stored() : added.get(i);
      results.put(replacements.get(i).old().id(), result);
      if (result instanceof Added.Stored) {
        written.add(replacements.get(i));
      }
    }
    return written;
  }

  private List<Added> write(List<Write> writes, Refresh refresh) {
    return writes.isEmpty()
        ? List.of()
        : writer.write(
            writes.stream().map(Write::operation).toList(),
            writes.stream().flatMap(w -> w.labelled().stream()).toList(),
            refresh);
  }

  List<Added> keep(List<Article> earlier) {
    return write(
        earlier.stream().map(a -> create(copy(a, null, a.indexedAt()))).toList(), Refresh.True);
  }

  /** All wordings of an article; one that came late stands before the one it was older than. */
  List<Revision> of(String id) {
    List<ArticleRow> rows =
        find(TextQueries.term("id", id)).stream()
            .sorted((a, b) -> came(a).compareTo(came(b)))
            .toList();
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ArticleRow row = rows.get(i);
      String superseded = row.supersededAt();
      if (superseded == null) {
        revisions.add(new Revision(row.article(), null));
      } else if (superseded.equals(row.indexedAt())) {
        revisions.add(beginOfLast(revisions), new Revision(row.article(), came(row)));
      } else if (!isCopyOfPresent(row, rows)) {
        boolean open = Instant.parse(superseded).equals(NOT_YET) && i + 1 < rows.size();
        revisions.add(
            new Revision(row.article(), open ? came(rows.get(i + 1)) : Instant.parse(superseded)));
      }
    }
    return revisions;
  }

  /** Where the last wording begins, which may have been recognised several times. */
  private static int beginOfLast(List<Revision> revisions) {
    int at = Math.max(0, revisions.size() - 1);
    while (at > 0 && revisions.get(at).isSameWording(revisions.get(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isCopyOfPresent(ArticleRow copy, List<ArticleRow> rows) {
    return rows.stream().anyMatch(r -> r.supersededAt() == null && came(r).equals(came(copy)));
  }

  /** Finishes replacements that were interrupted before their last write. */
  void mend() {
    if (interrupted) {
      Calls.call(() -> search.elastic().client().indices().refresh(r -> r.index(search.index())));
      interrupted = false;
    }
    List<ArticleRow> copies =
        find(
            Query.of(q ->
                q.range(
                    r -> r.date(d -> d.field("superseded_at").format("epoch_millis").lte("0")))));
    List<Write> finished = new ArrayList<>();
    for (ArticleRow copy : copies) {
      find(TextQueries.term("id", copy.id())).stream()
          .filter(r -> !Objects.equals(r.supersededAt(), r.indexedAt()))
          .map(Revisions::came)
          .filter(came(copy)::isBefore)
          .min(Instant::compareTo)
          .ifPresent(next -> finished.add(index(copy(copy.article(), copy.arrivedAt(), next))));
    }
    write(finished, Refresh.True);
  }

  private List<ArticleRow> find(Query query) {
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(search.index())
                .query(query)
                .size(MOST)
                .sort(o -> o.field(f -> f.field("indexed_at").order(SortOrder.Asc))));
    return Calls.call(() -> search.elastic().client().search(request, ArticleRow.class))
        .hits()
        .hits()
        .stream()
        .map(Hit::source)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The present documents and their versions. */
  private Map<String, GetResult<ArticleRow>> stored(List<String> ids) {
    Map<String, GetResult<ArticleRow>> stored = new HashMap<>();
    Calls.call(() ->
            search.elastic().client().mget(m -> m.index(search.index()).ids(ids), ArticleRow.class))
        .docs()
        .stream()
        .filter(d -> d.isResult() && d.result().source() != null)
        .forEach(d -> stored.put(d.result().id(), d.result()));
    return stored;
  }

  private static ArticleRow row(GetResult<ArticleRow> found) {
    return Objects.requireNonNull(found.source());
  }

  private ArticleRow copy(Article article, @Nullable String arrivedAt, Instant supersededAt) {
    return ArticleRow.superseded(article, arrivedAt, supersededAt, analyzer);
  }

  private static String arrived(ArticleRow row) {
    String arrivedAt = row.arrivedAt();
    return arrivedAt == null ? row.indexedAt() : arrivedAt;
  }

  private static Instant came(ArticleRow row) {
    return Instant.parse(row.indexedAt());
  }

  private static String key(ArticleRow copy) {
    return copy.id() + "~" + came(copy).toEpochMilli();
  }
}
