package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of what is named together against the articles they lead to, over a real index. */
class TogetherIT {
  private static final Pattern CELL =
      Pattern.compile("<td class=\"([a-z0-9-]+)\" data-articles=\"(\\d+)\"><a href=\"([^\"]+)\"");
  private static final Pattern HEAD =
      Pattern.compile("<th scope=\"(?:row|col)\"[^>]*><a href=\"([^\"]+)\"[^<]*</a> <small>(\\d+)");

  private static final Pattern EDGE =
      Pattern.compile(
          "<a class=\"edge\" tabindex=\"-1\" href=\"([^\"]+)\"[^>]*data-articles=\"(\\d+)\"");
  private static final Pattern NODE =
      Pattern.compile(
          "<a class=\"node \\w+\" href=\"([^\"]+)\" aria-label=\"[^\"]*: (\\d+) [^\"]*\"");

  private static RealRig rig;
  private static Client client;

  @BeforeAll
  static void start() {
    rig = new RealRig(Instant.parse("2026-09-30T12:00:00Z"), "2026-0");
    client = new Client(rig.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "distinct=true",
        "rows=person&columns=source&top=5",
        "rows=country&columns=country&top=5&distinct=true",
        "q=Казахстан+OR+Китай&rows=topic&columns=person&top=5&figure=chance",
        "country=KZ&country=CN&rows=country&columns=topic&top=5",
        "from=2026-09-03&to=2026-09-20&tz=America/New_York&rows=person&columns=country&top=5",
        "as_of=2026-10-01T00:00:00Z&rows=source&columns=topic&top=5",
      })
  void aCellLeadsToAsManyArticles(String parameters) {
    List<Matcher> cells = all(CELL, page("/together?" + parameters));
    assertThat(cells).hasSizeGreaterThan(3);
    for (Matcher cell : cells) {
      String href = unescaped(cell.group(3));
      assertThat(total(href)).as(href).isEqualTo(Long.parseLong(cell.group(2)));
    }
  }

  @Test
  void aHeadingSelectsWhatItNames() {
    String page = page("/together?rows=person&columns=topic&top=5");
    List<Matcher> heads = all(HEAD, page);
    assertThat(heads).hasSizeGreaterThanOrEqualTo(6);
    for (Matcher head : heads) {
      String there = unescaped(head.group(1));
      assertThat(there).startsWith("/together?").contains("rows=person", "top=5");
      String listed = asList(there);
      assertThat(total(listed)).as(there).isEqualTo(Long.parseLong(head.group(2)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "top=5",
        "top=5&distinct=true&nodes=person&nodes=country&nodes=topic",
        "top=5&q=Казахстан&nodes=person&nodes=topic",
        "top=5&from=2026-06-03&to=2026-09-20&tz=America/New_York&nodes=country",
      })
  void aLineLeadsToAsManyArticles(String parameters) {
    String page = page("/together?" + parameters);
    List<Matcher> edges = all(EDGE, page);
    assertThat(edges).hasSizeGreaterThan(2);
    for (Matcher edge : edges) {
      String href = unescaped(edge.group(1));
      assertThat(total(href)).as(href).isEqualTo(Long.parseLong(edge.group(2)));
    }
    List<Matcher> nodes = all(NODE, page);
    assertThat(nodes).hasSizeGreaterThan(2);
    for (Matcher node : nodes) {
      String listed = asList(unescaped(node.group(1)));
      assertThat(total(listed)).as(listed).isEqualTo(Long.parseLong(node.group(2)));
    }
  }

  /** The list of the articles that a page is about. */
  private static String asList(String page) {
    return page.replaceAll("^/together", "/articles")
        .replaceAll("&?(rows|columns|top|nodes|figure)=\\w+", "")
        .replaceAll("#.*", "")
        .replace("?&", "?");
  }

  @Test
  void anotherCountryNarrowsWhatACountryWasChosenFor() {
    String page = page("/together?country=KZ&rows=country&columns=topic&top=5");
    List<String> heads = all(HEAD, page).stream().map(m -> unescaped(m.group(1))).toList();
    assertThat(heads).anyMatch(h -> h.contains("country=KZ") && h.contains("q=country"));
  }

  @Test
  void theFileHoldsTheSameTable() {
    String parameters = "?rows=country&columns=topic&top=5&period=all";
    HttpResponse<String> file = client.get("/together.csv" + parameters);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("obzor-together-country-topic");
    assertThat(file.body()).startsWith("\uFEFFcountry_id,country,").endsWith("\r\n");
    List<String> lines = file.body().lines().toList();
    assertThat(file.headers().firstValue("X-Total-Rows")).hasValue("" + (lines.size() - 1));
    List<String> counts = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      List<String> values = Arrays.asList(line.split(","));
      counts.addAll(values.subList(values.size() - 5, values.size()));
    }
    counts.removeIf("0"::equals);
    assertThat(counts)
        .isEqualTo(
            all(CELL, page("/together" + parameters)).stream().map(m -> m.group(2)).toList());
  }

  @Test
  void aFilterThatCannotBeReadIsSaid() {
    assertThat(client.get("/together?country=XX").statusCode()).isEqualTo(400);
    assertThat(client.get("/together.csv?q=(a").statusCode()).isEqualTo(400);
  }

  @Test
  void nothingFoundIsSaid() {
    assertThat(page("/together?from=1999-01-01&to=1999-01-02"))
        .contains("class=\"empty\"")
        .doesNotContain("<table");
  }

  private static String page(String path) {
    HttpResponse<String> page = client.get(path, "Accept-Language", "ru");
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  private static long total(String path) {
    assertThat(path).startsWith("/articles?");
    return client.json("/api" + path + "&size=0").get("total").asLong();
  }

  private static List<Matcher> all(Pattern pattern, String page) {
    List<Matcher> found = new ArrayList<>();
    Matcher next = pattern.matcher(page);
    while (next.find()) {
      Matcher kept = pattern.matcher(page);
      kept.find(next.start());
      found.add(kept);
    }
    return found;
  }

  private static String unescaped(String html) {
    return html.replace("&amp;", "&");
  }
}
