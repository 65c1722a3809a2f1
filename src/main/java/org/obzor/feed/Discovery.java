package org.obzor.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a page announces, or links to. */
public final class Discovery {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/xml",
          "text/xml");

  private static final Pattern FEED_LINK =
      Pattern.compile("(?i).*(?:/|\\.|\\b)(?:rss|feed|feeds|atom|rdf)(?:\\.xml|\\.php|/|\\b).*");

  private static final int MOST = 20;

  private Discovery() {}

  /**
   * A feed that a page names.
   *
   * @param title as the page calls it, may be empty
   */
  public record Announced(URI address, String title) {}

  /**
   * The announced ones in the page's order, those of comments last; else links that look like
   * feeds.
   */
  public static List<Announced> feeds(byte[] page, FeedReader.Origin origin) {
    String html = XmlDecoder.decode(page, origin.contentType()).text();
    Document document = Jsoup.parse(html, String.valueOf(origin.address()));
    Map<URI, Announced> found = new LinkedHashMap<>();
    for (Element link :
        document.select("link[rel~=(?i)\\balternate\\b][href], link[rel~=(?i)\\bfeed\\b][href]")) {
      String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
      if (TYPES.contains(type) || link.attr("rel").toLowerCase(Locale.ROOT).contains("feed")) {
        add(found, link, link.attr("title"));
      }
    }
    if (found.isEmpty()) {
      for (Element link : document.select("a[href]")) {
        if (FEED_LINK.matcher(link.attr("href")).matches()) {
          add(found, link, link.text());
        }
      }
    }
    List<Announced> feeds = new ArrayList<>(found.values());
    feeds.sort(Comparator.comparing(Discovery::isOfComments));
    return List.copyOf(feeds.subList(0, Math.min(MOST, feeds.size())));
  }

  private static boolean isOfComments(Announced feed) {
    String words = (feed.title() + feed.address()).toLowerCase(Locale.ROOT);
    return words.contains("comment") || words.contains("комментари");
  }

  private static void add(Map<URI, Announced> found, Element link, String title) {
    String address = link.absUrl("href");
    if (address.startsWith("http")) {
      try {
        URI uri = URI.create(address.replace(" ", "%20"));
        found.putIfAbsent(uri, new Announced(uri, title.strip()));
      } catch (IllegalArgumentException e) {
        // No address.
      }
    }
  }
}
