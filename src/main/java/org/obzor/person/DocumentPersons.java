package org.obzor.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.obzor.person.NameReading.Role;
import org.obzor.person.NameSpan.Kind;
import org.obzor.person.NameSpan.Part;

/**
 * Tells which mentions of one article mean the same person. Full names come first, then names with
 * initials, then given name with patronymic, and last single names, which join the person named
 * last before them. Different given names are different persons.
 */
final class DocumentPersons {
  private final NameMemory memory;
  private final List<Person> persons = new ArrayList<>();

  DocumentPersons(NameMemory memory) {
    this.memory = memory;
  }

  /** A person of the article: the names it goes by and where. */
  static final class Person {
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final NavigableSet<Integer> places = new TreeSet<>();
    private PersonName name;

    Person(PersonName name) {
      this.name = name;
    }

    /** The label of its fullest names that occurs most often; «Елизавета II» before «Елизавета». */
    String label() {
      String best = name.label();
      for (var label : labels.entrySet()) {
        boolean longer = name.isSingle() && label.getKey().startsWith(best + " ");
        if (longer || label.getValue() > labels.getOrDefault(best, 0)) {
          best = label.getKey();
        }
      }
      return best;
    }

    /** The fullest name it is called by. */
    PersonName name() {
      return name;
    }

    private void add(int place, PersonName mention) {
      places.add(place);
      if (mention.patronymic() != null && name.patronymic() == null) {
        name =
            new PersonName(
                name.given(),
                mention.patronymic(),
                name.surname(),
                name.familyFirst(),
                name.feminine());
      }
      if (mention.isFull() == name.isFull() && mention.isSingle() == name.isSingle()) {
        labels.merge(mention.label(), 1, Integer::sum);
      }
    }
  }

  /**
   * The person of each mention, in the mentions' order.
   *
   * @param aliases for each mention an earlier one that it repeats, or -1
   */
  List<Person> resolve(List<List<Part>> mentions, List<PersonName> names, List<Integer> aliases) {
    Map<Integer, Person> found = new HashMap<>();
    for (int pass = 0; pass < 4; pass++) {
      for (int i = 0; i < names.size(); i++) {
        PersonName name = names.get(i);
        if (passOf(name) == pass && aliases.get(i) < 0) {
          Person person = find(name, mentions.get(i), i);
          if (person == null) {
            person = new Person(name);
            persons.add(person);
          }
          person.add(i, name);
          found.put(i, person);
        }
      }
    }
    List<Person> result = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int original = i;
      while (aliases.get(original) >= 0) {
        original = aliases.get(original);
      }
      result.add(Objects.requireNonNull(found.get(original)));
    }
    return result;
  }

  private static int passOf(PersonName name) {
    if (name.isSingle()) {
      return 3;
    }
    return name.isFull() ? 0 : name.hasInitials() ? 1 : 2;
  }

  private @Nullable Person find(PersonName name, List<Part> parts, int place) {
    Person nearest = null;
    int nearestDistance = Integer.MAX_VALUE;
    for (Person person : persons) {
      if (matches(person.name, name, parts)) {
        int distance = distance(person, place);
        if (distance < nearestDistance) {
          nearestDistance = distance;
          nearest = person;
        }
      }
    }
    return nearest;
  }

  /** Mentions since the person was last named; persons named only later come after all others. */
  private static int distance(Person person, int place) {
    Integer before = person.places.floor(place);
    if (before != null) {
      return place - before;
    }
    Integer after = person.places.higher(place);
    return after == null ? Integer.MAX_VALUE - 1 : 1_000_000 + after - place;
  }

  private boolean matches(PersonName person, PersonName mention, List<Part> parts) {
    if (mention.isFull()) {
      return person.isFull()
          && same(person.surname(), mention.surname())
          && sameGiven(person, mention);
    }
    if (mention.hasInitials()) {
      return person.surname() != null
          && !person.given().isEmpty()
          && initial(person).equals(initial(mention))
          && mayBe(parts, person.surname(), person);
    }
    if (!mention.isSingle()) {
      return !person.given().isEmpty()
          && same(person.given().getFirst(), mention.given().getFirst())
          && (person.patronymic() == null
              ? hasPatronymic(parts)
              : same(person.patronymic(), mention.patronymic()));
    }
    if (parts.size() > 1 && parts.getLast().kind() == Kind.SUFFIX && person.isFull()) {
      return false; // «Николай II» has no surname.
    }
    Boolean woman = NameSpan.isWoman(parts);
    if (woman != null && person.isFull() && woman != person.feminine()) {
      return false; // «миссис Обама» is not Barack.
    }
    // Without a surname the patronymic may be one: «Роман Абрамович».
    String surname = person.surname() == null ? person.patronymic() : person.surname();
    if (surname != null && mayBe(parts, surname, person)) {
      return true;
    }
    return person.given().stream().anyMatch(g -> mayBe(parts, g, person));
  }

  /** Whether the last word may be a patronymic, and is not known as a surname alone. */
  private boolean hasPatronymic(List<Part> parts) {
    List<NameReading> readings = memory.readings(parts.getLast().folded());
    return readings.stream().anyMatch(r -> r.role() == Role.PATRONYMIC)
        || readings.stream().noneMatch(r -> r.role() == Role.SURNAME);
  }

  private static String initial(PersonName name) {
    return NameToken.fold(name.given().getFirst().substring(0, 1));
  }

  private static boolean sameGiven(PersonName a, PersonName b) {
    if (a.familyFirst() && b.familyFirst()) {
      return same(String.join(" ", a.given()), String.join(" ", b.given()));
    }
    return same(a.given().getFirst(), b.given().getFirst());
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a != null && b != null && NameToken.fold(a).equals(NameToken.fold(b));
  }

  /** Whether the mention's last word can be a form of {@code name}. */
  private boolean mayBe(List<Part> parts, String name, PersonName person) {
    String folded = NameToken.fold(name);
    Part last = parts.getLast();
    for (Part part : parts) {
      if (part.kind() == Kind.WORD) {
        last = part;
      }
    }
    if (last.folded().equals(folded)) {
      return true;
    }
    String core = folded.substring(folded.lastIndexOf(' ') + 1);
    for (NameReading reading : memory.readings(last.folded())) {
      if (reading.nominative().equals(core)
          && (reading.feminine() == person.feminine() || reading.role() == Role.GIVEN)
          && (reading.score() > -1.5)) {
        return true;
      }
    }
    return false;
  }
}
