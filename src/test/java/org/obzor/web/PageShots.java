package org.obzor.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Pictures of pages to be looked at: each in both languages, light and dark, on a phone and on a
 * desk. Arguments: the address of a running server, a folder, and paths.
 */
final class PageShots {
  private static final List<Integer> WIDTHS = List.of(390, 1280);

  private PageShots() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    try (Browser browser = new Browser(args[0], "ru")) {
      for (int i = 2; i < args.length; i++) {
        String name = args[i].replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        for (String lang : List.of("ru", "en")) {
          for (int width : WIDTHS) {
            browser.width(width);
            for (boolean dark : List.of(false, true)) {
              browser.prefersDark(dark);
              browser.open(args[i] + (args[i].contains("?") ? "&" : "?") + "ui=" + lang);
              Files.write(
                  folder.resolve(
                      "%02d-%s-%s-%d-%s.png"
                          .formatted(
                              i - 2,
                              name.isEmpty() ? "overview" : name,
                              lang,
                              width,
                              dark ? "dark" : "light")),
                  browser.whole());
            }
          }
        }
      }
    }
  }
}
