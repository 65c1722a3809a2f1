package org.obzor.enrich;

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

/** The given names of {@code given-names.txt}, which complement the dictionary's. */
final class GivenNames {
  private final Set<String> men = new HashSet<>();
  private final Set<String> women = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  /**
   * Reads the list from the class path.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  GivenNames() {
    try (InputStream in =
            Objects.requireNonNull(GivenNames.class.getResourceAsStream("given-names.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> line.length() > 2 && line.charAt(1) == ':').forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    Set<String> names =
        switch (line.charAt(0)) {
          case 'm' -> men;
          case 'f' -> women;
          default -> others;
        };
    var words = new StringTokenizer(line.substring(2));
    while (words.hasMoreTokens()) {
      names.add(NameToken.fold(words.nextToken()));
    }
  }

  /** Whether a man's name in Russian letters has this nominative. */
  boolean isMan(String nominative) {
    return men.contains(nominative);
  }

  /** Whether a woman's name in Russian letters has this nominative. */
  boolean isWoman(String nominative) {
    return women.contains(nominative);
  }

  /** Whether a folded form is a given name of the list, in whatever script. */
  boolean contains(String form) {
    return men.contains(form) || women.contains(form) || others.contains(form);
  }
}
