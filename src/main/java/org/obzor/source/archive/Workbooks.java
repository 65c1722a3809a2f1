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

  private Workbooks() {}

  static List<List<Row>> sheets(byte[] workbook) throws DamagedException {
    List<List<Row>> sheets = new ArrayList<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
      for (Sheet sheet : book.getSheets().toList()) {
        sheets.add(rows(sheet));
      }
    } catch (IOException | RuntimeException e) {
      // The reader tells of damage by several kinds of exceptions.
      if (sheets.isEmpty()) {
        throw new DamagedException(e.getMessage());
      }
    }
    return sheets;
  }

  private static List<Row> rows(Sheet sheet) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
      stream.forEach(row -> {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
          cells.add(row.getOptionalCell(i).map(Workbooks::text).orElse(""));
        }
        rows.add(new Row(row.getRowNum(), cells));
      });
    }
    return rows;
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
