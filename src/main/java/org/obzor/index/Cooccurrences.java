package org.obzor.index;

import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.obzor.query.ArticleQuery;

/** How often the most frequent values of two dimensions meet. */
final class Cooccurrences {
  private static final String ROWS = "rows";
  private static final String COLUMNS = "columns";

  private final Search search;
  private final Queries queries;
  private final Winners winners;
  private final Labels labels;

  Cooccurrences(Search search, Queries queries, Labels labels) {
    this.search = search;
    this.queries = queries;
    this.winners = new Winners(search);
    this.labels = labels;
  }

  Cooccurrence table(ArticleQuery query, By rows, By columns, int size) {
    Query matching = queries.matching(query);
    boolean distinct = query.distinct();
    List<String> rowKeys = keys(matching, rows, size, distinct);
    List<String> columnKeys = rows == columns ? rowKeys : keys(matching, columns, size, distinct);
    return new Cooccurrence(
        labels(rows, rowKeys),
        labels(columns, columnKeys),
        rowKeys.isEmpty() || columnKeys.isEmpty()
            ? rowKeys.stream().map(r -> List.<Long>of()).toList()
            : counts(matching, rows, rowKeys, columns, columnKeys, distinct));
  }

  private List<List<Long>> counts(
      Query matching,
      By rows,
      List<String> rowKeys,
      By columns,
      List<String> columnKeys,
      boolean distinct) {
    var cells =
        Aggregations.having(
            Dimension.of(columns).field(), columnKeys, Aggregations.counting(distinct));
    var table = Aggregations.having(Dimension.of(rows).field(), rowKeys, Map.of(COLUMNS, cells));
    Search.Answer answer = search.count(matching, Map.of(ROWS, table));
    List<List<Long>> counts = new ArrayList<>();
    for (int r = 0; r < rowKeys.size(); r++) {
      FiltersBucket row = Aggregations.bucket(answer.get(ROWS), r);
      List<Long> line = new ArrayList<>();
      for (int c = 0; c < columnKeys.size(); c++) {
        FiltersBucket cell = Aggregations.bucket(Aggregations.get(row.aggregations(), COLUMNS), c);
        line.add(Aggregations.count(cell.docCount(), cell.aggregations(), distinct));
      }
      counts.add(line);
    }
    return counts;
  }

  private List<String> keys(Query matching, By by, int size, boolean distinct) {
    return by == By.NONE || size == 0
        ? List.of()
        : winners.byArticles(matching, Dimension.of(by), size, distinct).keys();
  }

  private List<Cooccurrence.Label> labels(By by, List<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Dimension dimension = Dimension.of(by);
    Map<String, String> names = labels.of(dimension, keys);
    return keys.stream()
        .map(k -> {
          String label = names.getOrDefault(k, k);
          return new Cooccurrence.Label(dimension.id(k, label), label);
        })
        .toList();
  }
}
