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

/** The given names of {@code given-names.txt}, which complement the dictionary's. */
final class GivenNames {
  private final Set<String> men = new HashSet<>();
  private final Set<String> women = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> stems = new HashSet<>();

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
    char kind = line.charAt(0);
    var words = new StringTokenizer(line.substring(2));
    while (words.hasMoreTokens()) {
      String name = NameToken.fold(words.nextToken());
      switch (kind) {
        case 'm' -> men.add(name);
        case 'f' -> women.add(name);
        default -> others.add(name);
      }
      if (kind == 'm' || kind == 'f') {
        stems.add(Stems.russian(name));
      }
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

  /** Whether it is the nominative of a name of the list, in whatever script. */
  boolean contains(String nominative) {
    return men.contains(nominative) || women.contains(nominative) || others.contains(nominative);
  }

  /** Whether a folded form may be one of a name of the list, in whatever script. */
  boolean mayBe(String form) {
    return others.contains(form) || stems.contains(Stems.russian(form));
  }
}
