package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.source.archive.Paper.DamagedException;
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

  /**
   * What was found in a table.
   *
   * @param entries empty if no row heads a table of articles
   * @param damage what has made the rest unreadable; null if all was read
   */
  public record Table(Optional<List<Entry>> entries, @Nullable DamagedException damage) {}

  /**
   * The articles of a table in text.
   *
   * @throws DamagedException if it has more rows than are read
   */
  public static Table csv(String text, ColumnMapping mapping) throws DamagedException {
    Optional<Character> separator = separator(text, mapping);
    if (separator.isEmpty()) {
      return new Table(Optional.empty(), null);
    }
    List<Row> rows = CsvText.rows(text, separator.get());
    if (rows.size() > Paper.MOST_LINES) {
      throw DamagedException.of("source.too-many-lines", Paper.MOST_LINES);
    }
    return new Table(Rows.entries(rows, mapping), null);
  }

  /**
   * The articles of all sheets that hold some.
   *
   * @throws DamagedException if it is no workbook
   */
  public static Table xlsx(byte[] workbook, ColumnMapping mapping) throws DamagedException {
    Workbooks.Sheets sheets = Workbooks.sheets(workbook);
    List<Entry> entries = new ArrayList<>();
    boolean any = false;
    for (List<Row> sheet : sheets.rows()) {
      Optional<List<Entry>> found = Rows.entries(sheet, mapping);
      any |= found.isPresent();
      found.ifPresent(entries::addAll);
    }
    return new Table(any ? Optional.of(entries) : Optional.empty(), sheets.damage());
  }

  /** Whether {@link #xlsx} may be given a workbook that has this member. */
  public static boolean isReadableMember(byte[] bytes) {
    return Workbooks.isReadable(bytes);
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
