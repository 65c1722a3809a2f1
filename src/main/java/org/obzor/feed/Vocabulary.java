package org.obzor.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The words of feeds: an element's name with the usual prefix of its namespace, in lower case
 * ({@code dc:creator}); without one for RSS and Atom, whatever they were declared as. A prefix that
 * nobody declared means what it usually means.
 */
final class Vocabulary {
  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("http://backend.userland.com/rss", ""),
          Map.entry("http://backend.userland.com/rss2", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://purl.org/rss/1.0", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
          Map.entry("http://example.com/newformat#", ""),
          Map.entry("http://example.com/necho", ""),
          Map.entry("http://purl.org/echo", ""),
          Map.entry("uri/of/echo/namespace#", ""),
          Map.entry("http://purl.org/pie", ""),
          Map.entry("http://purl.org/atom/ns#", ""),
          Map.entry("http://purl.org/atom/ns", ""),
          Map.entry("http://www.w3.org/2005/atom", ""),
          Map.entry("http://www.w3.org/2005/atom/", ""),
          Map.entry("http://purl.org/rss/1.0/modules/rss091", ""),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://video.search.yahoo.com/mrss", "media"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

  private static final Set<String> CORE_PREFIXES =
      Set.of("", "rss", "atom", "atom03", "atom10", "a10", "a");

  private Vocabulary() {}

  static String key(Element element) {
    String prefix = prefix(element).toLowerCase(Locale.ROOT);
    String name = localName(element).toLowerCase(Locale.ROOT);
    String uri = namespace(element, prefix);
    String usual = uri == null ? null : NAMESPACES.get(plain(uri));
    if (usual == null) {
      usual = CORE_PREFIXES.contains(prefix) && (uri == null || prefix.isEmpty()) ? "" : prefix;
    }
    return usual.isEmpty() ? name : usual + ":" + name;
  }

  static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  private static String prefix(Element element) {
    String name = element.tagName();
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  /** What the prefix was declared as around an element, null if it was not. */
  private static @Nullable String namespace(Element element, String prefix) {
    String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    for (Element e = element; e != null; e = e.parent()) {
      if (e.attributesSize() > 0) {
        String uri = e.attributes().getIgnoreCase(declaration);
        if (!uri.isBlank()) {
          return uri;
        }
      }
    }
    return null;
  }

  private static String plain(String uri) {
    String s = uri.strip().toLowerCase(Locale.ROOT);
    return s.endsWith("/") ? s.substring(0, s.length() - 1) : s;
  }

  /** Whether an Atom namespace is in force here, so that texts are plain unless they say else. */
  static boolean isAtom(Element root) {
    return localName(root).equalsIgnoreCase("feed");
  }
}
