package org.obzor.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text of a feed.
 *
 * @param value as it was written: plain, or markup that nothing was taken out of; never to be shown
 *     as it is
 * @param type its media type, {@code text/plain}, {@code text/html} or {@code
 *     application/xhtml+xml} for texts
 * @param base what addresses in it are relative to, empty if that is not known
 * @param src where it is, if it is elsewhere
 */
public record Content(
    String value, String type, @Nullable String language, String base, @Nullable String src) {

  static Content plain(String value, @Nullable String language) {
    return new Content(value, "text/plain", language, "", null);
  }

  static Content html(String value, @Nullable String language) {
    return new Content(value, "text/html", language, "", null);
  }

  /** Whether it is text at all, rather than a picture or a film. */
  public boolean isText() {
    String t = type.toLowerCase(Locale.ROOT);
    return src == null && (t.startsWith("text/") || t.contains("xml") || t.contains("html"));
  }

  /** Whether {@code value} is markup. */
  public boolean isMarkup() {
    String t = type.toLowerCase(Locale.ROOT);
    return t.contains("html") || t.contains("xml") || HtmlText.looksLikeMarkup(value);
  }

  /** Clean text, paragraphs separated by blank lines. */
  public String text() {
    return isMarkup() ? HtmlText.paragraphs(value) : value.strip();
  }

  /** Clean text in one line. */
  public String line() {
    return (isMarkup() ? HtmlText.line(value) : value).replaceAll("\\s+", " ").strip();
  }
}
