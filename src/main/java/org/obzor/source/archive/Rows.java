package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of a table to entries. */
final class Rows {
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})[/-](\\d{2,4})(.*)");

  /** So many rows may stand above the heading. */
  static final int HEADING_WITHIN = 15;

  private Rows() {}

  /**
   * One row.
   *
   * @param line of the file, or its number in the sheet
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Empty if there is no heading of a table of articles. */
  static Optional<List<Entry>> entries(List<Row> rows, ColumnMapping mapping) {
    List<Row> written = rows.stream().filter(r -> !r.isBlank()).toList();
    for (int i = 0; i < Math.min(HEADING_WITHIN, written.size()); i++) {
      Optional<ColumnMapping.Places> places = mapping.places(written.get(i).cells());
      if (places.isPresent()) {
        return Optional.of(entries(written.subList(i + 1, written.size()), places.get()));
      }
    }
    return Optional.empty();
  }

  private static List<Entry> entries(List<Row> rows, ColumnMapping.Places places) {
    boolean monthFirst =
        rows.stream().anyMatch(r -> monthFirst(places.value(Column.DATE, r.cells())));
    List<Entry> entries = new ArrayList<>();
    for (Row row : rows) {
      entries.add(entry(row, places, monthFirst));
    }
    return entries;
  }

  private static Entry entry(Row row, ColumnMapping.Places places, boolean monthFirst) {
    List<String> cells = row.cells();
    String original = places.value(Column.ORIGINAL, cells);
    boolean address = isAddress(original);
    String text = places.value(Column.TEXT, cells);
    String whole = text.isBlank() && !address ? original : text;
    String date = places.value(Column.DATE, cells);
    String url = places.value(Column.URL, cells);
    return new Entry.Builder()
        .line(row.line())
        .id(places.value(Column.ID, cells))
        .title(places.value(Column.TITLE, cells))
        .text(whole.isBlank() ? places.value(Column.LEAD, cells) : whole)
        .source(places.value(Column.SOURCE, cells))
        .date(date, WrittenDate.find(monthFirst ? dayFirst(date) : date).orElse(null))
        .time(places.value(Column.TIME, cells))
        .url(url.isBlank() && address ? original : url)
        .lang(places.value(Column.LANG, cells))
        .words(places.value(Column.WORDS, cells))
        .byline(places.value(Column.AUTHOR, cells))
        .build();
  }

  private static boolean isAddress(String value) {
    return value.strip().toLowerCase(Locale.ROOT).matches("https?://\\S+");
  }

  /** Of 12/31/2024 it is plain; one such date tells of all in its column. */
  private static boolean monthFirst(String date) {
    Matcher m = SLASHED.matcher(date.strip());
    return m.matches() && Integer.parseInt(m.group(3)) > 12 && Integer.parseInt(m.group(1)) <= 12;
  }

  private static String dayFirst(String date) {
    return SLASHED.matcher(date).replaceFirst("$3$2$1$2$4$5");
  }
}
