package org.obzor.enrich;

import java.util.Set;
import org.obzor.text.Analysis;
import org.obzor.text.RussianDictionary;

/**
 * Tells languages from countries: «на русском», «перевёл с китайского», «in English» and «қазақ
 * тілі» name no country, «на российском рынке» and «Chinese markets» do.
 */
final class LanguageNames {
  /** How many words after an adjective its noun may stand. */
  private static final int REACH = 7;

  private static final Set<String> NO_LANGUAGE =
      words(
          """
          российск американск британск казахстанск южнокорейск северокорейск австралийск
          канадск бельгийск швейцарск австрийск мексиканск бразильск израильск всероссийск
          саудовск новозеландск аргентинск египетск сирийск пакистанск латвийск германск
          иранск
          """);
  private static final Set<String> LANGUAGE_NOUNS =
      words(
          """
          язык наречие диалект письменность акцент
          """);

  /** Nouns that tell a language unless the adjective is none's: «русская буква». */
  private static final Set<String> NOUNS_OF_SPEECH =
      words(
          """
          алфавит буква слово речь словарь перевод транскрипция транслитерация грамматика орфография
          филология филолог словесность субтитр озвучка дубляж иероглиф лексика раскладка говор
          произношение лексикология лексикография стилистика фонетика морфология синтаксис пунктуация
          диалектология глагол существительное прилагательное местоимение
          """);

  private static final Set<String> FACULTIES = words("факультета факультет филфака филфак");
  private static final Set<String> JOINERS =
      Set.of("и", "или", "либо", "ни", "а", "также", "хорошо");
  private static final Set<String> BEFORE_LANGUAGE =
      words(
          """
          на с со по в учить учит учил учила учат выучил выучила выучить изучать изучает
          изучал изучали изучают знать знает знал знала знают знание знанием знания знании
          владеть владеет владел владели владеют владение владением владения владению владении преподавать преподает преподавал
          преподаватель преподаватели преподавателей учитель учителя учителей учительница
          учительницы урок уроки уроков курсы курсов понимает понимать
          """);
  private static final Set<String> KAZAKH_JOINERS = words("және мен бен пен не немесе әрі");
  private static final Set<String> ENGLISH_AFTER =
      words(
          """
          language languages speaker speakers speaking lessons subtitles
          """);
  private static final Set<String> ENGLISH_BEFORE =
      words(
          """
          speak speaks spoke spoken speaking learn learns learning study studies studied
          teach teaches taught fluent in into from
          """);
  private static final Set<String> ENGLISH_FUNCTION_WORDS =
      words(
          """
          and or to into on with by for as because but that the a an from is was he she they it
          when while before after than who which well fluently at
          """);

  private final RussianDictionary dictionary;

  LanguageNames(RussianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /** Whether the adjective or national at this token stands for a language. */
  boolean isLanguage(TokenText text, int at) {
    String form = text.form(at);
    char c = form.charAt(0);
    if (c < 0x400) {
      return isEnglish(text, at);
    }
    if (isKazakh(text, at)) {
      return true;
    }
    return c <= 0x52F && isRussian(text, at, form);
  }

  /** «қазақ тілі», «қазақ, орыс және ағылшын тілдерінде». */
  private static boolean isKazakh(TokenText text, int at) {
    for (int i = at + 1; i < text.size() && i <= at + REACH; i++) {
      String form = text.form(i);
      if (form.startsWith("тіл")) {
        return true;
      }
      boolean listed = KAZAKH_JOINERS.contains(form) || KAZAKH_JOINERS.contains(text.form(i - 1));
      boolean comma = text.isClauseEndAfter(i - 1);
      if ((!listed && !comma) || isEndOfSentence(text, i - 1)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isEndOfSentence(TokenText text, int i) {
    String gap = text.text().substring(text.token(i).end(), text.token(i + 1).start());
    return !gap.isBlank() && !gap.strip().equals(",");
  }

  private boolean isRussian(TokenText text, int at, String form) {
    int noun = noun(text, at);
    if (noun >= 0 && isAmong(LANGUAGE_NOUNS, text.form(noun), "")) {
      return true;
    }
    if (NO_LANGUAGE.contains(stem(form))) {
      return false;
    }
    if (noun >= 0) {
      return isAmong(NOUNS_OF_SPEECH, text.form(noun), ":Sin:") || isSubject(text, noun);
    }
    return isSingular(form) && (hasCue(text, at) || speaksOfLanguages(text, at));
  }

  private boolean isAmong(Set<String> nouns, String form, String tag) {
    return dictionary.analyses(form).stream()
        .anyMatch(a -> nouns.contains(a.lemma()) && a.tag().contains(tag));
  }

  /** «английское отделение филологического факультета». */
  private static boolean isSubject(TokenText text, int noun) {
    return text.form(noun).startsWith("отделени")
        && (FACULTIES.contains(text.form(noun + 1)) || FACULTIES.contains(text.form(noun + 2)));
  }

  /** «Языки — только на выбор: кроме английского можно…»: the word stands shortly before. */
  private static boolean speaksOfLanguages(TokenText text, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 2 * REACH); i--) {
      if (text.form(i).startsWith("язык")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The noun that an adjective belongs to, past other adjectives and conjunctions; -1 where a
   * clause ends or another part of speech comes first.
   */
  private int noun(TokenText text, int at) {
    for (int i = at + 1; i < text.size() && i <= at + REACH; i++) {
      String form = text.form(i);
      boolean joined = JOINERS.contains(form);
      if (text.isClauseEndAfter(i - 1) && !isCommaOfList(text, i)) {
        return -1;
      }
      if (!joined && !isAdjective(form)) {
        return mayBeNoun(form) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isCommaOfList(TokenText text, int i) {
    String gap = text.text().substring(text.token(i - 1).end(), text.token(i).start());
    return gap.strip().equals(",") && isAdjective(text.form(i));
  }

  private boolean isAdjective(String form) {
    return dictionary.analyses(form).stream().anyMatch(a -> a.tag().startsWith("ADJ"))
        || form.endsWith("ско")
        || form.endsWith("ском")
        || form.endsWith("ского");
  }

  private boolean mayBeNoun(String form) {
    if (form.length() < 3) {
      return false;
    }
    var readings = dictionary.analyses(form);
    return readings.isEmpty()
        || readings.stream().map(Analysis::tag).anyMatch(t -> t.startsWith("NN"));
  }

  private static boolean isSingular(String form) {
    return form.endsWith("ом")
        || form.endsWith("ий")
        || form.endsWith("ого")
        || form.endsWith("ому")
        || form.endsWith("им");
  }

  private static String stem(String form) {
    int end = form.endsWith("ого") || form.endsWith("ому") ? 3 : 2;
    return form.substring(0, form.length() - end);
  }

  /** Looks back past other languages: «на казахском, русском и английском». */
  private boolean hasCue(TokenText text, int at) {
    for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
      String form = text.form(i);
      if (BEFORE_LANGUAGE.contains(form) || form.startsWith("язык")) {
        return true;
      }
      boolean joined = JOINERS.contains(form);
      if (!joined && !isAdjective(form)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isEnglish(TokenText text, int at) {
    String next = text.form(at + 1);
    if (ENGLISH_AFTER.contains(next) && !text.isClauseEndAfter(at)) {
      return true;
    }
    boolean alone = text.isClauseEndAfter(at) || ENGLISH_FUNCTION_WORDS.contains(next);
    if (!alone) {
      return false;
    }
    int i = at - 1;
    while (i > 0
        && i > at - REACH
        && (isEnglishLanguage(text.form(i)) || text.form(i).matches("and|or"))) {
      i--;
    }
    return ENGLISH_BEFORE.contains(text.form(i));
  }

  private static boolean isEnglishLanguage(String form) {
    return form.length() > 4 && form.matches(".*(ish|ian|ese|ench|rman|reek|utch|abic|akh|bek)");
  }
}
