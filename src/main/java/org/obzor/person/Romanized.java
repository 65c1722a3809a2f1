package org.obzor.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of the former Soviet Union in Latin letters, put back into Russian ones: «Yerlan Akbarov»
 * is «Ерлан Акбаров». The romanisation of English news (BGN/PCGN and its relaxed forms), read
 * backwards.
 */
final class Romanized {
  private static final int LONGEST = 4;

  /** Surnames of other languages rarely end so. */
  private static final Pattern SURNAME =
      Pattern.compile(
          ".{2,}(ov|ova|[aeiouy]?ev|eva|yov|s?sky|skiy|skyi|skaya|enko|chuk|shvili|[aei]dze)");

  private static final Pattern NO_RUSSIAN = Pattern.compile(".*(c(?!h)|x|w|th|oo|ee|ph).*");

  private static final String VOWELS = "aeiouy";

  /** After these a soft sign is heard: «Vasilyev» is «Васильев», but «Kiselyov» «Киселёв». */
  private static final String SOFTENED = "vbpmlrnf";

  private static final String LABIALS = "vbpmf";

  /** Given names whose Russian spelling no rule gives. */
  private static final String[] GIVEN = {
    "alexander aleksandr oleksandr",
    "александр",
    "alexandra aleksandra",
    "александра",
    "alexei alexey aleksei aleksey",
    "алексей",
    "dmitry dmitri dmitriy dmitrii",
    "дмитрий",
    "yuri yury yuriy yurii",
    "юрий",
    "igor ihor",
    "игорь",
    "olga olha",
    "ольга",
    "tatyana tatiana",
    "татьяна",
    "maria mariya",
    "мария",
    "natalia natalya nataliya",
    "наталья",
    "yulia yuliya julia yuliia",
    "юлия",
    "daria darya",
    "дарья",
    "lyubov",
    "любовь",
    "pyotr petr",
    "петр",
    "maxim maksim",
    "максим",
    "ilya ilia",
    "илья",
    "yevgeny evgeny evgeniy evgenii yevgeniy",
    "евгений",
    "yevgenia evgenia evgeniya",
    "евгения",
    "sergei sergey serhiy",
    "сергей",
    "andrei andrey andriy",
    "андрей",
    "mikhail",
    "михаил",
    "nikolai nikolay",
    "николай",
    "vasily vasiliy vassily vasilii",
    "василий",
    "victoria viktoria viktoriya",
    "виктория",
    "anastasia anastasiya",
    "анастасия",
    "ksenia kseniya",
    "ксения",
    "sofia sofya",
    "софья",
    "artyom artem",
    "артем",
    "semyon semen",
    "семен",
    "fyodor fedor",
    "федор",
    "lev",
    "лев",
    "pavel",
    "павел",
    "victor viktor",
    "виктор",
    "vladimir volodymyr",
    "владимир",
    "ivan",
    "иван",
    "oleg oleh",
    "олег",
    "konstantin",
    "константин",
    "roman",
    "роман",
    "anton",
    "антон",
    "denis denys",
    "денис",
    "kirill kyrylo",
    "кирилл",
    "irina iryna",
    "ирина",
    "elena yelena olena",
    "елена",
    "ekaterina yekaterina",
    "екатерина",
    "svetlana",
    "светлана",
    "anna",
    "анна",
    "marina",
    "марина",
    "galina",
    "галина",
    "valentina",
    "валентина",
    "valery valeriy valerii",
    "валерий",
    "vitaly vitaliy vitalii",
    "виталий",
    "anatoly anatoliy anatolii",
    "анатолий",
    "gennady gennadiy gennadii",
    "геннадий",
    "grigory grigoriy",
    "григорий",
    "georgy georgiy georgi",
    "георгий",
    "arkady arkadiy",
    "аркадий",
    "leonid",
    "леонид",
    "boris",
    "борис",
    "vyacheslav viacheslav",
    "вячеслав",
    "vladislav",
    "владислав",
    "stanislav",
    "станислав",
    "yaroslav",
    "ярослав",
    "ruslan",
    "руслан",
    "timur",
    "тимур",
    "daniil danil",
    "даниил",
    "nikita",
    "никита",
    "egor yegor",
    "егор",
    "gleb",
    "глеб",
    "vadim",
    "вадим",
    "eduard",
    "эдуард",
    "emil",
    "эмиль",
    "elmira",
    "эльмира",
    "rinat",
    "ринат",
    "marat",
    "марат",
    "jan",
    "ян",
    "ilham",
    "ильхам",
    "elchin",
    "эльчин"
  };

  private static final String[] LETTERS = {
    "shch", "щ", "zh", "ж", "kh", "х", "ts", "ц", "ch", "ч", "sh", "ш", "yu", "ю", "ya", "я", "ye",
    "е", "yo", "е", "yi", "и", "ss", "с", "a", "а", "b", "б", "v", "в", "g", "г", "d", "д", "e",
    "е", "z", "з", "i", "и", "j", "ж", "k", "к", "l", "л", "m", "м", "n", "н", "o", "о", "p", "п",
    "q", "к", "r", "р", "s", "с", "t", "т", "u", "у", "f", "ф", "h", "х", "y", "ы"
  };

  private final Map<String, String> given = new HashMap<>();
  private final Map<String, String> letters = new HashMap<>();
  private final GivenNames givenNames;

  Romanized(GivenNames givenNames) {
    this.givenNames = givenNames;
    for (int i = 0; i < GIVEN.length; i += 2) {
      for (String spelling : GIVEN[i].split(" ", -1)) {
        given.put(spelling, GIVEN[i + 1]);
      }
    }
    for (int i = 0; i < LETTERS.length; i += 2) {
      letters.put(LETTERS[i], LETTERS[i + 1]);
    }
  }

  /**
   * The name in Russian letters, lower case; empty when it is not a surname of this kind, alone or
   * after an initial or a given name in use where Russian is written.
   */
  Optional<String> toRussian(String label) {
    List<String> words = List.of(NameKey.of(label).split("-", -1));
    String surname = words.getLast();
    if (words.size() > 2
        || !SURNAME.matcher(surname).matches()
        || NO_RUSSIAN.matcher(surname).matches()) {
      return Optional.empty();
    }
    if (words.size() == 1) {
      return Optional.of(spell(surname));
    }
    String first = givenName(words.getFirst());
    return Optional.ofNullable(first).map(name -> name + " " + spell(surname));
  }

  private @Nullable String givenName(String word) {
    if (given.containsKey(word)) {
      return given.get(word);
    }
    if (NO_RUSSIAN.matcher(word).matches()) {
      return null;
    }
    String spelled = spell(word);
    return word.length() == 1 || givenNames.contains(spelled) ? spelled : null;
  }

  private String spell(String word) {
    StringBuilder spelled = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int length = Math.min(LONGEST, word.length() - at);
      while (length > 1 && !letters.containsKey(word.substring(at, at + length))) {
        length--;
      }
      String part = word.substring(at, at + length);
      boolean last = at + length == word.length();
      spelled.append(
          switch (part) {
            case "y" -> follows(word, at, VOWELS) ? "й" : last ? "ий" : "ы"; // «Bykov», «Lavrsky»
            case "i" -> follows(word, at, VOWELS) && isGlide(word, at + 1) ? "й" : "и";
            case "yi" -> last ? "ий" : "ыи";
            case "ye" -> follows(word, at, SOFTENED) ? "ье" : "е";
            case "yo" -> follows(word, at, LABIALS) ? "ье" : "е";
            default -> letters.getOrDefault(part, part);
          });
      at += length;
    }
    return spelled.toString();
  }

  private static boolean follows(String word, int at, String letters) {
    return at > 0 && letters.indexOf(word.charAt(at - 1)) >= 0;
  }

  /** «Baibazarov», not «Ismailov». */
  private static boolean isGlide(String word, int next) {
    return next == word.length()
        || (VOWELS.indexOf(word.charAt(next)) < 0 && word.charAt(next) != 'l');
  }
}
