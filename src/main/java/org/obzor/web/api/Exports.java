package org.obzor.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.obzor.export.Export;
import org.obzor.export.ExportFormat;
import org.obzor.export.ExportOptions;
import org.obzor.export.ExportRows;
import org.obzor.export.FileName;
import org.obzor.index.By;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.WebParts;

/** The matching articles, or every mention in them, as a file, streamed. */
final class Exports {
  private static final String TICKET = "[A-Za-z0-9-]{8,64}";

  private final WebParts parts;
  private final WatchedExports tickets;
  private final ExportRows rows;
  private final ExportFormat format;

  Exports(WebParts parts, WatchedExports tickets, ExportRows rows, ExportFormat format) {
    this.parts = parts;
    this.tickets = tickets;
    this.rows = rows;
    this.format = format;
  }

  void send(Context ctx) throws IOException {
    Query request = Query.of(ctx, parts, "bom", "raw", "ticket");
    ArticleQuery query = request.filters();
    ExportOptions options =
        new ExportOptions(
            query.zone(),
            flag(request, "bom", true),
            flag(request, "raw", false),
            (type, id, stored) ->
                parts.labels().label(By.valueOf(type.name()), id, stored, request.locale()),
            parts.tags()::of);
    String ticket = request.text("ticket");
    if (ticket == null) {
      send(ctx, query, options, new WatchedExports.Watched());
    } else if (ticket.matches(TICKET)) {
      send(ctx, query, options, tickets.open(ticket));
    } else {
      throw new InvalidInputException("ticket", "web.bad-ticket");
    }
  }

  private void send(
      Context ctx, ArticleQuery query, ExportOptions options, WatchedExports.Watched progress)
      throws IOException {
    try (Export export = Export.open(parts.index(), query, rows)) {
      describe(ctx, query, export);
      progress.begin(export.totalRows(), () -> connection(ctx).close());
      export.write(ctx.outputStream(), format, options, progress::reached);
      progress.done();
    } catch (WatchedExports.BrokenOff | IOException | UncheckedIOException e) {
      if (!progress.isCancelled()) {
        throw e;
      }
      // Whoever reads it must not take it for the whole.
      connection(ctx).close();
    } finally {
      progress.failed();
    }
  }

  private static EndPoint connection(Context ctx) {
    return ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }

  /** What would be sent, without sending it. */
  void head(Context ctx) {
    Query request = Query.of(ctx, parts, "bom", "raw", "ticket");
    try (Export export = Export.open(parts.index(), request.filters(), rows)) {
      describe(ctx, request.filters(), export);
    }
  }

  private void describe(Context ctx, ArticleQuery query, Export export) {
    FileName name = FileName.of(rows.id(), query, parts.index());
    ctx.header("X-Total-Rows", Long.toString(export.totalRows()))
        .header("Content-Disposition", name.attachment(format.extension()))
        .header("Cache-Control", "no-store")
        .contentType(format.mediaType());
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
