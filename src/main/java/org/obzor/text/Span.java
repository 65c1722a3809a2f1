package org.obzor.text;

/**
 * A stretch of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 */
public record Span(int start, int end) {

  /** The stretch itself. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
