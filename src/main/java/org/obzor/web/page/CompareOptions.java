package org.obzor.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.obzor.index.By;
import org.obzor.query.QueryPrinter;

/**
 * What the page of comparisons shows, as its address says.
 *
 * @param selections as written, without empty ones
 * @param edited whether a form has sent them piece by piece
 */
record CompareOptions(List<String> selections, Show show, boolean edited) {
  static final int MOST = 6;

  /** The figures of a selection. */
  enum Show {
    ARTICLES("articles"),
    SHARE("share"),
    INDEX("index");

    private final String id;

    Show(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /** Reads {@code s} and {@code show}; a form sends names apart as {@code n}, and what to drop. */
  static CompareOptions of(Map<String, List<String>> parameters) {
    List<String> texts = parameters.getOrDefault("s", List.of());
    List<String> names = parameters.getOrDefault("n", List.of());
    List<String> dropped = parameters.getOrDefault("drop", List.of());
    List<String> selections = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank() && !dropped.contains(Integer.toString(i))) {
        selections.add(
            i < names.size() ? Selection.written(names.get(i), texts.get(i)) : texts.get(i));
      }
    }
    Show show = Show.ARTICLES;
    for (Show one : Show.values()) {
      if (parameters.getOrDefault("show", List.of()).contains(one.id())) {
        show = one;
      }
    }
    boolean edited = !names.isEmpty() || !dropped.isEmpty() || texts.size() != selections.size();
    return new CompareOptions(List.copyOf(selections), show, edited);
  }

  Address on(Address page) {
    Address with = page.with("show", show == Show.ARTICLES ? "" : show.id());
    return selections.isEmpty() ? with.without("s") : with.with(Map.of("s", selections));
  }

  /** A selection of one country, person, topic or source. */
  static String selection(By by, String id) {
    return by.id() + ":" + QueryPrinter.value(id);
  }

  /**
   * The page that compares values of one dimension.
   *
   * @param from a page with the filters that all share
   */
  static Address comparing(Address from, By by, List<String> ids) {
    List<String> selections = ids.stream().map(id -> selection(by, id)).toList();
    return from.at("/compare").without(by.id()).with(Map.of("s", selections));
  }
}
