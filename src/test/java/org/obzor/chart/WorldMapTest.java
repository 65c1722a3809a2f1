package org.obzor.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldMapTest {
  private static final Pattern STEP = Pattern.compile("([Mlz])(-?[\\d.]+)?,?(-?[\\d.]+)?");

  private final WorldMap map = WorldMap.load();

  @ParameterizedTest
  @CsvSource({
    "KZ, 71.4, 51.2",
    "RU, 37.6, 55.75",
    "RU, -173, 66.5",
    "US, -77, 38.9",
    "BR, -47.9, -15.8",
    "ZA, 28.2, -25.7",
    "AU, 149, -35.3",
    "XK, 21, 42.6"
  })
  void aCapitalIsInItsCountryAlone(String country, double longitude, double latitude) {
    double shown = longitude < -170 ? longitude + 360 : longitude;
    double[] at = WorldMap.project(shown, latitude);
    List<String> around =
        map.paths().entrySet().stream()
            .filter(e -> shape(e.getValue()).contains(at[0], at[1]))
            .map(e -> e.getKey())
            .toList();
    assertThat(around).containsExactly(country);
  }

  @Test
  void noOutlineLeavesThePicture() {
    double[] view =
        Pattern.compile(" ")
            .splitAsStream(WorldMap.VIEW)
            .mapToDouble(Double::parseDouble)
            .toArray();
    map.paths()
        .forEach((code, path) ->
            assertThat(shape(path).getBounds2D())
                .as(code)
                .satisfies(b -> {
                  assertThat(b.getMinX()).isGreaterThan(view[0]);
                  assertThat(b.getMinY()).isGreaterThan(view[1]);
                  assertThat(b.getMaxX()).isLessThan(view[0] + view[2]);
                  assertThat(b.getMaxY()).isLessThan(view[1] + view[3]);
                }));
  }

  @Test
  void noOutlineGoesRoundTheWorld() {
    map.paths()
        .forEach((code, path) -> {
          for (String ring : path.split("(?=M)", -1)) {
            assertThat(shape(ring).getBounds2D().getWidth()).as(code).isLessThan(340);
          }
        });
  }

  @Test
  void countriesHaveTheirIsoCodes() {
    assertThat(map.paths().keySet())
        .hasSizeGreaterThan(170)
        .contains("TW", "PS", "EH", "GL")
        .doesNotContain("AQ")
        .allMatch(code -> code.equals("XK") || List.of(Locale.getISOCountries()).contains(code));
    assertThat(map.symbols()).contains("<g id=\"land\">", "<path id=\"KZ\" d=\"M");
  }

  private static Path2D shape(String path) {
    Path2D shape = new Path2D.Double();
    double x = 0;
    double y = 0;
    for (MatchResult step : STEP.matcher(path).results().toList()) {
      switch (step.group(1)) {
        case "M" -> {
          x = Double.parseDouble(step.group(2));
          y = Double.parseDouble(step.group(3));
          shape.moveTo(x, y);
        }
        case "l" -> {
          x += Double.parseDouble(step.group(2));
          y += Double.parseDouble(step.group(3));
          shape.lineTo(x, y);
        }
        default -> shape.closePath();
      }
    }
    return shape;
  }
}
