package org.obzor.enrich;

import java.util.Arrays;
import java.util.List;

/**
 * One country in one language, as its table has it, in dictionary forms.
 *
 * @param code ISO 3166-1 alpha-2, upper case; XK is Kosovo
 * @param names the first is the label
 */
record CountryRow(
    String code,
    List<CountryTerm> names,
    List<CountryTerm> adjectives,
    List<CountryTerm> nationals,
    List<CountryTerm> capitals) {

  /**
   * The table of a language.
   *
   * @param language {@code ru}, {@code en} or {@code kk}
   */
  static List<CountryRow> read(String language) {
    return Resources.lines("countries_" + language + ".tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(f -> new CountryRow(f[0], terms(f, 1), terms(f, 2), terms(f, 3), terms(f, 4)))
        .toList();
  }

  private static List<CountryTerm> terms(String[] fields, int column) {
    if (column >= fields.length || fields[column].isBlank()) {
      return List.of();
    }
    return Arrays.stream(fields[column].split("\\|")).map(CountryTerm::parse).toList();
  }
}
