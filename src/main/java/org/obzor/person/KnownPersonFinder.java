package org.obzor.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.person.DocumentPersons.Person;

/**
 * Tells which persons of an article are known ones: by a name in full, by initial and surname, or
 * by a surname alone of which the article has no namesake. Another given name or another patronymic
 * is another person.
 */
final class KnownPersonFinder {
  private static final Pattern GENDER =
      Pattern.compile("((?<=ов|ев|ин|ын)а|(?<=ov|ev|in)a|[ыио]й|ая|(?<=sk|ts|ln)(y|iy|aya))$");

  private final KnownPersons known;

  KnownPersonFinder(KnownPersons known) {
    this.known = known;
  }

  /**
   * The known ones among the persons.
   *
   * @param persons whom each mention means
   * @param names what each mention says
   */
  Map<Person, KnownPerson> find(List<Person> persons, List<PersonName> names) {
    Map<Person, KnownPerson> found = new HashMap<>();
    Set<Person> strangers = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      KnownPerson candidate = byFullName(names.get(i));
      if (candidate != null && contradicts(candidate, names.get(i))) {
        strangers.add(persons.get(i));
      } else {
        add(found, persons.get(i), candidate);
      }
    }
    found.keySet().removeAll(strangers);
    for (int i = 0; i < names.size(); i++) {
      if (!strangers.contains(persons.get(i))) {
        add(found, persons.get(i), byInitial(names.get(i)));
      }
    }
    Map<String, Set<Person>> families = families(persons);
    for (int i = 0; i < names.size(); i++) {
      Person person = persons.get(i);
      if (names.get(i).isSingle() && person.name().isSingle()) {
        KnownPerson candidate = known.namedAlone(names.get(i).label());
        if (candidate != null && !hasNamesake(candidate, families, found)) {
          add(found, person, candidate);
        }
      }
    }
    for (int i = 0; i < names.size(); i++) {
      add(found, persons.get(i), byPatronymic(names.get(i), found));
    }
    return found;
  }

  private static void add(
      Map<Person, KnownPerson> found, Person person, @Nullable KnownPerson candidate) {
    if (candidate != null) {
      found.putIfAbsent(person, candidate);
    }
  }

  /** Whether a mention's patronymic says that it means a namesake. */
  static boolean contradicts(KnownPerson person, PersonName name) {
    String patronymic = name.patronymic();
    return patronymic != null
        && !person.patronymic().isEmpty()
        && !same(patronymic, person.patronymic());
  }

  private @Nullable KnownPerson byFullName(PersonName name) {
    if (name.hasInitials()) {
      return null;
    }
    String label = name.label();
    KnownPerson person = label.indexOf(' ') < 0 ? null : known.named(label);
    if (person == null && name.isFull() && !name.familyFirst()) {
      person = known.named(name.surname() + " " + String.join(" ", name.given()));
    }
    return person;
  }

  private @Nullable KnownPerson byInitial(PersonName name) {
    if (name.surname() == null || !name.hasInitials()) {
      return null;
    }
    KnownPerson person = known.named(name.label());
    if (person != null) {
      return person;
    }
    person = known.namedAlone(name.surname());
    String initial = NameKey.of(name.given().getFirst());
    return person != null
            && person.names().stream().anyMatch(full -> NameKey.of(full).startsWith(initial))
        ? person
        : null;
  }

  /** «Владимир Владимирович» is the known person of the article that is called so. */
  private static @Nullable KnownPerson byPatronymic(
      PersonName name, Map<Person, KnownPerson> found) {
    String patronymic = name.patronymic();
    if (patronymic == null || name.surname() != null || name.given().isEmpty()) {
      return null;
    }
    String given = NameKey.of(name.given().getFirst()) + "-";
    for (KnownPerson person : found.values()) {
      if (same(patronymic, person.patronymic()) && person.id().startsWith(given)) {
        return person;
      }
    }
    return null;
  }

  /** Whether somebody else of the article has the surname with a given name. */
  private static boolean hasNamesake(
      KnownPerson person, Map<String, Set<Person>> families, Map<Person, KnownPerson> found) {
    for (String alone : person.alone()) {
      for (Person other : families.getOrDefault(family(alone), Set.of())) {
        if (!person.equals(found.get(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The persons of the article who have a given name or initial, by surname. */
  private static Map<String, Set<Person>> families(List<Person> persons) {
    Map<String, Set<Person>> families = new HashMap<>();
    for (Person person : new LinkedHashSet<>(persons)) {
      String surname = person.name().surname();
      if (surname != null && !person.name().given().isEmpty()) {
        families.computeIfAbsent(family(surname), s -> new LinkedHashSet<>()).add(person);
      }
    }
    return families;
  }

  /** What a man's and a woman's form of one surname share: «путин», «навальн». */
  static String family(String surname) {
    return GENDER.matcher(NameKey.of(surname)).replaceFirst("");
  }

  private static boolean same(String a, String b) {
    return NameKey.of(a).equals(NameKey.of(b));
  }
}
