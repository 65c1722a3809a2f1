package org.obzor.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Elements that hold text, plain or marked up, escaped, in CDATA, in place or in Base64. */
final class Texts {
  private static final Map<String, String> TYPES =
      Map.of(
          "text", "text/plain",
          "plain", "text/plain",
          "html", "text/html",
          "xhtml", "application/xhtml+xml",
          "xml", "application/xhtml+xml");

  private final Scope scope;
  private final boolean atom;

  /**
   * @param atom whether plain text is plain; else it may be markup without saying so
   */
  Texts(Scope scope, boolean atom) {
    this.scope = scope;
    this.atom = atom;
  }

  /**
   * @param usual the type where none is stated
   */
  Content content(Element element, String usual) {
    String stated = element.attr("type").strip();
    String type =
        stated.isEmpty() ? usual : TYPES.getOrDefault(stated.toLowerCase(Locale.ROOT), stated);
    boolean inPlace = element.childrenSize() > 0;
    String value = inPlace ? markup(element) : element.wholeText().strip();
    if (!inPlace && isBase64(element, type, value)) {
      value = decoded(value);
    }
    if (type.equals("text/plain") && (inPlace || (!atom && HtmlText.looksLikeMarkup(value)))) {
      type = inPlace ? "application/xhtml+xml" : "text/html";
    }
    String src = element.attr("src");
    return new Content(
        Mojibake.mended(value),
        type,
        scope.language(element),
        scope.base(element),
        src.isEmpty() ? null : scope.resolve(element, src));
  }

  /** Markup in place; the {@code div} that Atom wants around it is none of it. */
  private static String markup(Element element) {
    Element only = element.childrenSize() == 1 ? element.firstElementChild() : null;
    if (only == null
        || !Vocabulary.localName(only).equals("div")
        || !element.ownText().isBlank()
        || !element.attr("type").endsWith("html")) {
      return element.html().strip();
    }
    boolean escaped = element.attr("type").equals("html") && only.childrenSize() == 0;
    return (escaped ? only.wholeText() : only.html()).strip();
  }

  private static boolean isBase64(Element element, String type, String value) {
    if (element.attr("mode").equalsIgnoreCase("base64")) {
      return true;
    }
    String t = type.toLowerCase(Locale.ROOT);
    return element.hasAttr("type")
        && !element.hasAttr("mode")
        && !value.isEmpty()
        && t.contains("/")
        && !t.startsWith("text/")
        && !t.endsWith("+xml")
        && !t.endsWith("/xml");
  }

  private static String decoded(String value) {
    try {
      return new String(
              Base64.getMimeDecoder().decode(value.getBytes(StandardCharsets.US_ASCII)),
              StandardCharsets.UTF_8)
          .strip();
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /** All text in an element, null if there is none. */
  static @Nullable String plain(Element element) {
    String text = element.wholeText().strip();
    return text.isEmpty() ? null : text;
  }
}
