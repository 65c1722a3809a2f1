package org.obzor.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first visit to a server that has just started, so that no reader has to make it: Java
 * compiles what it has to, Elasticsearch loads what it counts by. That takes seconds with 100,000
 * articles, later visits a fraction of one.
 */
public final class Warmup {
  private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final List<String> PAGES = List.of("/", "/articles");

  private Warmup() {}

  /**
   * Visits the pages in the background; what goes wrong is left to be seen by others.
   *
   * @param base address of the server, without a slash at its end
   */
  public static void begin(String base) {
    Thread.ofVirtual().name("warm-up").start(() -> visit(base));
  }

  private static void visit(String base) {
    try (HttpClient http =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      for (String page : PAGES) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(base + page)).timeout(PATIENCE).build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException e) {
      LOG.debug("The first visit failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
