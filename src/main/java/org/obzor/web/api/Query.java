package org.obzor.web.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Visitor;
import org.obzor.web.WebParts;

/**
 * The parameters of one request of the API: the filters and those the request says it has. Any
 * other is an error, for a mistyped parameter must not broaden the answer.
 */
final class Query {
  private final Context ctx;
  private final ArticleQuery filters;

  private Query(Context ctx, ArticleQuery filters) {
    this.ctx = ctx;
    this.filters = filters;
  }

  /**
   * @param own the parameters that are no filters
   */
  static Query of(Context ctx, WebParts parts, String... own) {
    List<String> names = new ArrayList<>(List.of(own));
    names.add("ui");
    return new Query(
        ctx, parts.filters().parse(ctx.queryParamMap(), parts.settings().zone(), names));
  }

  ArticleQuery filters() {
    return filters;
  }

  Locale locale() {
    return Visitor.of(ctx).locale();
  }

  @Nullable String text(String name) {
    List<String> values = ctx.queryParams(name);
    if (values.size() > 1) {
      throw new InvalidInputException(name, "query.repeated-parameter", name);
    }
    return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst().strip();
  }

  /** One of an enum's values by its name in the API. */
  <E extends Enum<E>> E choice(String name, E otherwise, Function<E, String> id) {
    String value = text(name);
    E[] values = otherwise.getDeclaringClass().getEnumConstants();
    if (value == null) {
      return otherwise;
    }
    for (E one : values) {
      if (id.apply(one).equals(value)) {
        return one;
      }
    }
    String allowed = Arrays.stream(values).map(id).collect(Collectors.joining(", "));
    throw new InvalidInputException(name, "web.bad-choice", value, allowed);
  }

  int number(String name, int otherwise, int least, int most) {
    return number(name, text(name), otherwise, least, most);
  }

  static int number(String name, @Nullable String value, int otherwise, int least, int most) {
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below like a number out of range
    }
    throw new InvalidInputException(name, "web.bad-number", value, least, most);
  }

  /** Lets a request that takes no filters have these parameters and no others. */
  static void only(Context ctx, String... own) {
    List<String> allowed = new ArrayList<>(List.of(own));
    allowed.add("ui");
    for (String name : ctx.queryParamMap().keySet()) {
      if (!allowed.contains(name)) {
        throw new InvalidInputException(
            name, "query.unknown-parameter", name, String.join(", ", allowed));
      }
    }
  }
}
