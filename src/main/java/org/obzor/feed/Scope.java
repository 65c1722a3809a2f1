package org.obzor.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the elements around an element say about it: its language, and what addresses start from.
 */
final class Scope {
  /** What is longer is no address; it would be repeated with every text. */
  private static final int LONGEST = 500;

  private final String document;
  private final @Nullable String language;

  /**
   * @param document the document's own address, empty if it is not known
   * @param language of the document as its answer's header told
   */
  Scope(String document, @Nullable String language) {
    this.document = document;
    this.language = language;
  }

  /** Null if none is told, or if it is told that there is none. */
  @Nullable String language(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.hasAttr("xml:lang") && e.attr("xml:lang").length() <= LONGEST) {
        String told = e.attr("xml:lang").strip();
        return told.isEmpty() ? null : told.replace('_', '-');
      }
    }
    return language;
  }

  /** What the element itself or those around it say, not the header. */
  @Nullable String ownLanguage(Element element) {
    return new Scope(document, null).language(element);
  }

  /** What addresses in the document are relative to; empty if that is not known. */
  String base() {
    return document;
  }

  String base(Element element) {
    Deque<String> bases = new ArrayDeque<>();
    for (Element e = element; e != null; e = e.parent()) {
      String stated = e.hasAttr("BASE") ? e.attr("BASE") : e.attr("xml:base");
      if (!stated.isEmpty() && stated.length() <= LONGEST) {
        bases.push(stated);
      }
    }
    String base = document;
    for (String one : bases) {
      String resolved = resolve(base, one);
      base = resolved.startsWith("http") || base.isEmpty() ? resolved : base;
    }
    return base;
  }

  /** An address as it is meant at this element; as it was written if it cannot be resolved. */
  String resolve(Element element, String address) {
    return resolve(base(element), address);
  }

  static String resolve(String base, String address) {
    String written = address.strip().replaceFirst("^(https?:)/{3,}", "$1//");
    if (base.isEmpty()) {
      return written;
    }
    try {
      URI start = new URI(base.replace(" ", "%20"));
      if (written.isEmpty()) {
        return base;
      }
      URI uri = new URI(written.replace(" ", "%20"));
      if (uri.isAbsolute()) {
        return written;
      }
      if (start.getRawPath() != null && start.getRawPath().isEmpty()) {
        start = start.resolve("/");
      }
      return start.resolve(uri).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return written;
    }
  }
}
