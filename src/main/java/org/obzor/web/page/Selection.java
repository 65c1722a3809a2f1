package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.index.By;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.query.TextQuery;

/**
 * One of the selections that are compared: query text, with a name before it if somebody gave it
 * one, as in {@code s=country:KZ} or {@code s=Neighbours::country:KG OR country:UZ}.
 *
 * @param name as given, empty for none
 * @param text the query text
 * @param label what it is called
 * @param query its articles among those of the page's filters; null if the text is wrong
 * @param error what is wrong
 */
record Selection(
    String name,
    String text,
    String label,
    @Nullable ArticleQuery query,
    @Nullable InvalidInputException error) {
  /** Two colons are in no query. */
  private static final Pattern NAMED = Pattern.compile("\\s*([^\":()]{1,60}?)\\s*::(.*)");

  /** What stands for it in an address. */
  String written() {
    return written(name, text);
  }

  static String written(String name, String text) {
    String plain = name.replaceAll("[\":()]+", " ").strip();
    String cut = plain.length() > 60 ? plain.substring(0, 60).strip() : plain;
    return cut.isEmpty() ? text : cut + "::" + text;
  }

  /** Reads a selection; what cannot be understood is part of the answer. */
  static Selection read(Context ctx, Pages pages, ArticleQuery shared, String written) {
    Matcher named = NAMED.matcher(written);
    String name = named.matches() ? named.group(1) : "";
    String text = named.matches() ? named.group(2).strip() : written.strip();
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("q", List.of(text));
    if (shared.asOf() != null) {
      parameters.put("as_of", List.of(shared.asOf().toString()));
    }
    try {
      TextQuery read = pages.parts().filters().parse(parameters, shared.zone(), Set.of()).text();
      return new Selection(
          name,
          text,
          name.isEmpty() ? label(ctx, pages, read, text) : name,
          among(shared, text, read),
          null);
    } catch (InvalidInputException e) {
      return new Selection(name, text, name.isEmpty() ? text : name, null, e);
    }
  }

  private static ArticleQuery among(ArticleQuery shared, String text, TextQuery read) {
    return shared.q().isBlank()
        ? shared.withText(text, read)
        : shared.withText(
            "(" + shared.q() + ") (" + text + ")", new TextQuery.And(List.of(shared.text(), read)));
  }

  /** An entity is called by its name, anything else by its query. */
  private static String label(Context ctx, Pages pages, TextQuery read, String text) {
    return switch (read) {
      case TextQuery.Entity(EntityType type, String id) -> {
        String stored = pages.parts().index().labels(type, List.of(id)).getOrDefault(id, id);
        yield pages.label(ctx, By.valueOf(type.name()), id, stored);
      }
      case TextQuery.Source(String source) -> source;
      case TextQuery.Lang(String code) -> pages.label(ctx, By.LANG, code, code);
      default -> text;
    };
  }

  /** The selections as parameters of an address. */
  static List<String> written(List<Selection> selections) {
    List<String> all = new ArrayList<>();
    selections.forEach(selection -> all.add(selection.written()));
    return all;
  }
}
