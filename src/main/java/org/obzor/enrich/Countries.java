package org.obzor.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The catalogue of countries: ISO 3166-1 and Kosovo (XK), with their labels in Russian, English and
 * Kazakh. Immutable.
 */
public final class Countries {
  private final Map<String, Map<String, String>> labels;
  private final Map<String, String> codes;

  private Countries(Map<String, Map<String, String>> labels, Map<String, String> codes) {
    this.labels = labels;
    this.codes = codes;
  }

  /** Reads the tables of names. */
  public static Countries load() {
    Map<String, Map<String, String>> labels = new HashMap<>();
    Map<String, String> codes = new HashMap<>();
    for (String language : List.of("ru", "en", "kk")) {
      Map<String, String> inLanguage = new TreeMap<>();
      for (CountryRow row : CountryRow.read(language)) {
        inLanguage.put(row.code(), row.names().getFirst().text());
        codes.put(fold(row.code()), row.code());
        row.names().forEach(name -> codes.putIfAbsent(fold(name.text()), row.code()));
      }
      labels.put(language, inLanguage);
    }
    return new Countries(labels, codes);
  }

  /** All codes (ISO 3166-1 alpha-2) in alphabetical order. */
  public List<String> codes() {
    return List.copyOf(inLanguage("en").keySet());
  }

  /**
   * The short name of a country: in Kazakh for {@code kk}, in Russian for {@code ru}, else in
   * English; the code itself if there is no such country.
   */
  public String label(String code, String language) {
    return inLanguage(language).getOrDefault(code, code);
  }

  /** The country that has this code or name in any of the languages, in any case. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(codes.get(fold(name)));
  }

  /** The countries of which a name in any of the languages begins like this, in any case. */
  public Set<String> beginning(String name) {
    String folded = fold(name);
    return codes.entrySet().stream()
        .filter(e -> e.getKey().startsWith(folded))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  private Map<String, String> inLanguage(String language) {
    return labels.getOrDefault(language, labels.getOrDefault("en", Map.of()));
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replace('’', '\'');
  }
}
