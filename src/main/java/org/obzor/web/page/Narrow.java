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
    return withText(query, query.q().isBlank() ? field : "(" + query.q() + ") " + field);
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
  static ArticleQuery with(ArticleQuery q, By by, List<String> values) {
    return new ArticleQuery(
        q.q(),
        q.text(),
        q.from(),
        q.to(),
        q.zone(),
        by == By.COUNTRY ? values : q.countries(),
        by == By.PERSON ? values : q.persons(),
        by == By.TOPIC ? values : q.topics(),
        by == By.SOURCE ? values : q.sources(),
        by == By.LANG ? values : q.langs(),
        q.distinct(),
        q.asOf());
  }

  /** The query with each story counted once, or not. */
  static ArticleQuery distinct(ArticleQuery q, boolean distinct) {
    return new ArticleQuery(
        q.q(),
        q.text(),
        q.from(),
        q.to(),
        q.zone(),
        q.countries(),
        q.persons(),
        q.topics(),
        q.sources(),
        q.langs(),
        distinct,
        q.asOf());
  }

  /** Only good for being written as an address: its tree is still the old one. */
  private static ArticleQuery withText(ArticleQuery q, String text) {
    return new ArticleQuery(
        text,
        q.text(),
        q.from(),
        q.to(),
        q.zone(),
        q.countries(),
        q.persons(),
        q.topics(),
        q.sources(),
        q.langs(),
        q.distinct(),
        q.asOf());
  }
}
