package org.obzor.person;

import static org.obzor.person.NameReading.ALL;

import java.util.ArrayList;
import java.util.List;
import org.obzor.person.NameReading.Role;

/**
 * Readings of a written form as a Kazakh name: as it is, and without a case ending that the sounds
 * before it allow.
 */
final class KazakhNames {
  private static final String VOWELS = "аәеёоөуұүыіиэюя";
  private static final String NASALS = "мнң";
  private static final String VOICED = "рлйузж";

  /** Vowels that decide the ending; with the others, as in Russian surnames, either is heard. */
  private static final String BACK = "аұы";

  private static final String FRONT = "әөүі";

  /** Endings after vowels, nasals, other voiced and voiceless consonants, each back and front. */
  private static final List<List<String>> ENDINGS =
      List.of(
          List.of("ның", "нің", "ны", "ні", "ға", "ге", "да", "де", "дан", "ден", "мен", "мен"),
          List.of("ның", "нің", "ды", "ді", "ға", "ге", "да", "де", "нан", "нен", "мен", "мен"),
          List.of("дың", "дің", "ды", "ді", "ға", "ге", "да", "де", "дан", "ден", "мен", "бен"),
          List.of("тың", "тің", "ты", "ті", "қа", "ке", "та", "те", "тан", "тен", "пен", "пен"));

  /** Where in each list the endings begin that do not follow the vowels. */
  private static final int FIRST_INVARIABLE = 10;

  private static final int SHORTEST_STEM = 3;
  private static final double KNOWN = 2;
  private static final double LONG_ENDING = 1;
  private static final double SHORT_ENDING = 0.6;

  private final GivenNames givenNames;

  KazakhNames(GivenNames givenNames) {
    this.givenNames = givenNames;
  }

  List<NameReading> readings(String form) {
    List<NameReading> readings = new ArrayList<>();
    add(form, 0, readings);
    for (int length = 2; length <= 3; length++) {
      int stem = form.length() - length;
      if (stem >= SHORTEST_STEM && mayEnd(form, stem)) {
        add(form.substring(0, stem), length == 3 ? LONG_ENDING : SHORT_ENDING, readings);
      }
    }
    return readings;
  }

  private void add(String nominative, double score, List<NameReading> readings) {
    boolean given =
        givenNames.contains(nominative) || givenNames.contains(Stems.inRussianLetters(nominative));
    Role role = given ? Role.GIVEN : Role.UNKNOWN;
    readings.add(new NameReading(nominative, role, false, ALL, given ? KNOWN : score));
  }

  private static boolean mayEnd(String form, int stem) {
    char last = form.charAt(stem - 1);
    int kind =
        VOICED.indexOf(last) >= 0
            ? 2
            : VOWELS.indexOf(last) >= 0 ? 0 : NASALS.indexOf(last) >= 0 ? 1 : 3;
    String ending = form.substring(stem);
    int at = ENDINGS.get(kind).indexOf(ending);
    if (at < 0) {
      return false;
    }
    boolean back = at % 2 == 0;
    return at >= FIRST_INVARIABLE || (back ? !needs(FRONT, form, stem) : !needs(BACK, form, stem));
  }

  /** Whether the last vowel of the stem is one of these. */
  private static boolean needs(String vowels, String form, int stem) {
    for (int i = stem - 1; i >= 0; i--) {
      if (VOWELS.indexOf(form.charAt(i)) >= 0) {
        return vowels.indexOf(form.charAt(i)) >= 0;
      }
    }
    return false;
  }
}
