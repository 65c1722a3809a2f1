package org.obzor.person;

import static org.obzor.person.NameReading.ACC;
import static org.obzor.person.NameReading.ALL;
import static org.obzor.person.NameReading.DAT;
import static org.obzor.person.NameReading.GEN;
import static org.obzor.person.NameReading.INS;
import static org.obzor.person.NameReading.LOC;
import static org.obzor.person.NameReading.NOM;

import java.util.ArrayList;
import java.util.List;
import org.obzor.person.NameReading.Role;

/** The Russian declension of names unknown to the dictionary, read backwards. */
final class NameEndings {
  private static final String VOWELS = "аеиоуыэюя";
  private static final String SIBILANTS = "жчшщц";
  private static final String VELARS = "гкх";

  /** What must stand before the ending for a rule to apply. */
  private enum Before {
    ANY,
    CONSONANT,
    VOWEL,
    SIBILANT,
    VELAR_OR_SIBILANT,
    VELAR,
    /** -ов, -ев, -ин, -ын: possessive surnames. */
    POSSESSIVE,
    /** Not -ов, -ев: those would be possessive. */
    FOREIGN
  }

  private record Rule(
      String ending, String nominative, Before before, boolean feminine, int cases, double score) {}

  private static final boolean HE = false;
  private static final boolean SHE = true;

  private static final List<Rule> RULES =
      List.of(
          // Men: hard consonant.
          new Rule("", "", Before.CONSONANT, HE, NOM, 0),
          new Rule("ом", "ом", Before.CONSONANT, HE, NOM, -0.8),
          new Rule("ым", "ым", Before.CONSONANT, HE, NOM, -0.8),
          new Rule("а", "", Before.CONSONANT, HE, GEN | ACC, 0),
          new Rule("а", "", Before.POSSESSIVE, HE, GEN | ACC, 0.8),
          new Rule("у", "", Before.CONSONANT, HE, DAT, 0),
          new Rule("ом", "", Before.CONSONANT, HE, INS, 0),
          new Rule("ем", "", Before.SIBILANT, HE, INS, 0),
          new Rule("ым", "", Before.POSSESSIVE, HE, INS, 0.5),
          new Rule("е", "", Before.CONSONANT, HE, LOC, 0),
          new Rule("ца", "ец", Before.CONSONANT, HE, GEN | ACC, -0.8),
          new Rule("цу", "ец", Before.CONSONANT, HE, DAT, -0.8),
          new Rule("цем", "ец", Before.CONSONANT, HE, INS, -0.8),
          new Rule("цом", "ец", Before.CONSONANT, HE, INS, -0.8),
          new Rule("ича", "ич", Before.CONSONANT, HE, GEN | ACC, 0.8),
          new Rule("ичу", "ич", Before.CONSONANT, HE, DAT, 0.8),
          new Rule("ичем", "ич", Before.CONSONANT, HE, INS, 0.8),
          new Rule("иче", "ич", Before.CONSONANT, HE, LOC, 0.8),
          // Men: -й, -ь.
          new Rule("й", "й", Before.VOWEL, HE, NOM, 0),
          new Rule("я", "й", Before.VOWEL, HE, GEN | ACC, 0),
          new Rule("ю", "й", Before.VOWEL, HE, DAT, 0),
          new Rule("ем", "й", Before.VOWEL, HE, INS, 0),
          new Rule("е", "й", Before.VOWEL, HE, LOC, 0),
          new Rule("ии", "ий", Before.CONSONANT, HE, LOC, 0),
          new Rule("ь", "ь", Before.CONSONANT, HE, NOM, 0),
          new Rule("я", "ь", Before.CONSONANT, HE, GEN | ACC, 0),
          new Rule("ю", "ь", Before.CONSONANT, HE, DAT, 0),
          new Rule("ем", "ь", Before.CONSONANT, HE, INS, 0),
          new Rule("е", "ь", Before.CONSONANT, HE, LOC, -0.3),
          // Men: adjectives.
          new Rule("ого", "ий", Before.VELAR, HE, GEN | ACC, 0.5),
          new Rule("ому", "ий", Before.VELAR, HE, DAT, 0.5),
          new Rule("им", "ий", Before.VELAR, HE, INS, 0.5),
          new Rule("ом", "ий", Before.VELAR, HE, LOC, -0.3),
          new Rule("ого", "ый", Before.CONSONANT, HE, GEN | ACC, 0),
          new Rule("ому", "ый", Before.CONSONANT, HE, DAT, 0),
          new Rule("ым", "ый", Before.CONSONANT, HE, INS, 0),
          new Rule("ом", "ый", Before.CONSONANT, HE, LOC, -0.5),
          new Rule("ого", "ой", Before.CONSONANT, HE, GEN | ACC, -0.5),
          new Rule("ому", "ой", Before.CONSONANT, HE, DAT, -0.5),
          new Rule("ым", "ой", Before.CONSONANT, HE, INS, -0.5),
          // Men and women: -а, -я.
          new Rule("а", "а", Before.FOREIGN, HE, NOM, -1),
          new Rule("а", "а", Before.ANY, SHE, NOM, 0),
          new Rule("а", "а", Before.POSSESSIVE, SHE, NOM, 0.8),
          new Rule("ы", "а", Before.CONSONANT, HE, GEN, 0),
          new Rule("ы", "а", Before.CONSONANT, SHE, GEN, 0),
          new Rule("и", "а", Before.VELAR_OR_SIBILANT, HE, GEN, 0),
          new Rule("и", "а", Before.VELAR_OR_SIBILANT, SHE, GEN, 0),
          new Rule("е", "а", Before.CONSONANT, HE, DAT | LOC, 0),
          new Rule("е", "а", Before.CONSONANT, SHE, DAT | LOC, 0),
          new Rule("у", "а", Before.CONSONANT, HE, ACC, 0),
          new Rule("у", "а", Before.CONSONANT, SHE, ACC, 0),
          new Rule("ой", "а", Before.FOREIGN, HE, INS, 0),
          new Rule("ой", "а", Before.ANY, SHE, INS, 0),
          new Rule("ей", "а", Before.SIBILANT, HE, INS, 0),
          new Rule("ей", "а", Before.SIBILANT, SHE, INS, 0),
          new Rule("я", "я", Before.ANY, HE, NOM, -0.8),
          new Rule("я", "я", Before.ANY, SHE, NOM, 0),
          new Rule("и", "я", Before.ANY, HE, GEN, -0.2),
          new Rule("и", "я", Before.ANY, SHE, GEN, 0),
          new Rule("и", "ь", Before.CONSONANT, SHE, GEN | DAT | LOC, -0.4),
          new Rule("е", "я", Before.ANY, HE, DAT | LOC, -0.2),
          new Rule("е", "я", Before.ANY, SHE, DAT | LOC, -0.2),
          new Rule("ии", "ия", Before.CONSONANT, SHE, GEN | DAT | LOC, 0),
          new Rule("ью", "ь", Before.CONSONANT, SHE, INS, -0.4),
          new Rule("ю", "я", Before.ANY, HE, ACC, -0.2),
          new Rule("ю", "я", Before.ANY, SHE, ACC, -0.1),
          new Rule("ей", "я", Before.ANY, HE, INS, -0.2),
          new Rule("ей", "я", Before.ANY, SHE, INS, 0),
          // Women: possessives and adjectives.
          new Rule("ой", "а", Before.POSSESSIVE, SHE, GEN | DAT | INS | LOC, 0.5),
          new Rule("ой", "ая", Before.VELAR, SHE, GEN | DAT | INS | LOC, 0.3),
          new Rule("ой", "ая", Before.CONSONANT, SHE, GEN | DAT | INS | LOC, -0.8),
          new Rule("ую", "ая", Before.ANY, SHE, ACC, 0),
          // Indeclinable.
          new Rule("", "", Before.CONSONANT, SHE, ALL, 0),
          new Rule("ь", "ь", Before.ANY, SHE, ALL, 0),
          new Rule("й", "й", Before.ANY, SHE, ALL, 0),
          new Rule("о", "о", Before.ANY, HE, ALL, 0),
          new Rule("о", "о", Before.ANY, SHE, ALL, 0),
          new Rule("и", "и", Before.ANY, HE, ALL, -0.1),
          new Rule("и", "и", Before.ANY, SHE, ALL, -0.1),
          new Rule("ски", "ски", Before.ANY, HE, ALL, 1),
          new Rule("ски", "ски", Before.ANY, SHE, ALL, 1),
          new Rule("джи", "джи", Before.ANY, HE, ALL, 0.3),
          new Rule("ши", "ши", Before.ANY, HE, ALL, 0.3),
          new Rule("ни", "ни", Before.ANY, HE, ALL, 0.3),
          new Rule("ци", "ци", Before.ANY, HE, ALL, 0.3),
          new Rule("у", "у", Before.ANY, HE, ALL, -0.2),
          new Rule("у", "у", Before.ANY, SHE, ALL, -0.2),
          new Rule("ю", "ю", Before.ANY, HE, ALL, -0.2),
          new Rule("ю", "ю", Before.ANY, SHE, ALL, -0.2),
          new Rule("е", "е", Before.ANY, HE, ALL, -0.2),
          new Rule("е", "е", Before.ANY, SHE, ALL, -0.2),
          new Rule("э", "э", Before.ANY, HE, ALL, 0),
          new Rule("э", "э", Before.ANY, SHE, ALL, 0),
          new Rule("ы", "ы", Before.ANY, HE, ALL, -0.5),
          new Rule("ы", "ы", Before.ANY, SHE, ALL, -0.5),
          new Rule("а", "а", Before.FOREIGN, HE, ALL, -1.2),
          new Rule("а", "а", Before.FOREIGN, SHE, ALL, -1.2),
          new Rule("я", "я", Before.VOWEL, HE, ALL, -1.2),
          new Rule("", "", Before.ANY, HE, ALL, -1.6),
          new Rule("", "", Before.ANY, SHE, ALL, -1.6),
          new Rule("ых", "ых", Before.CONSONANT, HE, ALL, 0.3),
          new Rule("ых", "ых", Before.CONSONANT, SHE, ALL, 0.3),
          new Rule("их", "их", Before.VELAR, HE, ALL, 0));

  private NameEndings() {}

  /** Every reading the ending of a folded form allows. */
  static List<NameReading> readings(String form) {
    List<NameReading> readings = new ArrayList<>();
    for (Rule rule : RULES) {
      int stem = form.length() - rule.ending.length();
      if (stem >= 2 && form.endsWith(rule.ending) && allows(rule.before, form, stem)) {
        readings.add(
            new NameReading(
                form.substring(0, stem) + rule.nominative,
                Role.UNKNOWN,
                rule.feminine,
                rule.cases,
                rule.score));
      }
    }
    return readings;
  }

  /** Whether a surname has a woman's form of its own: -ова, -ина, -ская. */
  static String feminine(String surname) {
    int hyphen = surname.indexOf('-');
    if (hyphen > 0) {
      return feminine(surname.substring(0, hyphen)) + '-' + feminine(surname.substring(hyphen + 1));
    }
    if (isPossessive(surname, surname.length())) {
      return surname + 'а';
    }
    if (surname.endsWith("ий") || surname.endsWith("ый") || surname.endsWith("ой")) {
      return surname.substring(0, surname.length() - 2) + "ая";
    }
    return surname;
  }

  private static boolean allows(Before before, String form, int stem) {
    char last = form.charAt(stem - 1);
    return switch (before) {
      case ANY -> true;
      case CONSONANT -> isConsonant(last);
      case VOWEL -> VOWELS.indexOf(last) >= 0;
      case SIBILANT -> SIBILANTS.indexOf(last) >= 0;
      case VELAR -> VELARS.indexOf(last) >= 0;
      case VELAR_OR_SIBILANT -> VELARS.indexOf(last) >= 0 || SIBILANTS.indexOf(last) >= 0;
      case POSSESSIVE -> isPossessive(form, stem);
      case FOREIGN -> !isPossessive(form, stem) || form.startsWith("ин", stem - 2);
    };
  }

  private static boolean isPossessive(String form, int stem) {
    return stem >= 4
        && (form.startsWith("ов", stem - 2)
            || form.startsWith("ев", stem - 2)
            || form.startsWith("ин", stem - 2)
            || form.startsWith("ын", stem - 2));
  }

  private static boolean isConsonant(char c) {
    return VOWELS.indexOf(c) < 0 && c != 'й' && c != 'ь' && c != 'ъ';
  }
}
