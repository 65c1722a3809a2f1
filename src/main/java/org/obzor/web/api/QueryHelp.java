package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.obzor.query.Alternative;
import org.obzor.query.Alternatives;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;
import org.obzor.query.QueryCaret;
import org.obzor.query.QueryPrinter;
import org.obzor.query.TextQuery;
import org.obzor.web.Completions;
import org.obzor.web.Messages;
import org.obzor.web.Readings;
import org.obzor.web.Visitor;
import org.obzor.web.WebParts;

/** Help for whoever writes a query: its reading, completions, what to ask instead. */
final class QueryHelp {
  private final WebParts parts;
  private final Messages messages;
  private final Readings readings;
  private final Completions completions;

  QueryHelp(WebParts parts, Messages messages) {
    this.parts = parts;
    this.messages = messages;
    this.readings = new Readings(parts);
    this.completions = new Completions(parts, messages);
  }

  /**
   * @param canonical the query text as Obzor would write it, null if it cannot be read
   * @param reading in plain words, null if it cannot be read
   * @param error what is wrong with it, null if nothing is
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ReadingJson(
      boolean valid,
      @Nullable String canonical,
      @Nullable String reading,
      ErrorJson.@Nullable Details error) {}

  /**
   * @param start first character to replace, from 0
   * @param end after the last character to replace
   */
  record SuggestJson(int start, int end, List<Completions.Item> items) {}

  record AlternativesJson(long total, List<AlternativeJson> alternatives) {}

  /**
   * @param parameters the filters as parameters
   * @param dropped the part left out, in plain words; null if none is
   */
  record AlternativeJson(
      String kind,
      String q,
      Map<String, List<String>> parameters,
      @Nullable String dropped,
      long articles) {}

  /** A text that cannot be read is an answer here, not a failure. */
  void read(Context ctx) {
    Query.only(ctx, "q");
    Locale locale = Visitor.of(ctx).locale();
    try {
      TextQuery tree = parts.filters().text(q(ctx));
      ctx.json(new ReadingJson(true, QueryPrinter.print(tree), readings.read(tree, locale), null));
    } catch (InvalidInputException e) {
      ErrorJson.Details error = ErrorJson.of(e, messages.text(locale, e)).error();
      ctx.json(new ReadingJson(false, null, null, error));
    }
  }

  void suggest(Context ctx) {
    Query.only(ctx, "q", "cursor");
    String q = q(ctx);
    int length = q.codePointCount(0, q.length());
    int cursor = Query.number("cursor", ctx.queryParam("cursor"), length, 0, length);
    QueryCaret caret = QueryCaret.at(q, q.offsetByCodePoints(0, cursor));
    ctx.json(
        new SuggestJson(
            q.codePointCount(0, caret.start()),
            q.codePointCount(0, caret.end()),
            completions.at(caret, Visitor.of(ctx).locale())));
  }

  void alternatives(Context ctx) {
    ArticleQuery query = Query.of(ctx, parts).filters();
    Locale locale = Visitor.of(ctx).locale();
    long total = parts.index().counts(List.of(query)).getFirst();
    List<Alternative> found =
        total > 0
            ? List.of()
            : new Alternatives(parts.analyzer(), parts.filters(), parts.index()).find(query);
    ctx.json(new AlternativesJson(total, found.stream().map(a -> json(a, locale)).toList()));
  }

  private AlternativeJson json(Alternative a, Locale locale) {
    return new AlternativeJson(
        a.kind().name().toLowerCase(Locale.ROOT),
        a.query().q(),
        FilterParameters.print(a.query(), parts.settings().zone()),
        a.dropped().map(part -> readings.read(part, locale)).orElse(null),
        a.articles());
  }

  private static String q(Context ctx) {
    return Objects.requireNonNullElse(ctx.queryParam("q"), "");
  }
}
