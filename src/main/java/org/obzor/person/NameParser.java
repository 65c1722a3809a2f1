package org.obzor.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.person.NameContext.Cue;
import org.obzor.person.NameReading.Role;
import org.obzor.person.NameSpan.Kind;
import org.obzor.person.NameSpan.Part;

/**
 * Takes a name apart and puts it into the nominative: of all cases and both genders, the one in
 * which all its parts together are most likely.
 */
final class NameParser {
  private static final double[] CASE_PRIOR = {0.8, 0.3, 0, 0, 0.1, 0};

  /** How surnames end of people who may be named surname first. */
  private static final Pattern LIKE_A_SURNAME =
      Pattern.compile(
          "([оеё]ва?|[иы]на?|[сц]кий|[сц]кая|ко|[ую]к|[яа]н|дзе|швили|ич|[ыи]х|ая|баев|улы)$");

  private static final double UNREADABLE = -2.5;

  /** News names more men. */
  private static final double WOMAN = -0.4;

  private static final double KNOWN_WOMAN = -0.2;

  /** No given name ends so in the nominative. */
  private static final double NO_GIVEN_NAME = -1.5;

  private static final double FOREIGN_WOMAN = -0.8;
  private static final double KOREAN_UNDECLINED = -1.5;
  private static final double OTHER_GENDER = 10;
  private static final double JAPANESE = 1.2;
  private static final String JAPANESE_WORD = "(?:(?:дз|[бгдзкмнпрстхцчфв])?[аиуэоеюя]|[нй]){2,20}";

  /** For a foreign given name that stays as it is: «Кэрри». */
  private static final double INDECLINABLE = 0.6;

  private static final Set<String> KOREAN_FAMILY_NAMES =
      Set.of(
          "ким", "ли", "пак", "чхве", "цой", "чон", "чан", "чо", "кан", "юн", "им", "лим", "хан",
          "о", "со", "син", "квон", "хван", "ан", "сон", "хон", "пан", "мун", "но", "ро", "чу",
          "тэ", "ко", "ян", "хо", "нам", "ю", "рю", "сим", "пэ", "ха", "хвон", "ын", "чхон", "бан");

  private final Palladius palladius;

  NameParser(Palladius palladius) {
    this.palladius = palladius;
  }

  /** One part in the nominative. */
  private record Nominative(Part part, String text, Role role) {}

  private record Solution(List<Nominative> parts, boolean feminine, double score) {}

  PersonName parse(List<Part> mention, Cue cue, NameMemory memory) {
    Boolean woman = NameSpan.isWoman(mention);
    List<Part> parts = woman == null ? mention : mention.subList(1, mention.size());
    boolean chinese = isChinese(parts);
    boolean familyFirst = chinese || isKorean(parts);
    double ofWomen = startsWithWomansName(parts, memory) ? KNOWN_WOMAN : WOMAN;
    Solution best = new Solution(List.of(), false, Double.NEGATIVE_INFINITY);
    for (int gender = 0; gender < (familyFirst ? 1 : 2); gender++) {
      for (int c = 0; c < CASE_PRIOR.length; c++) {
        Solution solution = solve(parts, gender == 1, 1 << c, chinese, familyFirst, memory);
        double score = solution.score + CASE_PRIOR[c] + cue.cases()[c];
        score += gender == 1 ? cue.feminine() + ofWomen : 0;
        score -= woman == null || woman == (gender == 1) ? 0 : OTHER_GENDER;
        if (score > best.score) {
          best = new Solution(solution.parts, solution.feminine, score);
        }
      }
    }
    return arrange(best, familyFirst, memory);
  }

  /** Whether the first word is a woman's given name as it stands. */
  private static boolean startsWithWomansName(List<Part> parts, NameMemory memory) {
    String first = parts.getFirst().folded();
    return memory.readings(first).stream()
        .anyMatch(r -> r.role() == Role.GIVEN && r.feminine() && r.nominative().equals(first));
  }

  private boolean isChinese(List<Part> parts) {
    if (parts.size() < 2
        || parts.size() > 3
        || !palladius.isFamilyName(parts.getFirst().folded())) {
      return false;
    }
    for (Part part : parts) {
      if (part.kind() != Kind.WORD) {
        return false;
      }
    }
    String last = parts.getLast().folded();
    for (int cut = 0; cut <= 2 && cut < last.length(); cut++) {
      String stem = last.substring(0, last.length() - cut);
      if (palladius.isChinese(stem) || palladius.isChinese(stem + 'ь')) {
        return true;
      }
    }
    return false;
  }

  /** «Ким Чен Ын»: a frequent family name and two syllables. */
  private static boolean isKorean(List<Part> parts) {
    return parts.size() == 3
        && KOREAN_FAMILY_NAMES.contains(koreanFamily(parts.getFirst().folded()))
        && parts.stream().allMatch(p -> p.kind() == Kind.WORD && p.text().length() <= 5);
  }

  /** «Кима Чен Ира»: some decline the family name as well. */
  private static String koreanFamily(String form) {
    for (String ending : List.of("ом", "а", "у", "е")) {
      String stem = form.substring(0, Math.max(0, form.length() - ending.length()));
      if (form.endsWith(ending) && stem.length() > 2 && KOREAN_FAMILY_NAMES.contains(stem)) {
        return stem;
      }
    }
    return form;
  }

  /**
   * «Сэйдзи Маэхара»: open syllables only, so that the last vowel belongs to the name; nothing for
   * names that may end in -н.
   */
  private static boolean isJapanese(List<Part> parts, NameMemory memory) {
    return parts.size() == 2
        && parts.get(1).folded().matches(JAPANESE_WORD + "[бгдзкмпрстхцчв][аэ]")
        && parts.get(0).folded().matches(JAPANESE_WORD)
        && memory.readings(parts.get(0).folded()).stream().noneMatch(r -> r.role() == Role.GIVEN);
  }

  private Solution solve(
      List<Part> parts,
      boolean feminine,
      int grammaticalCase,
      boolean chinese,
      boolean familyFirst,
      NameMemory memory) {
    List<Nominative> nominatives = new ArrayList<>();
    double score = 0;
    boolean japanese = isJapanese(parts, memory);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean last = i == parts.size() - 1;
      if (part.kind() != Kind.WORD || (familyFirst && !last)) {
        String text =
            familyFirst && !chinese && i == 0
                ? spell(part.text(), koreanFamily(part.folded()))
                : unchanged(part, feminine);
        nominatives.add(new Nominative(part, text, Role.UNKNOWN));
        continue;
      }
      NameReading best = null;
      double bestScore = UNREADABLE;
      for (NameReading reading : memory.readings(part.folded())) {
        if (reading.feminine() == feminine
            && (reading.cases() & grammaticalCase) != 0
            && (!chinese || palladius.isChinese(reading.nominative()))) {
          double s =
              reading.score()
                  + placed(reading.role(), i, parts.size())
                  + (i == 0 && parts.size() > 1 ? unchanged(reading, part.folded(), memory) : 0)
                  + (japanese && i == 1 && reading.nominative().equals(part.folded())
                      ? JAPANESE
                      : 0)
                  + (i > 0 ? foreignWoman(reading) : 0)
                  + (familyFirst && !chinese ? korean(part.folded(), reading) : 0)
                  + memory.support(part.folded(), reading.nominative());
          if (s > bestScore) {
            bestScore = s;
            best = reading;
          }
        }
      }
      score += bestScore;
      nominatives.add(
          best == null
              ? new Nominative(part, unchanged(part, feminine), Role.UNKNOWN)
              : new Nominative(part, spell(part.text(), best.nominative()), best.role()));
    }
    return new Solution(nominatives, feminine, score);
  }

  private static double unchanged(NameReading reading, String folded, NameMemory memory) {
    if (reading.role() == Role.UNKNOWN
        && reading.nominative().equals(folded)
        && (folded.endsWith("ой") || (reading.feminine() && folded.matches(".*[оеы]м")))) {
      return NO_GIVEN_NAME;
    }
    boolean vowel = "иоэ".indexOf(folded.charAt(folded.length() - 1)) >= 0;
    return vowel
            && !folded.endsWith("го")
            && reading.role() == Role.UNKNOWN
            && reading.nominative().equals(folded)
            && memory.readings(folded).stream().noneMatch(r -> r.role() == Role.GIVEN)
        ? INDECLINABLE
        : 0;
  }

  /** «Ким Чен Ыну» is declined. */
  private static double korean(String folded, NameReading reading) {
    return folded.length() > 2 && folded.endsWith("у") && reading.nominative().equals(folded)
        ? KOREAN_UNDECLINED
        : 0;
  }

  /** «Максимилиана Хесса»: rather a man's genitive than a woman of a foreign surname in -а. */
  private static double foreignWoman(NameReading reading) {
    return reading.role() == Role.UNKNOWN
            && reading.feminine()
            && reading.nominative().endsWith("а")
            && NameEndings.feminine(surnameOf(reading)).equals(surnameOf(reading))
        ? FOREIGN_WOMAN
        : 0;
  }

  private static String surnameOf(NameReading reading) {
    return reading.nominative().substring(0, reading.nominative().length() - 1);
  }

  private static double placed(Role role, int i, int n) {
    return switch (role) {
      case GIVEN -> n > 1 && i == 0 ? 1 : 0;
      case PATRONYMIC -> i == 1 || i == 2 ? 1 : -1;
      case SURNAME -> n == 1 || i > 0 ? 0.5 : -1;
      case UNKNOWN -> 0;
    };
  }

  private static String unchanged(Part part, boolean feminine) {
    if (part.kind() == Kind.INITIAL) {
      return part.text() + ".";
    }
    if (part.folded().startsWith("младш") || part.folded().startsWith("старш")) {
      return part.folded().substring(0, 5) + (feminine ? "ая" : "ий");
    }
    return part.kind() == Kind.WORD ? spell(part.text(), part.folded()) : part.text();
  }

  /** Writes a nominative with the capitals and the ё of the form it was read from. */
  static String spell(String form, String nominative) {
    boolean shouted =
        form.length() > (form.charAt(0) < 0x250 ? 2 : 1)
            && form.codePoints().noneMatch(Character::isLowerCase)
            && form.codePoints().filter(Character::isLetter).count() > 1;
    StringBuilder spelled = new StringBuilder();
    boolean wordStart = true;
    for (int i = 0; i < nominative.length(); i++) {
      char c = nominative.charAt(i);
      boolean same = i < form.length() && NameToken.fold(form.substring(i, i + 1)).equals("" + c);
      char original = same ? form.charAt(i) : c;
      if (shouted) {
        original = wordStart ? original : Character.toLowerCase(original);
      }
      spelled.append(original);
      wordStart = !Character.isLetter(c);
    }
    return spelled.toString();
  }

  private PersonName arrange(Solution solution, boolean familyFirst, NameMemory memory) {
    List<Nominative> names = new ArrayList<>(solution.parts);
    String suffix = "";
    while (names.size() > 1 && names.getLast().part.kind() == Kind.SUFFIX) {
      suffix = " " + names.removeLast().text + suffix;
    }
    if (names.size() == 1) {
      return single(names.getFirst(), suffix, solution.feminine);
    }
    if (familyFirst) {
      return name(names.subList(1, names.size()), null, names.subList(0, 1), "", true, solution);
    }
    if (surnameFirst(names, memory)) {
      names.add(names.removeFirst());
    }
    String patronymic = null;
    for (int i = names.size() - 1; i > 0 && patronymic == null; i--) {
      boolean mayBeSurname = i == names.size() - 1;
      if (names.get(i).role == Role.PATRONYMIC
          || (names.get(i).role != Role.SURNAME && isPatronymic(names.get(i).part.folded()))) {
        patronymic = names.remove(i).text;
        if (mayBeSurname) {
          return name(names, patronymic, List.of(), suffix, false, solution);
        }
      }
    }
    int split = names.size() - 1;
    for (int i = names.size() - 2; i > 0; i--) {
      if (names.get(i).part.kind() == Kind.PARTICLE) {
        split = i;
      }
    }
    return name(
        names.subList(0, split),
        patronymic,
        names.subList(split, names.size()),
        suffix,
        false,
        solution);
  }

  private static PersonName single(Nominative name, String suffix, boolean feminine) {
    String text = name.text + suffix;
    return name.role == Role.GIVEN
        ? new PersonName(List.of(text), null, null, false, feminine)
        : new PersonName(List.of(), null, text, false, feminine);
  }

  private static PersonName name(
      List<Nominative> given,
      @Nullable String patronymic,
      List<Nominative> surname,
      String suffix,
      boolean familyFirst,
      Solution solution) {
    List<String> givenNames = new ArrayList<>();
    for (Nominative n : given) {
      if (n.part.kind() == Kind.INITIAL && !givenNames.isEmpty()) {
        continue; // «В. В. Путин» and «Джордж У. Буш» are known by the first name.
      }
      givenNames.add(n.text);
    }
    String family =
        surname.isEmpty()
            ? null
            : String.join(" ", surname.stream().map(Nominative::text).toList()) + suffix;
    return new PersonName(givenNames, patronymic, family, familyFirst, solution.feminine);
  }

  /** «Путин В. В.», «Токаев Касым-Жомарт», «Путин Владимир Владимирович». */
  private static boolean surnameFirst(List<Nominative> names, NameMemory memory) {
    Nominative first = names.getFirst();
    Nominative second = names.get(1);
    if (first.part.kind() != Kind.WORD || first.role == Role.GIVEN) {
      return false;
    }
    if (second.part.kind() == Kind.INITIAL) {
      return names.subList(1, names.size()).stream().allMatch(n -> n.part.kind() == Kind.INITIAL);
    }
    boolean patronymicLast =
        names.size() == 3
            && (names.get(2).role == Role.PATRONYMIC || isPatronymic(names.get(2).part.folded()));
    return patronymicLast
        || (names.size() == 2
            && first.role == Role.SURNAME
            && second.role == Role.GIVEN
            && LIKE_A_SURNAME.matcher(NameToken.fold(first.text)).find()
            && memory.readings(first.part.folded()).stream()
                .noneMatch(r -> r.role() == Role.GIVEN));
  }

  private static boolean isPatronymic(String folded) {
    return folded.matches(
        ".{3,}(ович|евич|ьич|овн|евн|ична|ичны|ичне|ичной|ичну|улы|ұлы|қызы|кызы).{0,3}");
  }
}
