package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.obzor.source.archive.Rows.Row;

/** Articles in tables: CSV with any of the usual separators, and workbooks. */
public final class Tables {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** Characters of a file that are looked at to tell its separator. */
  private static final int SAMPLE = 100_000;

  private Tables() {}

  /** Whether the first rows of {@code text} head a table of articles. */
  public static boolean isCsv(String text, ColumnMapping mapping) {
    return separator(text, mapping).isPresent();
  }

  /** Empty if no row heads a table of articles. */
  public static Optional<List<Entry>> csv(String text, ColumnMapping mapping) {
    return separator(text, mapping).flatMap(s -> Rows.entries(CsvText.rows(text, s), mapping));
  }

  /**
   * The articles of all sheets that hold some.
   *
   * @throws Paper.DamagedException if it is no workbook
   */
  public static Optional<List<Entry>> xlsx(byte[] workbook, ColumnMapping mapping)
      throws Paper.DamagedException {
    List<Entry> entries = new ArrayList<>();
    boolean any = false;
    for (List<Row> sheet : Workbooks.sheets(workbook)) {
      Optional<List<Entry>> found = Rows.entries(sheet, mapping);
      any |= found.isPresent();
      found.ifPresent(entries::addAll);
    }
    return any ? Optional.of(entries) : Optional.empty();
  }

  private static Optional<Character> separator(String text, ColumnMapping mapping) {
    String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    Character best = null;
    int most = 0;
    for (char separator : SEPARATORS) {
      List<Row> rows = heading(sample, separator);
      for (Row row : rows) {
        if (row.cells().size() > most && mapping.places(row.cells()).isPresent()) {
          best = separator;
          most = row.cells().size();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<Row> heading(String sample, char separator) {
    List<Row> rows = CsvText.rows(sample, separator);
    return rows.subList(0, Math.min(Rows.HEADING_WITHIN, rows.size()));
  }
}
