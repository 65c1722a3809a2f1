package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.List;
import org.obzor.article.EntityType;
import org.obzor.query.InvalidInputException;
import org.obzor.query.QueryCaret;
import org.obzor.query.QueryPrinter;
import org.obzor.query.TextQuery;
import org.obzor.web.Completions;
import org.obzor.web.Visitor;

/** Persons as somebody writes them into a form. */
final class Persons {
  private final Pages pages;

  Persons(Pages pages) {
    this.pages = pages;
  }

  /** A person one may have meant. */
  record Suggestion(String id, String label, String office, long articles) {}

  /** The id of whom a name or an id means; empty if it holds no name. */
  String id(String written) {
    String name = written.strip();
    if (name.isEmpty() || isNamed(name)) {
      return name;
    }
    try {
      TextQuery read = pages.parts().filters().text("person:" + quoted(name));
      return read instanceof TextQuery.Entity(EntityType type, String id) ? id : name;
    } catch (InvalidInputException e) {
      return name;
    }
  }

  /** Persons whose names begin like these words. */
  List<Suggestion> like(Context ctx, String written) {
    String q = "person:\"" + written.replace("\"", " ").replace("\\", " ");
    return new Completions(pages.parts(), pages.tools().messages())
        .at(QueryCaret.at(q, q.length()), Visitor.of(ctx).locale()).stream()
            .filter(item -> item.articles() != null)
            .map(item -> suggestion(ctx, item))
            .toList();
  }

  private Suggestion suggestion(Context ctx, Completions.Item item) {
    String id = id(unquoted(item.insert()));
    Long articles = item.articles();
    return new Suggestion(id, item.label(), pages.office(ctx, id), articles == null ? 0 : articles);
  }

  private boolean isNamed(String id) {
    return pages.parts().index().labels(EntityType.PERSON, List.of(id)).containsKey(id);
  }

  private static String quoted(String name) {
    return QueryPrinter.value(name.replace("\"", " ").replace("\\", " "));
  }

  private static String unquoted(String value) {
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return isQuoted
        ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : value;
  }
}
