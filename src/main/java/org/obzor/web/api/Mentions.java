package org.obzor.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import org.obzor.export.ExportFormat;
import org.obzor.export.ExportOptions;
import org.obzor.export.MentionExport;
import org.obzor.index.By;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.WebParts;

/** Every mention of the matching articles as a file, streamed. */
final class Mentions {
  private final WebParts parts;
  private final ExportFormat format;

  Mentions(WebParts parts, ExportFormat format) {
    this.parts = parts;
    this.format = format;
  }

  void send(Context ctx) throws IOException {
    Query request = Query.of(ctx, parts, "bom", "raw");
    ArticleQuery query = request.filters();
    ExportOptions options =
        new ExportOptions(
            query.zone(),
            flag(request, "bom", true),
            flag(request, "raw", false),
            (type, id, stored) ->
                parts.labels().label(By.valueOf(type.name()), id, stored, request.locale()));
    try (MentionExport export = MentionExport.open(parts.index(), query)) {
      describe(ctx, export);
      export.write(ctx.outputStream(), format, options);
    }
  }

  /** What would be sent, without sending it. */
  void head(Context ctx) {
    Query request = Query.of(ctx, parts, "bom", "raw");
    try (MentionExport export = MentionExport.open(parts.index(), request.filters())) {
      describe(ctx, export);
    }
  }

  private void describe(Context ctx, MentionExport export) {
    ctx.header("X-Total-Rows", Long.toString(export.totalRows()));
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"obzor-mentions." + format.extension() + "\"");
    ctx.header("Cache-Control", "no-store");
    ctx.contentType(format.mediaType());
  }

  private static boolean flag(Query request, String name, boolean otherwise) {
    return switch (request.text(name)) {
      case null -> otherwise;
      case "true" -> true;
      case "false" -> false;
      case String other -> throw new InvalidInputException(name, "query.bad-boolean", other);
    };
  }
}
