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
  private static final Set<String> JOINERS =
      Set.of("и", "или", "либо", "ни", "а", "также", "хорошо");
  private static final Set<String> BEFORE_LANGUAGE =
      words(
          """
          на с со по в учить учит учил учила учат выучил выучила выучить изучать изучает
          изучал изучали изучают знать знает знал знала знают знание знанием знания знании
          владеть владеет владел владеют владение преподавать преподает преподавал
          преподаватель преподаватели преподавателей учитель учителя учителей учительница
          учительницы урок уроки уроков курсы курсов понимает понимать
          """);
  private static final Set<String> ENGLISH_AFTER =
      words(
          """
          language languages speaker speakers speaking lessons subtitles
          """);
  private static final Set<String> ENGLISH_BEFORE =
      words(
          """
          speak speaks spoke spoken speaking learn learns learning study studies studied
          teach teaches taught fluent in into
          """);
  private static final Set<String> ENGLISH_FUNCTION_WORDS =
      words(
          """
          and or to on with by for as because but that the a an from is was he she they it
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
    if (text.form(at + 1).startsWith("тіл")) {
      return true;
    }
    return c <= 0x52F && isRussian(text, at, form);
  }

  private boolean isRussian(TokenText text, int at, String form) {
    int noun = noun(text, at);
    if (noun >= 0 && isLanguageNoun(text.form(noun))) {
      return true;
    }
    if (noun >= 0 || !isSingular(form) || NO_LANGUAGE.contains(stem(form))) {
      return false;
    }
    return hasCue(text, at);
  }

  private boolean isLanguageNoun(String form) {
    return dictionary.analyses(form).stream().anyMatch(a -> LANGUAGE_NOUNS.contains(a.lemma()));
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
    return alone && ENGLISH_BEFORE.contains(text.form(at - 1));
  }
}
