package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.source.archive.Rows.Row;

/**
 * RFC 4180 as it is found: a quotation mark within a field stands for itself, and one that opens a
 * field and is never closed, or closes only after some rows have begun, does not take the rest of
 * the file with it. A library that stops at the first fault would cost all the rows after it.
 */
final class CsvText {
  /** What stands further right is no part of a table of articles. */
  static final int MOST_CELLS = 1_000;

  /** After so many that are never closed, quotation marks are signs like others. */
  private static final int MOST_UNCLOSED = 50;

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;
  private int unclosed;

  private CsvText(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /**
   * All rows with the numbers of the lines they begin in; blank ones are left out. There is one
   * more than {@link Paper#MOST_LINES} at most.
   */
  static List<Row> rows(String text, char separator) {
    CsvText csv = new CsvText(text, separator);
    List<Row> rows = new ArrayList<>();
    while (csv.at < text.length() && rows.size() <= Paper.MOST_LINES) {
      Row row = csv.row();
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    int begin = at;
    int first = line;
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      String cell = quoted ? quoted() : null;
      if (quoted && cell == null) {
        // Never closed: the row ends with its line, and its quotation marks are signs like others.
        at = begin;
        line = first;
        return new Row(first, plainRow());
      }
      add(cells, cell == null ? plain() : cell);
      more = at < text.length() && text.charAt(at) == separator;
      if (more) {
        at++;
      }
    }
    lineEnd();
    return new Row(first, cells);
  }

  private List<String> plainRow() {
    List<String> cells = new ArrayList<>();
    add(cells, plain());
    while (at < text.length() && text.charAt(at) == separator) {
      at++;
      add(cells, plain());
    }
    lineEnd();
    return cells;
  }

  private static void add(List<String> cells, String cell) {
    if (cells.size() < MOST_CELLS) {
      cells.add(cell);
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** A field in quotation marks, and whatever is written after it; null if it is never closed. */
  private @Nullable String quoted() {
    StringBuilder cell = new StringBuilder();
    int lines = 0;
    for (int i = at + 1; unclosed < MOST_UNCLOSED && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean quote = c == '"';
      if (quote && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        i++;
      } else if (quote && (i + 1 == text.length() || isEnd(text.charAt(i + 1)))) {
        at = i + 1;
        line += lines;
        return cell.toString();
      }
      lines += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    unclosed++;
    return null;
  }

  private boolean isEnd(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private void lineEnd() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
  }
}
