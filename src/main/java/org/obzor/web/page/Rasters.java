package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.obzor.chart.Raster;
import org.obzor.export.FileName;
import org.obzor.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends pictures; Java's graphics take a while to begin, so they do with the first PNG. */
final class Rasters {
  private static final Logger LOG = LoggerFactory.getLogger(Rasters.class);

  /** A picture takes some 20 MB while it is made. */
  private static final int AT_ONCE = 2;

  private final Semaphore free = new Semaphore(AT_ONCE);
  private @Nullable Raster raster;

  /**
   * Sends a picture as what the address ends with, SVG or PNG.
   *
   * @throws Problem where this machine's Java has no graphics
   */
  void send(Context ctx, FileName name, String svg) {
    if (ctx.path().endsWith(".png")) {
      byte[] png = png(svg);
      Downloads.picture(ctx, name, "png").contentType("image/png").result(png);
    } else {
      Downloads.picture(ctx, name, "svg").contentType("image/svg+xml").result(svg);
    }
  }

  private byte[] png(String svg) {
    free.acquireUninterruptibly();
    try {
      return raster().png(svg);
    } catch (LinkageError | InternalError e) {
      LOG.warn("Java cannot draw here", e);
      throw new Problem(HttpStatus.NOT_IMPLEMENTED, "web.no-graphics");
    } finally {
      free.release();
    }
  }

  private synchronized Raster raster() {
    if (raster == null) {
      raster = Raster.load();
    }
    return raster;
  }
}
