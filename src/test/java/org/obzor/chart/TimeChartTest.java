package org.obzor.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class TimeChartTest {
  private static final ZonedDateTime START =
      ZonedDateTime.of(2026, 9, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  static TimeChart chart(TimeChart.Shape shape, boolean partial, TimeChart.Series... series) {
    List<TimeChart.Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < series[0].values().size(); i++) {
      buckets.add(
          new TimeChart.Bucket(START.plusDays(i), "day <" + i + ">", "/articles?a=1&b=" + i));
    }
    return new TimeChart(
        shape,
        Step.DAY,
        buckets,
        List.of(series),
        partial,
        v -> Frame.number(v),
        Locale.UK,
        "Nothing found");
  }

  static TimeChart.Series series(String label, double... values) {
    return new TimeChart.Series(label, Arrays.stream(values).boxed().toList());
  }

  static Document read(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(svg, e);
    }
  }

  @Test
  void hostileNamesStayText() {
    String evil = "</text><script>alert(1)</script>\" onload='x' &\u0000";
    TimeChart chart =
        chart(TimeChart.Shape.LINES, false, series(evil, 1, 2, 3), series("b", 3, 2, 1));
    Document page = read(chart.svg(evil));
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(page.getDocumentElement().getAttribute("aria-label")).startsWith("</text><script>");
    assertThat(page.getDocumentElement().hasAttribute("onload")).isFalse();
    assertThat(chart.svg("x")).doesNotContain("style=", "<style");
  }

  @Test
  void seriesDifferByDashAndMarkerToo() {
    TimeChart.Series[] series = new TimeChart.Series[8];
    for (int i = 0; i < series.length; i++) {
      series[i] = series("s" + i, i, i + 1, i);
    }
    String svg = chart(TimeChart.Shape.LINES, false, series).svg("x");
    List<String> dashes = new ArrayList<>();
    List<String> markers = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      Matcher group =
          Pattern.compile("<g class=\"s" + i + "\">(.*?)</g>", Pattern.DOTALL).matcher(svg);
      assertThat(group.find()).isTrue();
      dashes.add(first(group.group(1), "stroke-dasharray=\"([^\"]*)"));
      markers.add(first(group.group(1), "href=\"(#mk\\d)"));
    }
    assertThat(dashes).doesNotHaveDuplicates();
    assertThat(markers).doesNotHaveDuplicates().doesNotContain("");
  }

  private static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  @Test
  void theUnfinishedBucketIsSketched() {
    for (TimeChart.Shape shape : TimeChart.Shape.values()) {
      assertThat(chart(shape, true, series("a", 1, 2, 3)).svg("x")).contains("data-sketch");
      assertThat(chart(shape, false, series("a", 1, 2, 3)).svg("x")).doesNotContain("data-sketch");
    }
  }

  @Test
  void columnsStandOnEachOther() {
    TimeChart chart = chart(TimeChart.Shape.COLUMNS, false, series("a", 10), series("b", 30));
    assertThat(chart.most()).isEqualTo(40);
    // 280 high: the first from the floor to a quarter, the second on it, a hair apart.
    assertThat(chart.svg("x")).contains("M1.1 280V210h7.8V280z", "M1.1 209V0h7.8V209z");
  }

  @Test
  void aGapInterruptsTheLine() {
    String svg = chart(TimeChart.Shape.LINES, false, series("a", 1, 2, Double.NaN, 2, 1)).svg("x");
    assertThat(svg).contains("M5 140L15 0M35 0L45 140\"");
  }

  @Test
  void eachBucketIsALinkThatSaysWhatItHolds() {
    Document page = read(chart(TimeChart.Shape.LINES, false, series("a", 1, 2, 3)).svg("x"));
    assertThat(page.getElementsByTagName("a").getLength()).isEqualTo(3);
    assertThat(page.getElementsByTagName("a").item(1).getTextContent()).isEqualTo("day <1>");
    assertThat(
            page.getElementsByTagName("a")
                .item(1)
                .getAttributes()
                .getNamedItem("href")
                .getNodeValue())
        .isEqualTo("/articles?a=1&b=1");
  }

  @Test
  void nothingIsSaidInWords() {
    assertThat(chart(TimeChart.Shape.LINES, false, series("a", 0, 0)).svg("x"))
        .contains("Nothing found");
    assertThat(chart(TimeChart.Shape.LINES, false, series("a", 0, 1)).svg("x"))
        .doesNotContain("Nothing found");
  }

  @Test
  void valuesThatDoNotLineUpAreRefused() {
    assertThatThrownBy(() -> chart(TimeChart.Shape.LINES, false, series("a", 1, 2), series("b", 1)))
        .hasMessageContaining("b has 1 values for 2");
  }

  @Test
  void namesAtTheEndsDoNotOverlapAndStayInside() {
    double[] places = Ends.spread(new double[] {0, 1, 2, 98, 99, 100, 100}, 10, 100);
    for (int i = 1; i < places.length; i++) {
      assertThat(places[i] - places[i - 1]).isGreaterThanOrEqualTo(10);
    }
    assertThat(places[0]).isGreaterThanOrEqualTo(0);
    assertThat(places[6]).isEqualTo(100);
  }
}
