package org.obzor.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.obzor.query.ArticleQuery;

/** How often the most frequent values of two dimensions meet. */
final class Cooccurrences {
  private final Search search;
  private final Queries queries;
  private final Winners winners;
  private final Pairs pairs;
  private final Labels labels;

  Cooccurrences(Search search, Queries queries, Labels labels) {
    this.search = search;
    this.queries = queries;
    this.winners = new Winners(search);
    this.pairs = new Pairs(search);
    this.labels = labels;
  }

  Cooccurrence table(ArticleQuery query, By rows, By columns, int size) {
    Query matching = queries.matching(query);
    Repetitions repetitions = Repetitions.of(search, matching, query.distinct());
    Winners.Result rowValues = values(matching, rows, size, repetitions);
    Winners.Result columnValues =
        rows == columns ? rowValues : values(matching, columns, size, repetitions);
    List<String> rowKeys = rowValues.keys();
    List<String> columnKeys = columnValues.keys();
    return new Cooccurrence(
        Math.max(rowValues.total(), columnValues.total()),
        labels(rows, rowValues),
        labels(columns, columnValues),
        rowKeys.isEmpty() || columnKeys.isEmpty()
            ? rowKeys.stream().map(r -> List.<Long>of()).toList()
            : counts(matching, rows, rowKeys, columns, columnKeys, repetitions));
  }

  private List<List<Long>> counts(
      Query matching,
      By rows,
      List<String> rowKeys,
      By columns,
      List<String> columnKeys,
      Repetitions repetitions) {
    List<Pairs.Pair> cells = new ArrayList<>();
    for (String row : rowKeys) {
      for (String column : columnKeys) {
        cells.add(new Pairs.Pair(value(rows, row), value(columns, column)));
      }
    }
    Pairs.Counts counts = pairs.stories(matching, cells, repetitions);
    List<List<Long>> table = new ArrayList<>();
    for (int r = 0; r < rowKeys.size(); r++) {
      int from = r * columnKeys.size();
      table.add(
          cells.subList(from, from + columnKeys.size()).stream()
              .map(cell -> counts.of(cell.one(), cell.other()))
              .toList());
    }
    return table;
  }

  private static Pairs.Value value(By by, String key) {
    return new Pairs.Value(Dimension.of(by).field(), key);
  }

  private Winners.Result values(Query matching, By by, int size, Repetitions repetitions) {
    return by == By.NONE || size == 0
        ? new Winners.Result(0, List.of())
        : winners.byArticles(matching, Dimension.of(by), size, repetitions);
  }

  private List<Cooccurrence.Label> labels(By by, Winners.Result values) {
    if (values.items().isEmpty()) {
      return List.of();
    }
    Dimension dimension = Dimension.of(by);
    Map<String, String> names = labels.of(dimension, values.keys());
    return values.items().stream()
        .map(v -> {
          String label = names.getOrDefault(v.key(), v.key());
          return new Cooccurrence.Label(dimension.id(v.key(), label), label, v.count());
        })
        .toList();
  }
}
