package org.obzor.source.archive;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a table is what, as a person wrote it: a heading, a number counted from 1, or in
 * single quotes what every row has. What is not mapped is told by its heading.
 */
public record ColumnMapping(Map<Column, String> written) {

  /** All columns by their headings. */
  public static final ColumnMapping NONE = new ColumnMapping(Map.of());

  /** Enough columns that are known make a table of articles. */
  private static final int FEWEST = 3;

  public ColumnMapping {
    written = Map.copyOf(written);
  }

  /**
   * @param names by the {@link Column#key keys} of columns
   * @return empty if one of the keys is none
   */
  public static Optional<ColumnMapping> of(Map<String, String> names) {
    Map<Column, String> written = new EnumMap<>(Column.class);
    for (Map.Entry<String, String> name : names.entrySet()) {
      String key = name.getKey().strip().toUpperCase(Locale.ROOT);
      Optional<Column> column =
          List.of(Column.values()).stream().filter(c -> c.name().equals(key)).findFirst();
      if (column.isEmpty()) {
        return Optional.empty();
      }
      written.put(column.get(), name.getValue());
    }
    return Optional.of(new ColumnMapping(written));
  }

  /**
   * Where the columns are; {@code constants} are the same in every row.
   *
   * @param places counted from 0
   */
  record Places(Map<Column, Integer> places, Map<Column, String> constants) {

    String value(Column column, List<String> row) {
      String constant = constants.get(column);
      Integer place = places.get(column);
      return constant != null
          ? constant
          : place != null && place < row.size() ? row.get(place) : "";
    }

    boolean has(Column column) {
      return places.containsKey(column) || constants.containsKey(column);
    }
  }

  /**
   * Empty if a column that was mapped is not in the heading, or the heading is none of a table of
   * articles.
   */
  Optional<Places> places(List<String> heading) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    Map<Column, String> constants = new EnumMap<>(Column.class);
    for (Map.Entry<Column, String> w : written.entrySet()) {
      String name = w.getValue().strip();
      if (name.length() >= 2 && name.startsWith("'") && name.endsWith("'")) {
        constants.put(w.getKey(), name.substring(1, name.length() - 1));
        continue;
      }
      int place = place(heading, name);
      if (place < 0) {
        return Optional.empty();
      }
      places.put(w.getKey(), place);
    }
    for (int i = 0; i < heading.size(); i++) {
      Optional<Column> column = Column.headed(heading.get(i));
      if (column.isPresent() && !written.containsKey(column.get()) && !places.containsValue(i)) {
        places.putIfAbsent(column.get(), i);
      }
    }
    Places found = new Places(places, constants);
    boolean articles =
        found.has(Column.DATE)
            && (found.has(Column.TITLE) || found.has(Column.TEXT))
            && places.size() + constants.size() >= FEWEST;
    return articles ? Optional.of(found) : Optional.empty();
  }

  private static int place(List<String> heading, String name) {
    String plain = Column.plain(name);
    for (int i = 0; i < heading.size(); i++) {
      if (heading.get(i).strip().equals(name) || Column.plain(heading.get(i)).equals(plain)) {
        return i;
      }
    }
    if (name.matches("\\d{1,4}")) {
      int number = Integer.parseInt(name);
      return number >= 1 && number <= heading.size() ? number - 1 : -1;
    }
    return -1;
  }
}
