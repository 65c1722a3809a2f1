package org.obzor.source.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.obzor.source.archive.Paper.DamagedException;
import org.obzor.source.archive.Rows.Row;

/** The sheets of a workbook as text; dates and times in ISO 8601. */
final class Workbooks {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** Letters of a column far to the right. */
  private static final int FAR = 3;

  /** What may stand before the first tag: blanks, marks of byte order, halves of characters. */
  private static final String BEFORE = " \t\r\n\0\u00EF\u00BB\u00BF\u00FE\u00FF";

  private static final int MOST_FAR = 10_000;

  private Workbooks() {}

  /**
   * What was read.
   *
   * @param damage of what comes after it; null if that was all
   */
  record Sheets(List<List<Row>> rows, @Nullable DamagedException damage) {}

  static Sheets sheets(byte[] workbook) throws DamagedException {
    List<List<Row>> sheets = new ArrayList<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
      for (Sheet sheet : book.getSheets().toList()) {
        List<Row> rows = new ArrayList<>();
        sheets.add(rows);
        read(sheet, rows);
      }
    } catch (IOException | RuntimeException e) {
      // The reader tells of damage by several kinds of exceptions.
      DamagedException damage = new DamagedException(e.getMessage());
      if (sheets.stream().allMatch(List::isEmpty)) {
        throw damage;
      }
      return new Sheets(sheets, damage);
    }
    return new Sheets(sheets, null);
  }

  private static void read(Sheet sheet, List<Row> rows) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
      stream.forEach(row -> {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), CsvText.MOST_CELLS); i++) {
          cells.add(row.getOptionalCell(i).map(Workbooks::readable).orElse(""));
        }
        rows.add(new Row(row.getRowNum(), cells));
      });
    }
  }

  /** Empty if it holds what is not, such as a date before there were any. */
  private static String readable(Cell cell) {
    try {
      return text(cell);
    } catch (RuntimeException e) {
      return "";
    }
  }

  /**
   * Whether the reader can be given a member, should it be a sheet: it makes room for every column
   * up to the furthest of each row, wherever that is said to be.
   *
   * @param xml or anything else
   */
  static boolean isReadable(byte[] xml) {
    int begin = 0;
    while (begin < xml.length && BEFORE.indexOf(xml[begin] & 0xFF) >= 0) {
      begin++;
    }
    if (begin == xml.length || xml[begin] != '<') {
      return true; // a picture
    }
    int far = 0;
    for (int i = 1; i < xml.length - 3; i++) {
      if (xml[i] == 0) {
        return false; // in an encoding that hides what it says
      }
      if (xml[i] == 'r' && isSpace(xml[i - 1])) {
        int at = i + 1;
        while (at < xml.length && (isSpace(xml[at]) || xml[at] == '=')) {
          at++;
        }
        int letters = at + 1;
        boolean address = at < xml.length && isQuote(xml[at]);
        while (letters < xml.length && !isDigit(xml[letters]) && !isQuote(xml[letters])) {
          if (address && xml[letters] == '&') {
            return false; // so are addresses written that are to be hidden
          }
          letters++;
        }
        int column = letters - at - 1;
        far += address && column == FAR ? 1 : 0;
        if (address && (column > FAR || far > MOST_FAR)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'';
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
      BigDecimal number = cell.asNumber();
      LocalDateTime date = cell.asDate();
      if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
        return date.toLocalTime().format(TIME);
      }
      return date.toLocalTime().toSecondOfDay() == 0
          ? date.toLocalDate().toString()
          : date.toLocalDate() + " " + date.toLocalTime().format(TIME);
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  /** Whether a number is shown as a date or a time. */
  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String shown = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "").toLowerCase(Locale.ROOT);
    return !shown.contains("general") && shown.matches(".*[ymdhs].*");
  }
}
