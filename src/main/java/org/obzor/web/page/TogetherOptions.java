package org.obzor.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.obzor.index.ArticleIndex;
import org.obzor.index.By;
import org.obzor.index.Cooccurrence;
import org.obzor.index.Network;
import org.obzor.query.ArticleQuery;

/**
 * What the page of what is named together shows, as its address says; what cannot be understood is
 * as usual.
 *
 * @param size rows and columns
 * @param ratio whether cells are compared with chance
 * @param kinds what the nodes of the network are
 */
record TogetherOptions(By rows, By columns, int size, boolean ratio, List<By> kinds) {
  static final List<By> DIMENSIONS = List.of(By.COUNTRY, By.PERSON, By.TOPIC, By.SOURCE);
  static final List<Integer> SIZES = List.of(5, 10, 15, 20);
  static final List<By> KINDS = List.of(By.PERSON, By.COUNTRY, By.TOPIC);
  private static final List<By> USUAL_KINDS = List.of(By.PERSON, By.COUNTRY);
  private static final int USUAL_SIZE = 10;

  static TogetherOptions of(Map<String, List<String>> parameters) {
    List<By> kinds =
        KINDS.stream()
            .filter(by -> parameters.getOrDefault("nodes", List.of()).contains(by.id()))
            .toList();
    return new TogetherOptions(
        dimension(parameters, "rows").orElse(By.COUNTRY),
        dimension(parameters, "columns").orElse(By.TOPIC),
        SIZES.stream()
            .filter(n -> first(parameters, "top").equals(Integer.toString(n)))
            .findFirst()
            .orElse(USUAL_SIZE),
        first(parameters, "figure").equals("chance"),
        kinds.isEmpty() ? USUAL_KINDS : kinds);
  }

  /** The table. */
  Cooccurrence table(ArticleIndex index, ArticleQuery query) {
    return index.cooccurrence(query, rows, columns, size);
  }

  Network network(ArticleIndex index, ArticleQuery query) {
    return index.network(query, kinds, NetworkPictures.NODES, NetworkPictures.STRONGEST);
  }

  /** The page with these options, those that are not as usual. */
  Address on(Address page) {
    Address address =
        page.with("rows", rows == By.COUNTRY ? "" : rows.id())
            .with("columns", columns == By.TOPIC ? "" : columns.id())
            .with("top", size == USUAL_SIZE ? "" : Integer.toString(size))
            .with("figure", ratio ? "chance" : "")
            .without("nodes");
    return kinds.equals(USUAL_KINDS)
        ? address
        : address.with(Map.of("nodes", kinds.stream().map(By::id).toList()));
  }

  TogetherOptions withRows(By by) {
    return new TogetherOptions(by, columns, size, ratio, kinds);
  }

  TogetherOptions withColumns(By by) {
    return new TogetherOptions(rows, by, size, ratio, kinds);
  }

  TogetherOptions withSize(int number) {
    return new TogetherOptions(rows, columns, number, ratio, kinds);
  }

  TogetherOptions withRatio(boolean compared) {
    return new TogetherOptions(rows, columns, size, compared, kinds);
  }

  /** With this kind of nodes, or without it if it is there; one kind always is. */
  TogetherOptions withKind(By by) {
    List<By> changed = new ArrayList<>(kinds);
    if (!changed.remove(by)) {
      changed.add(by);
    }
    List<By> ordered = KINDS.stream().filter(changed::contains).toList();
    return new TogetherOptions(rows, columns, size, ratio, ordered.isEmpty() ? kinds : ordered);
  }

  private static Optional<By> dimension(Map<String, List<String>> parameters, String name) {
    return DIMENSIONS.stream().filter(by -> by.id().equals(first(parameters, name))).findFirst();
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
