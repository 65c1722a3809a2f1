package org.obzor.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.Elastic;
import org.obzor.web.Labels;
import org.obzor.web.WebParts;
import org.obzor.web.WebServer;
import org.obzor.web.WebSettings;

/** The web server over the services. */
public final class Server {
  private Server() {}

  /**
   * Begins to answer.
   *
   * @param publicUrl where readers find the server; null for as each asks for it
   * @param files the project's folder, to read templates, styles and scripts from at each request;
   *     null for those packed with the code
   */
  public static WebServer start(
      Services services,
      Settings settings,
      String host,
      int port,
      @Nullable URI publicUrl,
      @Nullable Path files) {
    Elastic elastic = services.elastic();
    WebSettings web =
        new WebSettings(
            host,
            port,
            publicUrl,
            settings.zone(),
            files == null ? null : files.resolve("templates"),
            files == null ? null : files.resolve("static"));
    return new WebServer(
            new WebParts(
                web,
                services.index(),
                services.filters(),
                services.recognition().analyzer(),
                services.alerts(),
                services.notifier(),
                services.importer(),
                services.ledger(),
                services.curation(),
                services.recounts(),
                services.views(),
                services.tags(),
                services.feeds(),
                new Labels(
                    services.recognition().countries(),
                    services.curation()::topics,
                    services.recognition().persons()),
                () -> elastic.health().usable(),
                Clock.systemUTC()))
        .start();
  }
}
