package org.obzor.web.page;

import java.util.List;
import org.obzor.index.By;
import org.obzor.query.ArticleQuery;

/** The articles behind one bar or point: a query narrowed so that it matches exactly those. */
final class Narrow {
  private Narrow() {}

  /** The articles of a query that also have this value. */
  static ArticleQuery to(ArticleQuery query, By by, String id) {
    List<String> chosen = chosen(query, by);
    if (by == By.NONE) {
      return query;
    }
    if (chosen.isEmpty() || chosen.contains(id)) {
      return with(query, by, List.of(id));
    }
    String field = by.id() + ":\"" + id.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    // Only good for being written as an address: its tree is still the old one.
    return query.withText(
        query.q().isBlank() ? field : "(" + query.q() + ") " + field, query.text());
  }

  /**
   * The page one is on, about those of its articles that also have this value; its other parameters
   * stay as they are.
   */
  static Address page(Address here, ArticleQuery query, By by, String id) {
    List<String> chosen = chosen(query, by);
    return chosen.isEmpty() || chosen.contains(id)
        ? here.with(by.id(), id)
        : here.with("q", to(query, by, id).q());
  }

  /** The values of the filter of this dimension. */
  static List<String> chosen(ArticleQuery query, By by) {
    return switch (by) {
      case COUNTRY -> query.countries();
      case PERSON -> query.persons();
      case TOPIC -> query.topics();
      case SOURCE -> query.sources();
      case LANG -> query.langs();
      case NONE -> List.of();
    };
  }

  /** The query with another filter of this dimension. */
  static ArticleQuery with(ArticleQuery query, By by, List<String> values) {
    return switch (by) {
      case COUNTRY -> query.withCountries(values);
      case PERSON -> query.withPersons(values);
      case TOPIC -> query.withTopics(values);
      case SOURCE -> query.withSources(values);
      case LANG -> query.withLangs(values);
      case NONE -> query;
    };
  }
}
