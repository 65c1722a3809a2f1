package org.obzor.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.obzor.query.ArticleQuery;

/** Finds which of the most frequent values are named together more often than by chance. */
final class Networks {
  /** What met less often says little, however unlikely it is. */
  static final int FEWEST = 3;

  /** Among stories other pairs may be the strongest than among articles. */
  private static final int SPARE = 2;

  private static final Comparator<Network.Edge> STRONGEST =
      Comparator.comparingDouble((Network.Edge e) -> -e.score())
          .thenComparingInt(Network.Edge::one)
          .thenComparingInt(Network.Edge::other);

  private final Search search;
  private final Queries queries;
  private final Winners winners;
  private final Pairs pairs;
  private final Labels labels;

  Networks(Search search, Queries queries, Labels labels) {
    this.search = search;
    this.queries = queries;
    this.winners = new Winners(search);
    this.pairs = new Pairs(search);
    this.labels = labels;
  }

  /**
   * @param size at most so many nodes, as many of each kind
   * @param strongest an edge is among so many strongest of one of its nodes
   */
  Network of(ArticleQuery query, List<By> kinds, int size, int strongest) {
    Query matching = queries.matching(query);
    Repetitions repetitions = Repetitions.of(search, matching, query.distinct());
    boolean distinct = !repetitions.isEmpty();
    List<Network.Node> nodes = new ArrayList<>();
    List<Pairs.Value> values = new ArrayList<>();
    long total = 0;
    for (By by : kinds) {
      Dimension dimension = Dimension.of(by);
      Winners.Result found =
          winners.byArticles(matching, dimension, size / kinds.size(), repetitions);
      total = found.total();
      Map<String, String> names = labels.of(dimension, found.keys());
      for (Winners.Counted item : found.items()) {
        String label = names.getOrDefault(item.key(), item.key());
        nodes.add(new Network.Node(by, dimension.id(item.key(), label), label, item.count()));
        values.add(new Pairs.Value(dimension.field(), item.key()));
      }
    }
    List<Network.Edge> edges =
        byArticles(matching, values, distinct ? SPARE * strongest : strongest);
    if (distinct) {
      edges = byStories(matching, total, nodes, values, edges, strongest, repetitions);
    }
    return new Network(total, nodes, edges);
  }

  private List<Network.Edge> byArticles(Query matching, List<Pairs.Value> values, int strongest) {
    List<Pairs.Pair> asked = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      // With itself: all articles that have it.
      for (int j = i; j < values.size(); j++) {
        asked.add(new Pairs.Pair(values.get(i), values.get(j)));
      }
    }
    Pairs.Counts counts = pairs.articles(matching, asked);
    List<Network.Edge> edges = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        long both = counts.of(values.get(i), values.get(j));
        long one = counts.of(values.get(i), values.get(i));
        long other = counts.of(values.get(j), values.get(j));
        edges.add(
            new Network.Edge(i, j, both, Cooccurrence.score(both, one, other, counts.total())));
      }
    }
    return strongest(edges, values.size(), strongest);
  }

  private List<Network.Edge> byStories(
      Query matching,
      long total,
      List<Network.Node> nodes,
      List<Pairs.Value> values,
      List<Network.Edge> candidates,
      int strongest,
      Repetitions repetitions) {
    Pairs.Counts counts =
        pairs.stories(
            matching,
            candidates.stream()
                .map(e -> new Pairs.Pair(values.get(e.one()), values.get(e.other())))
                .toList(),
            repetitions);
    List<Network.Edge> edges =
        candidates.stream()
            .map(e -> {
              long both = counts.of(values.get(e.one()), values.get(e.other()));
              long one = nodes.get(e.one()).articles();
              long other = nodes.get(e.other()).articles();
              return new Network.Edge(
                  e.one(), e.other(), both, Cooccurrence.score(both, one, other, total));
            })
            .toList();
    return strongest(edges, nodes.size(), strongest);
  }

  /** Of the significant edges those that are among the strongest of one of their nodes. */
  static List<Network.Edge> strongest(List<Network.Edge> edges, int nodes, int strongest) {
    int[] seen = new int[nodes];
    return edges.stream()
        .filter(e -> e.articles() >= FEWEST && e.score() >= Mover.SIGNIFICANT)
        .sorted(STRONGEST)
        .filter(e -> {
          boolean kept = seen[e.one()] < strongest || seen[e.other()] < strongest;
          seen[e.one()]++;
          seen[e.other()]++;
          return kept;
        })
        .toList();
  }
}
