package org.obzor.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.Result;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.IndexRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.HitsMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All kinds share one index; a document's id there is its kind and its own id. */
final class ElasticStore<T> implements DocumentStore<T> {
  private static final IndexDefinition DEFINITION =
      IndexDefinition.resource(ElasticStore.class, "store.json");
  private static final int CONFLICT = 409;
  private static final int BATCH = 1000;
  private static final int MOST_GROUPS = 60_000;

  private final Elastic elastic;
  private final String index;
  private final String kind;
  private final StoredRow.Codec<T> codec;
  private final Refresh refresh;
  private volatile boolean ready;

  /**
   * @param refresh whether writes wait until lists show them; {@link #find} sees them anyhow
   */
  ElasticStore(Elastic elastic, String kind, Class<T> type, Refresh refresh) {
    this.refresh = refresh;
    this.elastic = elastic;
    this.index = elastic.index("store");
    this.kind = kind;
    this.codec = new StoredRow.Codec<>(kind, type);
  }

  @Override
  public boolean create(String id, String group, Instant at, T value) {
    return !createAll(List.of(new Stored<>(id, group, at, value, ""))).isEmpty();
  }

  @Override
  public List<String> createAll(List<Stored<T>> documents) {
    return bulk(
        documents,
        d -> {
          StoredRow row = codec.row(d.id(), d.groups(), d.at(), d.value());
          return BulkOperation.of(o -> o.create(c -> c.id(row.key()).document(row)));
        });
  }

  @Override
  public List<String> replaceAll(List<Stored<T>> documents) {
    return bulk(
        documents,
        d -> {
          StoredRow row = codec.row(d.id(), d.groups(), d.at(), d.value());
          StoredRow.Version version = StoredRow.Version.parse(d.version());
          return BulkOperation.of(o ->
              o.index(i ->
                  i.id(row.key())
                      .document(row)
                      .ifSeqNo(version.seqNo())
                      .ifPrimaryTerm(version.primaryTerm())));
        });
  }

  /** Writes what is not in conflict; returns its ids. */
  private List<String> bulk(
      List<Stored<T>> documents, Function<Stored<T>, BulkOperation> operation) {
    ensure();
    List<String> written = new ArrayList<>();
    for (int from = 0; from < documents.size(); from += BATCH) {
      List<Stored<T>> batch = documents.subList(from, Math.min(documents.size(), from + BATCH));
      BulkRequest request =
          BulkRequest.of(b ->
              b.index(index).refresh(refresh).operations(batch.stream().map(operation).toList()));
      List<BulkResponseItem> items = Calls.call(() -> elastic.client().bulk(request)).items();
      for (int i = 0; i < items.size(); i++) {
        BulkResponseItem item = items.get(i);
        if (item.error() == null) {
          written.add(batch.get(i).id());
        } else if (item.status() != CONFLICT) {
          throw Calls.refused(item.status(), String.valueOf(item.error().reason()));
        }
      }
    }
    return written;
  }

  @Override
  public void put(String id, String group, Instant at, T value) {
    StoredRow row = codec.row(id, new Stored<>(id, group, at, value, "").groups(), at, value);
    write(IndexRequest.of(r -> write(r, row)));
  }

  @Override
  public boolean replace(Stored<T> d) {
    StoredRow row = codec.row(d.id(), d.groups(), d.at(), d.value());
    StoredRow.Version version = StoredRow.Version.parse(d.version());
    return write(
        IndexRequest.of(
            r -> write(r, row).ifSeqNo(version.seqNo()).ifPrimaryTerm(version.primaryTerm())));
  }

  private IndexRequest.Builder<StoredRow> write(IndexRequest.Builder<StoredRow> r, StoredRow row) {
    return r.index(index).id(row.key()).document(row).refresh(refresh);
  }

  private boolean write(IndexRequest<StoredRow> request) {
    ensure();
    return Calls.call(() -> {
      try {
        elastic.client().index(request);
        return true;
      } catch (ElasticsearchException e) {
        if (e.status() == CONFLICT) {
          return false;
        }
        throw e;
      }
    });
  }

  @Override
  public boolean delete(String id) {
    ensure();
    return Calls.call(() ->
            elastic.client().delete(d -> d.index(index).id(codec.key(id)).refresh(refresh)))
            .result()
        == Result.Deleted;
  }

  @Override
  public void deleteAll(List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    ensure();
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<BulkOperation> operations =
          ids.subList(from, Math.min(ids.size(), from + BATCH)).stream()
              .map(id -> BulkOperation.of(o -> o.delete(d -> d.id(codec.key(id)))))
              .toList();
      Calls.call(() ->
          elastic.client().bulk(b -> b.index(index).refresh(Refresh.True).operations(operations)));
    }
  }

  @Override
  public Optional<Stored<T>> find(String id) {
    ensure();
    var found =
        Calls.call(
            () -> elastic.client().get(g -> g.index(index).id(codec.key(id)), StoredRow.class));
    StoredRow row = found.source();
    return row == null
        ? Optional.empty()
        : Optional.of(codec.stored(row, found.seqNo(), found.primaryTerm()));
  }

  @Override
  public Map<String, Stored<T>> findAll(Collection<String> ids) {
    List<String> keys = ids.stream().distinct().map(codec::key).toList();
    Map<String, Stored<T>> found = new HashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    ensure();
    Calls.call(() -> elastic.client().mget(m -> m.index(index).ids(keys), StoredRow.class))
        .docs()
        .stream()
        .filter(d -> d.isResult() && d.result().source() != null)
        .map(MultiGetResponseItem::result)
        .forEach(d -> {
          StoredRow row = Objects.requireNonNull(d.source());
          found.put(row.id(), codec.stored(row, d.seqNo(), d.primaryTerm()));
        });
    return found;
  }

  @Override
  public List<Stored<T>> all() {
    List<Stored<T>> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<T> page = list(null, BATCH, cursor);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  @Override
  public Page<T> list(@Nullable String group, int size, @Nullable String cursor) {
    return select(Selection.of(group), size, cursor);
  }

  @Override
  public Page<T> select(Selection selection, int size, @Nullable String cursor) {
    ensure();
    SearchRequest.Builder search =
        new SearchRequest.Builder()
            .index(index)
            .query(query(selection))
            .size(size)
            .seqNoPrimaryTerm(true)
            .trackTotalHits(t -> t.enabled(true))
            .sort(s -> s.field(f -> f.field("at").order(SortOrder.Desc)))
            .sort(s -> s.field(f -> f.field("id").order(SortOrder.Desc)));
    if (cursor != null) {
      search.searchAfter(StoredRow.parseCursor(cursor));
    }
    var hits = search(search.build());
    List<Stored<T>> items = stored(hits.hits());
    boolean full = size > 0 && hits.hits().size() == size;
    return new Page<>(
        hits.total() == null ? items.size() : hits.total().value(),
        items,
        full ? StoredRow.cursor(hits.hits().getLast().sort()) : null);
  }

  @Override
  public List<Stored<T>> due(String group, Instant until, int size) {
    ensure();
    Query due =
        Query.of(q ->
            q.bool(b ->
                b.filter(query(Selection.of(group)))
                    .filter(f ->
                        f.range(r ->
                            r.date(d ->
                                d.field("at")
                                    .format("epoch_millis")
                                    .lte(Long.toString(until.toEpochMilli())))))));
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(index)
                .query(due)
                .size(size)
                .seqNoPrimaryTerm(true)
                .trackTotalHits(t -> t.enabled(false))
                .sort(o -> o.field(f -> f.field("at").order(SortOrder.Asc)))
                .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))));
    return stored(search(request).hits());
  }

  private HitsMetadata<StoredRow> search(SearchRequest request) {
    return Calls.call(() -> elastic.client().search(request, StoredRow.class)).hits();
  }

  private List<Stored<T>> stored(List<Hit<StoredRow>> hits) {
    List<Stored<T>> items = new ArrayList<>();
    for (Hit<StoredRow> hit : hits) {
      StoredRow row = hit.source();
      if (row != null) {
        items.add(codec.stored(row, hit.seqNo(), hit.primaryTerm()));
      }
    }
    return items;
  }

  @Override
  public Map<String, Long> countByGroup(String prefix) {
    ensure();
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(index)
                .size(0)
                .query(query(Selection.ALL))
                .aggregations("groups", a -> a.terms(t -> groups(t, prefix))));
    Map<String, Aggregate> answer =
        Calls.call(() -> elastic.client().search(request, Void.class)).aggregations();
    Aggregate groups = answer.get("groups");
    return groups == null
        ? Map.of()
        : groups.sterms().buckets().array().stream()
            .collect(Collectors.toMap(b -> b.key().stringValue(), StringTermsBucket::docCount));
  }

  private static TermsAggregation.Builder groups(TermsAggregation.Builder t, String prefix) {
    t.field("group").size(MOST_GROUPS);
    return prefix.isEmpty()
        ? t
        : t.include(i -> i.regexp(prefix.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0") + ".*"));
  }

  private Query query(Selection selection) {
    return Query.of(q ->
        q.bool(b -> {
          b.filter(f -> f.term(t -> t.field("kind").value(FieldValue.of(kind))));
          for (String group : selection.groups()) {
            b.filter(f -> f.term(t -> t.field("group").value(FieldValue.of(group))));
          }
          for (String prefix : selection.prefixes()) {
            b.filter(f -> f.prefix(p -> p.field("group").value(prefix)));
          }
          Instant from = selection.from();
          Instant until = selection.until();
          if (from != null || until != null) {
            b.filter(f ->
                f.range(r ->
                    r.date(d -> {
                      d.field("at").format("strict_date_optional_time_nanos");
                      if (from != null) {
                        d.gte(from.toString());
                      }
                      if (until != null) {
                        d.lt(until.toString());
                      }
                      return d;
                    })));
          }
          return b;
        }));
  }

  private void ensure() {
    if (!ready) {
      DEFINITION.ensure(elastic, index);
      ready = true;
    }
  }
}
