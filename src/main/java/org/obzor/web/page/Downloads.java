package org.obzor.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.obzor.export.ExportFormat;
import org.obzor.export.FileName;
import org.obzor.export.TableFile;

/** A page's figures as a file. */
final class Downloads {
  /** What a table can be had as. */
  static final List<ExportFormat> TABLES = List.of(ExportFormat.CSV, ExportFormat.XLSX);

  private Downloads() {}

  /**
   * Sends a table in the format that the address ends with.
   *
   * @param rows the first one being the header
   */
  static void table(
      Context ctx, FileName name, List<? extends List<? extends @Nullable Object>> rows)
      throws IOException {
    ExportFormat format = format(ctx);
    ctx.header("X-Total-Rows", Integer.toString(rows.size() - 1))
        .header("Content-Disposition", name.attachment(format.extension()))
        .header("Cache-Control", "no-store")
        .contentType(format.mediaType());
    TableFile.write(ctx.outputStream(), format, rows);
  }

  private static ExportFormat format(Context ctx) {
    String ending = ctx.path().substring(ctx.path().lastIndexOf('.') + 1);
    return ExportFormat.valueOf(ending.toUpperCase(Locale.ROOT));
  }

  /** The headers of a file that a page may also show. */
  static Context picture(Context ctx, FileName name, String ending) {
    return ctx.header("Content-Disposition", name.inline(ending))
        .header("Cache-Control", "no-cache, private")
        .header("Vary", "Accept-Language, Cookie");
  }
}
