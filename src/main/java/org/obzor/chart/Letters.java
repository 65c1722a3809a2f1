package org.obzor.chart;

/** Text in a picture: escaped, and as wide as can be told without a font at hand. */
final class Letters {
  private static final String NARROW = " .,:;'|!iIljtfr()[]-·\u00a0\u202f";
  private static final String WIDE = "mwMWжшщмюфыЖШЩМЮФЫ@%—…";

  private Letters() {}

  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            // Not every font has the narrow one.
            case '\u202f' -> out.append('\u00a0');
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isXml(c) ? c : ' ');
          }
        });
    return out.toString();
  }

  /** XML 1.0, 2.2: what may stand in a document. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  /** Width in pixels, as in the common sans serifs, rather too wide than too narrow. */
  static double width(String text, double size) {
    return size * text.codePoints().mapToDouble(Letters::width).sum();
  }

  private static double width(int c) {
    if (NARROW.indexOf(c) >= 0) {
      return 0.31;
    } else if (WIDE.indexOf(c) >= 0) {
      return 0.84;
    } else if (Character.isIdeographic(c)) {
      return 1;
    }
    return Character.isUpperCase(c) ? 0.68 : 0.57;
  }

  /** The text, or its beginning with an ellipsis, no wider than this. */
  static String cut(String text, double size, double most) {
    if (width(text, size) <= most) {
      return text;
    }
    int[] letters = text.codePoints().toArray();
    int count = letters.length;
    while (count > 1 && width(new String(letters, 0, count) + "…", size) > most) {
      count--;
    }
    return new String(letters, 0, count).strip() + "…";
  }
}
