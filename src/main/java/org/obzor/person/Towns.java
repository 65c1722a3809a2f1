package org.obzor.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;

/** The towns of {@code towns.txt}, which look like persons: «в Риддере», «аким Сатпаева». */
final class Towns {
  private static final Set<String> STRONG =
      Set.of(
          "город",
          "города",
          "городе",
          "городу",
          "городом",
          "городской",
          "аким",
          "акима",
          "акиму",
          "акимом",
          "мэр",
          "мэра",
          "мэру",
          "мэром",
          "жители",
          "жителей",
          "жителям",
          "маслихат",
          "маслихата",
          "станция",
          "станции",
          "аэропорт",
          "аэропорта",
          "аэропорту",
          "г");
  private static final Set<String> PREPOSITIONS = Set.of("в", "во", "из", "in", "from");

  private final Set<String> towns = new HashSet<>();
  private final Set<String> alsoPersons = new HashSet<>();

  /**
   * Reads the list from the class path.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  Towns() {
    try (InputStream in = Objects.requireNonNull(Towns.class.getResourceAsStream("towns.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    Set<String> list = line.startsWith("t:") ? towns : alsoPersons;
    var words = new StringTokenizer(line.substring(2));
    while (words.hasMoreTokens()) {
      list.add(NameToken.fold(words.nextToken()));
    }
  }

  /**
   * Whether a mention of one word means a town.
   *
   * @param form the word, folded
   * @param before the word before it, folded; empty if there is none
   * @param nameless whether the article gives nobody of this name a given name
   */
  boolean isMeant(String form, String before, boolean nameless, NameMemory memory) {
    if (isAmong(towns, form, memory)) {
      return nameless || STRONG.contains(before);
    }
    return (STRONG.contains(before) || (nameless && PREPOSITIONS.contains(before)))
        && isAmong(alsoPersons, form, memory);
  }

  private static boolean isAmong(Set<String> towns, String form, NameMemory memory) {
    return towns.contains(form)
        || memory.readings(form).stream()
            .anyMatch(r -> !r.feminine() && towns.contains(r.nominative()));
  }
}
