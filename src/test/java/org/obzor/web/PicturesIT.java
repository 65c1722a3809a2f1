package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.chart.Palette;
import org.obzor.chart.Sheet;
import org.w3c.dom.Document;

/** Charts as files and in frames of other pages. */
class PicturesIT {
  private static final Instant NOW = Instant.parse("2026-06-15T09:30:00Z");
  private static final String JUNE = "from=2026-06-01&to=2026-06-10&ui=ru";
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = new WebServer(WebRig.parts(0, false, 200, NOW)).start();
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  private static String svg(String path) {
    HttpResponse<String> answer = client.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
      return Objects.requireNonNull(document.getDocumentElement().getTextContent());
    } catch (Exception e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  @Test
  void aPictureSaysWhatItShows() {
    JsonNode line = client.json("/api/timeline?by=country&top=6&interval=day&" + JUNE);
    long articles = 0;
    for (JsonNode count : line.get("total")) {
      articles += count.asLong();
    }
    String text = svg("/charts/timeline.svg?by=country&country=KZ&country=CN&" + JUNE);
    assertThat(text)
        .contains("Статьи во времени: страны", "1 июн. 2026", "10 июн. 2026", "Asia/Almaty")
        .contains("Страна: Казахстан, Китай", "шаг: день", "http://127.0.0.1:")
        .contains("построено 15 июн. 2026");
    assertThat(svg("/charts/timeline.svg?by=none&" + JUNE)).contains(articles + " стат");
    assertThat(svg("/charts/timeline.svg?by=topic&show=share&ui=en&tz=Europe/Berlin"))
        .contains("Share of articles over time: topics", "Europe/Berlin", "All articles", "%");
  }

  @Test
  void aQueryIsToldInWordsAndAsText() {
    String text =
        svg(
            "/charts/timeline.svg?q=%3Cb%3E+OR+%22%D0%B0+%26+%D0%B1%22&as_of=2026-06-14T00:00:00Z&"
                + JUNE);
    assertThat(text).contains("Запрос: ").contains("14 июн. 2026");
  }

  @Test
  void whatIsNamedTogetherIsAPictureWithEveryFigure() {
    JsonNode table = client.json("/api/cooccurrence?rows=country&columns=topic&size=5&" + JUNE);
    String text = svg("/charts/heat.svg?top=5&" + JUNE);
    assertThat(text).contains("Что упоминают вместе: Страны × Темы", "1 июн. 2026", "Asia/Almaty");
    for (JsonNode row : table.get("counts")) {
      for (JsonNode count : row) {
        assertThat(text).contains(count.asText());
      }
    }
    for (JsonNode row : table.get("rows")) {
      assertThat(text).contains(row.get("label").asText());
    }
    assertThat(svg("/charts/heat.svg?rows=person&columns=country&figure=chance&theme=dark&" + JUNE))
        .contains("×");
  }

  @Test
  void theNetworkIsAPictureAndItsEdgesAreRows() {
    String text = svg("/charts/network.svg?nodes=country&" + JUNE);
    assertThat(text)
        .contains("Что упоминают вместе: сеть", "10 июн. 2026", "построено 15 июн. 2026");
    HttpResponse<String> csv = client.get("/charts/network.csv?nodes=country&" + JUNE);
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.body()).contains("times_chance");
    assertThat(csv.headers().firstValue("X-Total-Rows"))
        .contains(Long.toString(csv.body().lines().count() - 1));
  }

  @Test
  void aComparisonIsAPictureThatTellsItsSelections() {
    String selections = "&s=country:KZ&s=%D0%A1%3A%3Acountry:CN&show=share";
    assertThat(svg("/charts/compare.svg?" + JUNE + selections))
        .contains("Сравнение", "Казахстан — country:KZ", "С — country:CN", "%", "шаг: день");
    assertThat(client.get("/charts/compare.svg?" + JUNE).statusCode()).isEqualTo(400);
    assertThat(client.get("/charts/compare.svg?s=%28&" + JUNE).statusCode()).isEqualTo(400);
  }

  @Test
  void anEmptySelectionIsAPictureToo() {
    assertThat(
            svg(
                "/charts/timeline.svg?q=%D0%BD%D0%B5%D1%82%D1%82%D0%B0%D0%BA%D0%BE%D0%B3%D0%BE&"
                    + JUNE))
        .contains("За этот период статей нет", "0 статей");
  }

  @ParameterizedTest
  @ValueSource(strings = {"by=country", "by=person&chart=stacked&theme=dark", "by=none&q=zzzz"})
  void aPngIsOfThisSizeAndNotBlank(String chart) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + server.port()
                        + "/charts/timeline.png?"
                        + chart
                        + "&"
                        + JUNE))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/png");
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .contains("filename=\"obzor-timeline_2026-06-01_2026-06-10");
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
      assertThat(image.getWidth()).isEqualTo(2 * Sheet.WIDTH);
      assertThat(image.getHeight()).isGreaterThan(1000);
      long colours =
          java.util.stream.IntStream.range(0, image.getHeight())
              .flatMap(y -> java.util.stream.IntStream.range(0, 600).map(x -> image.getRGB(x, y)))
              .distinct()
              .count();
      assertThat(colours).isGreaterThan(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void theCsvHoldsTheNumbersOfTheChart() {
    String parameters = "by=country&interval=day&" + JUNE;
    JsonNode line = client.json("/api/timeline?top=6&" + parameters);
    List<String> rows = client.get("/charts/timeline.csv?" + parameters).body().lines().toList();
    assertThat(rows.getFirst()).startsWith("\uFEFFКогда,Все статьи,");
    assertThat(rows).hasSize(11);
    for (int i = 0; i < 10; i++) {
      List<String> numbers = new ArrayList<>();
      numbers.add(line.get("dates").get(i).asText());
      numbers.add(line.get("total").get(i).asText());
      for (JsonNode series : line.get("series")) {
        numbers.add(series.get("counts").get(i).asText());
      }
      assertThat(rows.get(i + 1)).isEqualTo(String.join(",", numbers));
    }
  }

  @Test
  void filesAreNamedByPeriodAndSelection() {
    HttpResponse<String> answer =
        client.get("/charts/timeline.csv?country=KZ&q=%D0%B2%D0%BE%D0%B4%D0%B0&" + JUNE);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("filename=\"obzor-timeline_2026-06-01_2026-06-10_KZ.csv\"")
        .contains("10_KZ_%D0%B2%D0%BE%D0%B4%D0%B0.csv");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aMapSaysWhatItsShadesMean() {
    JsonNode top = client.json("/api/top?by=country&size=50&" + JUNE);
    String text = svg("/charts/map.svg?" + JUNE);
    assertThat(text).contains("Страны на карте", "1 июн. 2026", "Все статьи", "построено");
    HttpResponse<String> map = client.get("/charts/map.svg?theme=dark&" + JUNE);
    String strongest = Palette.DARK.shades().get(5);
    assertThat(map.body()).contains("<path fill=\"" + strongest);
    assertThat(text).contains("–" + top.get("items").get(0).get("articles").asText());
  }

  @Test
  void barsHaveTheNumbersOfTheList() {
    JsonNode top = client.json("/api/top?by=person&size=20&" + JUNE);
    String text = svg("/charts/top.svg?by=person&" + JUNE);
    String csv = client.get("/charts/top.csv?by=person&" + JUNE).body();
    assertThat(csv)
        .startsWith("\uFEFFperson_id,person,articles,mentions,previous_articles,share\r\n");
    for (JsonNode item : top.get("items")) {
      assertThat(text).contains(item.get("label").asText() + item.get("articles").asText() + " · ");
      assertThat(csv)
          .contains(
              "\r\n%s,%s,%d,%d,%d,"
                  .formatted(
                      item.get("id").asText(),
                      item.get("label").asText(),
                      item.get("articles").asLong(),
                      item.get("mentions").asLong(),
                      item.get("previous_articles").asLong()));
    }
  }

  @Test
  void aWrongQueryIsNoPicture() {
    HttpResponse<String> answer = client.get("/charts/timeline.svg?q=(a");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"error\"");
  }

  @Test
  void onlyTheFrameMayBeFramed() {
    HttpResponse<String> frame = client.get("/embed/timeline?by=country&" + JUNE);
    assertThat(frame.headers().firstValue("Content-Security-Policy").orElse(""))
        .endsWith("frame-ancestors *")
        .doesNotContain("unsafe");
    assertThat(frame.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(frame.body())
        .contains("Статьи во времени: страны", "class=\"timechart\"", "Открыть в Обзоре")
        .doesNotContain("<script", "<form", "style=");
    for (String path : List.of("/", "/articles", "/charts/timeline.svg", "/embedded")) {
      HttpResponse<String> other = client.get(path);
      assertThat(other.headers().firstValue("X-Frame-Options")).contains("DENY");
      assertThat(other.headers().firstValue("Content-Security-Policy").orElse(""))
          .endsWith("frame-ancestors 'none'");
    }
  }

  @Test
  void thePageOffersItsChartAsFiles() {
    String page = client.get("/?period=30d&by=person&show=share&ui=ru").body();
    for (String what : List.of("chart", "map", "country", "person")) {
      for (String file : List.of("svg", "png", "figures")) {
        Matcher link =
            Pattern.compile("<a href=\"([^\"]+)\" download data-" + file + "=\"" + what + "\"")
                .matcher(page);
        assertThat(link.find()).as(file + " of " + what).isTrue();
        String address = link.group(1).replace("&amp;", "&");
        assertThat(client.get(address).statusCode()).as(address).isEqualTo(200);
      }
    }
    assertThat(page).contains("&lt;iframe src=&quot;http://127.0.0.1:");
  }

  @Test
  void picturesHaveTheColoursOfThePages() throws IOException {
    String css = Files.readString(Path.of("static/css/obzor.css"));
    for (int i = 0; i < 8; i++) {
      assertThat(css)
          .contains(
              "--series-%d: light-dark(%s, %s)"
                  .formatted(i + 1, Palette.LIGHT.series().get(i), Palette.DARK.series().get(i)));
    }
    for (int i = 0; i < 6; i++) {
      assertThat(css)
          .contains(
              "--shade-%d: light-dark(%s, %s)"
                  .formatted(i, Palette.LIGHT.shades().get(i), Palette.DARK.shades().get(i)));
    }
  }
}
