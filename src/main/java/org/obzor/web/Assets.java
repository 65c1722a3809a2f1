package org.obzor.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.obzor.chart.WorldMap;

/**
 * Style sheets, scripts and images under {@code /static/VERSION/NAME}. The version is a hash of all
 * of them, so that browsers may keep them for ever and modules find each other by relative names.
 */
final class Assets {
  private static final Map<String, String> LIBRARIES =
      Map.of("lib/pico.css", "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css");
  private static final List<String> OWN =
      List.of(
          "css/obzor.css",
          "css/parts.css",
          "css/chart.css",
          "css/alerts.css",
          "css/curation.css",
          "css/together.css",
          "css/selection.css",
          "css/sources.css",
          "css/print.css",
          "css/embed.css",
          "js/theme.js",
          "js/main.js",
          "js/chart.js",
          "js/filters.js",
          "js/keys.js",
          "js/query.js",
          "js/alerts.js",
          "js/evidence.js",
          "js/curation.js",
          "js/network.js",
          "js/selection.js",
          "js/downloads.js",
          "img/icon.svg");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final @Nullable Path folder;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final String version;

  /**
   * @param folder where our own files are read at each request; null to read them once from the
   *     class path
   */
  Assets(@Nullable Path folder, WorldMap map) {
    this.folder = folder;
    LIBRARIES.forEach((name, resource) -> files.put(name, resource(resource)));
    OWN.forEach(name -> files.put(name, read(name)));
    files.put("img/world.svg", map.symbols().getBytes(StandardCharsets.UTF_8));
    this.version = folder == null ? hash() : "dev";
  }

  /** The address of an asset. */
  String url(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return "/static/" + version + "/" + name;
  }

  void serve(Context ctx) {
    String name = ctx.pathParam("name");
    byte[] content = files.get(name);
    if (content == null) {
      throw Problem.notFound();
    }
    boolean own = OWN.contains(name);
    boolean forever = ctx.pathParam("version").equals(version) && (folder == null || !own);
    ctx.header("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    ctx.contentType(type != null ? type : "application/octet-stream");
    ctx.result(folder != null && own ? read(name) : content);
  }

  private byte[] read(String name) {
    if (folder == null) {
      return resource("/static/" + name);
    }
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
