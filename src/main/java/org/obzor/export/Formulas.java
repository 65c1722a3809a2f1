package org.obzor.export;

/**
 * Keeps spreadsheets from running text as a formula: a cell that begins like one gets a leading
 * apostrophe. The characters are those of OWASP's "CSV Injection", and their full-width forms,
 * which some programs fold.
 */
final class Formulas {
  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Formulas() {}

  static String neutralised(String cell) {
    return starts(cell, 0) || starts(cell, firstShown(cell)) ? "'" + cell : cell;
  }

  private static boolean starts(String cell, int at) {
    return at < cell.length() && STARTS.indexOf(cell.charAt(at)) >= 0;
  }

  private static int firstShown(String cell) {
    int at = 0;
    while (at < cell.length() && isSkipped(cell.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Blanks and invisible characters that programs drop before they look for a formula. */
  private static boolean isSkipped(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }
}
