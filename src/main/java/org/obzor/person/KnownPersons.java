package org.obzor.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The persons of {@code known-persons.tsv}, whom news names often: their ids, their names in
 * Russian, English and Kazakh, and their offices as of the day the file states. Immutable.
 */
public final class KnownPersons {
  private static final String AS_OF = "# True as of ";

  private final List<KnownPerson> all;
  private final LocalDate asOf;
  private final Map<String, KnownPerson> byId = new HashMap<>();
  private final Map<String, KnownPerson> byName = new HashMap<>();
  private final Map<String, KnownPerson> byNameAlone = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final PersonId ids = new PersonId(new Palladius(), new GivenNames());

  private KnownPersons(List<KnownPerson> all, LocalDate asOf) {
    this.all = List.copyOf(all);
    this.asOf = asOf;
    for (KnownPerson person : all) {
      byId.put(person.id(), person);
      byName.put(person.id(), person);
      for (String name : person.names()) {
        byName.putIfAbsent(NameKey.of(name), person);
        addWords(name);
      }
      person.alone().forEach(name -> byNameAlone.putIfAbsent(NameKey.of(name), person));
    }
  }

  /**
   * Reads the file from the class path.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static KnownPersons load() {
    try (InputStream in =
            Objects.requireNonNull(KnownPersons.class.getResourceAsStream("known-persons.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> all = lines.lines().toList();
      return new KnownPersons(
          all.stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(KnownPerson::parse)
              .toList(),
          asOf(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The day the file states, at the head. */
  private static LocalDate asOf(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(AS_OF))
        .map(line -> LocalDate.parse(line.substring(AS_OF.length(), line.indexOf(':'))))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Not a line of the file: " + AS_OF));
  }

  /** The day on which the offices were as told. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The name to show of a person.
   *
   * @param lang ISO 639-1 code of the reader's language; the name is English for any but ru and kk
   * @return empty if the person is not known
   */
  public Optional<String> label(String id, String lang) {
    return Optional.ofNullable(byId.get(id)).map(person -> person.label(lang));
  }

  /**
   * The office a person held on the day the file states, in Russian for {@code ru} and {@code kk},
   * else in English; empty if the person is not known or the office is not told.
   */
  public Optional<String> office(String id, String lang) {
    return Optional.ofNullable(byId.get(id))
        .map(p -> lang.equals("ru") || lang.equals("kk") ? p.officeRu() : p.officeEn())
        .filter(office -> !office.isEmpty());
  }

  /** All names in full by which a person is known, in all languages; empty if it is not known. */
  public List<String> names(String id) {
    KnownPerson person = byId.get(id);
    return person == null ? List.of() : person.names().stream().distinct().toList();
  }

  /**
   * The id of the person a name means: of a known person by any of its names in the nominative, of
   * anybody else made of the name; empty if the text holds no letter or digit.
   */
  public String idOf(String name) {
    String key = NameKey.of(name);
    KnownPerson person = byName.getOrDefault(key, byNameAlone.get(key));
    return person == null ? ids.of(name) : person.id();
  }

  /** The ids of the persons of whom each of these is the beginning of a word of some name. */
  public List<String> beginning(Collection<String> beginnings) {
    List<String> keys = beginnings.stream().map(NameKey::of).toList();
    return all.stream()
        .filter(person ->
            keys.stream()
                .allMatch(key ->
                    person.names().stream()
                        .anyMatch(name -> ("-" + NameKey.of(name)).contains("-" + key))))
        .map(KnownPerson::id)
        .toList();
  }

  List<KnownPerson> all() {
    return all;
  }

  /** Whom this name in full means. */
  @Nullable KnownPerson named(String name) {
    return byName.get(NameKey.of(name));
  }

  /** Whom this name means where no other name stands with it. */
  @Nullable KnownPerson namedAlone(String name) {
    return byNameAlone.get(NameKey.of(name));
  }

  /** Whether a folded word is part of a known name in the nominative. */
  boolean isNameWord(String folded) {
    return words.contains(folded);
  }

  private void addWords(String name) {
    for (String word : name.split(" ", -1)) {
      words.add(NameToken.fold(word));
    }
  }
}
