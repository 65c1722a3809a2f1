package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.obzor.query.ArticleQuery;

/** The headers of a page's figures as a file. */
final class Downloads {
  private Downloads() {}

  /**
   * @param name what the file is about; its name holds the period as well
   * @param rows the rows of the file, its header not counted
   */
  static void csv(Context ctx, String name, ArticleQuery query, int rows) {
    String file =
        "obzor-"
            + name
            + day(query.from(), 0, query.zone())
            + day(query.to(), -1, query.zone())
            + ".csv";
    ctx.header("X-Total-Rows", Integer.toString(rows));
    ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    ctx.header("Cache-Control", "no-store");
    ctx.contentType("text/csv; charset=utf-8");
  }

  /**
   * A file that a page may also show, called so in its own letters and, for old programs, in plain
   * ones (RFC 6266).
   *
   * @param name without its ending
   */
  static Context picture(Context ctx, String name, String ending) {
    String plain =
        name.replaceAll("[^A-Za-z0-9-]+", "").replaceAll("-{2,}", "-").replaceAll("-+$", "");
    return ctx.header(
            "Content-Disposition",
            "inline; filename=\"%s.%s\"; filename*=UTF-8''%s.%s"
                .formatted(plain, ending, Address.encode(name), ending))
        .header("Cache-Control", "no-cache, private")
        .header("Vary", "Accept-Language, Cookie");
  }

  private static String day(@Nullable Instant at, long millis, ZoneId zone) {
    return at == null ? "" : "-" + LocalDate.ofInstant(at.plusMillis(millis), zone);
  }
}
