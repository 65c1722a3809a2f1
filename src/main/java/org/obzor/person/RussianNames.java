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
import java.util.Set;
import org.obzor.person.NameReading.Role;
import org.obzor.text.Analysis;
import org.obzor.text.RussianDictionary;

/** Readings of a written form as a Russian name: the dictionary's, and those its ending allows. */
final class RussianNames {
  private static final double KNOWN = 2.5;

  /** Above the dictionary's, which has some lemmas of its own making: «Айгуля». */
  private static final double LISTED = 2.6;

  /** An ending so unlikely counts against a name of the list as well. */
  private static final double UNLIKELY = -0.5;

  /** For «Вадима» as a woman's name, «Марина» as a man's: the other is the usual one. */
  private static final double RARE = 1.5;

  /** Women's names that are more than a man's genitive. */
  private static final Set<String> COMMON =
      Set.of(
          "александра",
          "евгения",
          "валерия",
          "валентина",
          "марина",
          "юлия",
          "виктория",
          "анастасия",
          "клавдия",
          "антонина",
          "нина",
          "ульяна",
          "яна",
          "алена",
          "дана",
          "милана",
          "диана",
          "юлиана",
          "лиана",
          "алина",
          "карина",
          "арина",
          "камила",
          "рената",
          "эмилия",
          "алла",
          "лидия",
          "анфиса",
          "фрида",
          "кристина",
          "полина",
          "кира",
          "злата",
          "лада");

  /** Those of them whose man's name is as common. */
  private static final Set<String> PAIRED = Set.of("александра", "евгения", "валерия", "валентина");

  /** A part before a hyphen that stays as it is while the last part is declined. */
  private static final double UNDECLINED = -0.4;

  private static final double DECLINED = 0.6;

  private final RussianDictionary dictionary;

  private final GivenNames givenNames;

  RussianNames(RussianDictionary dictionary, GivenNames givenNames) {
    this.dictionary = dictionary;
    this.givenNames = givenNames;
  }

  /** All readings of a folded form; of a hyphenated one, the readings of its parts joined. */
  List<NameReading> readings(String form) {
    int hyphen = form.lastIndexOf('-');
    List<NameReading> whole = simple(form);
    if (hyphen <= 0
        || hyphen == form.length() - 1
        || whole.stream().anyMatch(r -> r.role() != Role.UNKNOWN)) {
      return whole;
    }
    String first = form.substring(0, hyphen);
    String generation = form.substring(hyphen + 1);
    if (NameSpan.isGeneration(generation)) {
      return simple(first).stream().map(r -> withGeneration(r, generation)).toList();
    }
    List<NameReading> firsts = first.indexOf('-') < 0 ? simple(first) : List.of();
    Role firstRole =
        firsts.stream()
            .map(NameReading::role)
            .filter(role -> role != Role.UNKNOWN)
            .findFirst()
            .orElse(Role.UNKNOWN);
    List<NameReading> result = new ArrayList<>();
    for (NameReading last : simple(form.substring(hyphen + 1))) {
      Role role = last.role() == Role.UNKNOWN ? firstRole : last.role();
      double undeclined = last.cases() == NOM ? 0 : UNDECLINED;
      result.add(joined(first, role, last, last.cases(), undeclined));
      for (NameReading r : firsts) {
        int cases = r.cases() & last.cases();
        if (r.role() != Role.UNKNOWN && r.feminine() == last.feminine() && cases != 0) {
          result.add(joined(r.nominative(), role, last, cases, DECLINED));
        }
      }
    }
    return result;
  }

  /** «буша-младшего»: both are declined. */
  private static NameReading withGeneration(NameReading r, String generation) {
    String suffix = generation.substring(0, 5) + (r.feminine() ? "ая" : "ий");
    return new NameReading(
        r.nominative() + '-' + suffix, r.role(), r.feminine(), r.cases(), r.score());
  }

  private static NameReading joined(
      String first, Role role, NameReading last, int cases, double score) {
    String nominative = first + '-' + last.nominative();
    return new NameReading(nominative, role, last.feminine(), cases, last.score() + score);
  }

  private List<NameReading> simple(String form) {
    List<NameReading> readings = new ArrayList<>();
    for (Analysis analysis : dictionary.analyses(form)) {
      addKnown(form, analysis, readings);
    }
    for (NameReading r : NameEndings.readings(form)) {
      boolean listed =
          r.feminine() ? givenNames.isWoman(r.nominative()) : givenNames.isMan(r.nominative());
      readings.add(
          listed
              ? new NameReading(
                  r.nominative(),
                  Role.GIVEN,
                  r.feminine(),
                  r.cases(),
                  r.score() < UNLIKELY ? KNOWN + r.score() : LISTED)
              : r);
    }
    return readings;
  }

  private boolean isRare(String form, String lemma, boolean feminine) {
    if (!feminine) {
      return COMMON.contains(form) && !PAIRED.contains(form);
    }
    return form.equals(lemma)
        && !COMMON.contains(lemma)
        && dictionary.analyses(form).stream().anyMatch(a -> a.tag().equals("NN:Name:Masc:Sin:R"));
  }

  private void addKnown(String form, Analysis analysis, List<NameReading> readings) {
    String tag = analysis.tag();
    if (!tag.startsWith("NN:") || tag.contains(":PL") || tag.contains(":Z")) {
      return;
    }
    int cases = cases(tag);
    String lemma = analysis.lemma();
    if (tag.equals("NN:Fam")) {
      readings.add(new NameReading(lemma, Role.SURNAME, false, ALL, KNOWN));
      readings.add(new NameReading(lemma, Role.SURNAME, true, ALL, KNOWN));
    } else if (tag.startsWith("NN:Fam:Masc")) {
      readings.add(new NameReading(lemma, Role.SURNAME, false, cases, KNOWN));
    } else if (tag.startsWith("NN:Fam:Fem")) {
      // The lemma is the husband's name: of «нина», a surname as well, it is «нин».
      String nominative = cases == NOM ? form : NameEndings.feminine(lemma);
      readings.add(new NameReading(nominative, Role.SURNAME, true, cases, KNOWN));
    } else if (tag.equals("NN:Name:Fem:Sin")) {
      // The dictionary's way to say that a woman's surname is not declined.
      readings.add(new NameReading(lemma, Role.SURNAME, true, ALL, KNOWN));
    } else if (tag.startsWith("NN:Name")) {
      boolean feminine = tag.contains(":Fem");
      double rare = isRare(form, lemma, feminine) ? RARE : 0;
      readings.add(new NameReading(lemma, Role.GIVEN, feminine, cases, KNOWN - rare));
    } else if (tag.startsWith("NN:Patr")) {
      addPatronymic(form, tag.contains(":Fem"), cases, readings);
    } else if (tag.startsWith("NN:Anim:Masc:Sin")) {
      // Surnames that are also words: «Соболь», «Козак».
      readings.add(new NameReading(lemma, Role.UNKNOWN, false, cases, 0.5));
    }
  }

  /** The dictionary's lemma of a patronymic is the father's name, so cut the ending instead. */
  private static void addPatronymic(
      String form, boolean feminine, int cases, List<NameReading> readings) {
    int end = feminine ? form.lastIndexOf('н') : form.lastIndexOf("ич") + 1;
    if (end > 0) {
      String nominative = form.substring(0, end + 1) + (feminine ? "а" : "");
      readings.add(new NameReading(nominative, Role.PATRONYMIC, feminine, cases, KNOWN));
    }
  }

  static int cases(String tag) {
    int at = tag.indexOf(":Sin:");
    if (at < 0) {
      return ALL;
    }
    String name = tag.substring(at + 5);
    if (name.startsWith("Nom")) {
      return NOM;
    }
    return switch (name.charAt(0)) {
      case 'R' -> GEN;
      case 'D' -> DAT;
      case 'V' -> ACC;
      case 'T' -> INS;
      case 'P' -> LOC;
      default -> ALL;
    };
  }
}
