package org.obzor.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds as programs exchange them: OPML 1 and 2. */
public final class Opml {
  private static final int DEPTH = 64;
  private static final int MOST = 50_000;

  private Opml() {}

  /**
   * @param url of the feed
   * @param name may be empty
   * @param site the page it belongs to, may be empty
   */
  public record Outline(String url, String name, String site) {}

  /** Every feed of a list once, in its order; empty if it is none. */
  public static List<Outline> read(byte[] bytes) {
    String text = XmlDecoder.decode(bytes, null).text();
    int start = text.toLowerCase(java.util.Locale.ROOT).indexOf("<opml");
    if (start < 0) {
      return List.of();
    }
    Document tree = Parser.xmlParser().setMaxDepth(DEPTH).parseInput(text.substring(start), "");
    Map<String, Outline> found = new LinkedHashMap<>();
    for (Element outline : tree.getElementsByTag("outline")) {
      String url = attribute(outline, "xmlUrl");
      if (!url.isEmpty() && found.size() < MOST) {
        String title = attribute(outline, "title");
        found.putIfAbsent(
            url,
            new Outline(
                url,
                title.isEmpty() ? attribute(outline, "text") : title,
                attribute(outline, "htmlUrl")));
      }
    }
    return new ArrayList<>(found.values());
  }

  private static String attribute(Element element, String name) {
    return element.attributes().getIgnoreCase(name).strip();
  }

  /** A list in UTF-8. */
  public static byte[] write(String title, List<Outline> feeds) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<opml version=\"2.0\">\n<head><title>").append(escaped(title));
    out.append("</title></head>\n<body>\n");
    for (Outline feed : feeds) {
      String name = feed.name().isEmpty() ? feed.url() : feed.name();
      out.append("<outline type=\"rss\" text=\"").append(escaped(name));
      out.append("\" title=\"").append(escaped(name));
      out.append("\" xmlUrl=\"").append(escaped(feed.url()));
      if (!feed.site().isEmpty()) {
        out.append("\" htmlUrl=\"").append(escaped(feed.site()));
      }
      out.append("\"/>\n");
    }
    return out.append("</body>\n</opml>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ");
  }
}
