package org.obzor.article;

/** Converts ascending UTF-16 offsets of one text to Unicode code point offsets, in one pass. */
public final class CodePoints {
  private final String text;
  private int unit;
  private int codePoint;

  public CodePoints(String text) {
    this.text = text;
  }

  /**
   * The number of code points before a UTF-16 offset. Fast for ascending calls; a smaller offset
   * than the last starts again from the beginning.
   */
  public int at(int offset) {
    if (offset < unit) {
      unit = 0;
      codePoint = 0;
    }
    codePoint += text.codePointCount(unit, offset);
    unit = offset;
    return codePoint;
  }
}
