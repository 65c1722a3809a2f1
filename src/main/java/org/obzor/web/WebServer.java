package org.obzor.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import org.obzor.chart.WorldMap;
import org.obzor.web.api.ApiRoutes;
import org.obzor.web.page.PageRoutes;

/** Obzor's HTTP server: pages, API, health and metrics on virtual threads. */
public final class WebServer implements AutoCloseable {
  /** The longest query text takes 24,000 bytes of an address. */
  private static final int HEADER_BYTES = 64 * 1024;

  private final WebParts parts;
  private final WebTools tools;
  private final Counters counters = new Counters();
  private final Javalin javalin;

  public WebServer(WebParts parts) {
    this.parts = parts;
    this.tools = WebTools.of(parts);
    this.javalin = Javalin.create(this::configure);
  }

  /** Begins to answer; returns when it does. */
  public WebServer start() {
    javalin.start(parts.settings().host(), parts.settings().port());
    return this;
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "text/html; charset=utf-8";
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(HEADER_BYTES);
      http.setResponseHeaderSize(HEADER_BYTES);
    });
    config.jsonMapper(tools.json());
    config.fileRenderer(new Templates(parts.settings().templates(), tools.messages()));
    config.requestLogger.http((ctx, millis) -> counters.count(ctx.statusCode()));
    routes(config.routes);
  }

  private void routes(RoutesConfig routes) {
    Guard guard = new Guard(parts.settings());
    WorldMap map = WorldMap.load();
    Assets assets = new Assets(parts.settings().statics(), map);
    PageRoutes pages = new PageRoutes(tools, assets::url, map);
    routes.before(ctx -> {
      Visitor.recognise(ctx, parts.settings().zone());
      guard.check(ctx);
    });
    routes.get("/static/{version}/<name>", assets::serve);
    new Health(parts, counters).addTo(routes);
    new ApiRoutes(tools).addTo(routes);
    pages.addTo(routes);
    new Errors(tools.messages(), pages::error).addTo(routes);
  }
}
