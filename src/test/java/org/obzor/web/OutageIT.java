package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.obzor.article.Article;
import org.obzor.elastic.UnavailableException;
import org.obzor.index.ArticleIndex;

/** What readers and programs see while Elasticsearch is away, or something of ours is broken. */
class OutageIT {
  private static final Instant NOW = Instant.parse("2026-06-15T09:30:00Z");

  @Test
  void withoutElasticsearchOneIsToldToComeBack() {
    ArticleIndex away =
        index(() -> {
          throw new UnavailableException("refused", new ConnectException("refused"));
        });
    try (WebServer server = server(away);
        Client client = new Client(server.port())) {
      for (String path : new String[] {"/", "/?period=30d", "/articles", "/articles/a1"}) {
        HttpResponse<String> page = client.get(path, "Accept-Language", "ru");
        assertThat(page.statusCode()).as(path).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).as(path).isPresent();
        assertThat(page.body()).as(path).contains("Elasticsearch сейчас не отвечает", "masthead");
      }
      HttpResponse<String> api = client.get("/api/top");
      assertThat(api.statusCode()).isEqualTo(503);
      assertThat(Client.json(api).at("/error/code").asText()).isEqualTo("web.unavailable");
      assertThat(client.get("/api/mentions.csv").statusCode()).isEqualTo(503);
      assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(client.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(client.get("/metrics").body()).contains("obzor_elasticsearch_up 0");
    }
  }

  @Test
  void aMistakeOfOursShowsNoStackTrace() {
    ArticleIndex broken =
        index(() -> {
          throw new IllegalStateException("secret details");
        });
    try (WebServer server = server(broken);
        Client client = new Client(server.port())) {
      for (String path : new String[] {"/articles", "/api/articles"}) {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "\tat ");
      }
    }
  }

  @Test
  void aFileThatCannotBeFinishedIsNoWholeFile() {
    Article article = Clippings.some(1, 1, NOW).getFirst();
    Stream<Article> breaking =
        Stream.iterate(0, i -> i + 1)
            .map(i -> {
              if (i > 50_000) {
                throw new UnavailableException("gone", new ConnectException("gone"));
              }
              return article;
            });
    try (WebServer server = server(index(() -> new ArticleIndex.Scan(1, 1, breaking)));
        Client client = new Client(server.port())) {
      assertThatThrownBy(() -> client.get("/api/mentions.csv?from=2026-06-01&to=2026-06-10"))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  /** An index that answers everything like this. */
  private static ArticleIndex index(Supplier<Object> answer) {
    return (ArticleIndex)
        Proxy.newProxyInstance(
            OutageIT.class.getClassLoader(),
            new Class<?>[] {ArticleIndex.class},
            (proxy, method, arguments) -> answer.get());
  }

  private static WebServer server(ArticleIndex index) {
    WebParts p = WebRig.parts(0, false, 0, NOW);
    return new WebServer(
            new WebParts(
                p.settings(),
                index,
                p.filters(),
                p.analyzer(),
                p.alerts(),
                p.notifier(),
                p.importer(),
                p.imports(),
                p.curation(),
                p.recounts(),
                p.views(),
                p.tags(),
                p.feeds(),
                p.labels(),
                () -> false,
                p.clock()))
        .start();
  }
}
