package org.obzor.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Excel's format. Text cells are never run as formulas there, so nothing is neutralised. A sheet
 * holds 1,048,576 rows; further rows go to further sheets.
 */
final class XlsxRows implements RowWriter {
  static final int SHEET_ROWS = 1_048_576;
  private static final int MAX_CELL = 32_767;
  private static final int FLUSH_EVERY = 1_000;

  private final Workbook workbook;
  private final String name;
  private final List<String> header;
  private final int sheetRows;
  private int sheets;
  private int nextRow;
  private Worksheet sheet;

  XlsxRows(OutputStream out, String name, List<String> header) {
    this(out, name, header, SHEET_ROWS);
  }

  XlsxRows(OutputStream out, String name, List<String> header, int sheetRows) {
    this.workbook = new Workbook(out, "Obzor", "1.0");
    this.name = name;
    this.header = header;
    this.sheetRows = sheetRows;
    this.sheet = newSheet();
  }

  @Override
  public void write(List<? extends @Nullable Object> cells) throws IOException {
    if (nextRow == sheetRows) {
      sheet.finish();
      sheet = newSheet();
    }
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof Number number) {
        sheet.value(nextRow, column, number);
      } else {
        sheet.inlineString(nextRow, column, cell(RowWriter.text(cells.get(column))));
      }
    }
    nextRow++;
    if (nextRow % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private Worksheet newSheet() {
    sheets++;
    Worksheet s = workbook.newWorksheet(name + " " + sheets);
    s.freezePane(0, 1);
    for (int column = 0; column < header.size(); column++) {
      s.value(0, column, cell(header.get(column)));
    }
    nextRow = 1;
    return s;
  }

  /** What XML and Excel can hold: no control characters, no halves of surrogate pairs, no more. */
  private static String cell(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ')
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .forEach(kept::appendCodePoint);
    if (kept.length() <= MAX_CELL) {
      return kept.toString();
    }
    int end = Character.isHighSurrogate(kept.charAt(MAX_CELL - 1)) ? MAX_CELL - 1 : MAX_CELL;
    return kept.substring(0, end);
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
