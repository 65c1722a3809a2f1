package org.obzor.enrich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.CountryKind;
import org.obzor.enrich.CountryHit.Doubt;
import org.obzor.enrich.CountryPattern.Shape;
import org.obzor.text.RussianDictionary;
import org.obzor.text.TextAnalyzer;

/**
 * Finds where a text names countries, from left to right, the longest name first. One look-up per
 * token; time is linear in the length of the text.
 */
final class CountryFinder {
  private final CountryLexicon lexicon;
  private final LanguageNames languages;
  private final RussianDictionary dictionary;

  CountryFinder(TextAnalyzer analyzer, RussianDictionary dictionary) {
    this.lexicon = new CountryLexicon(analyzer, new RussianForms(dictionary));
    this.languages = new LanguageNames(dictionary);
    this.dictionary = dictionary;
  }

  /**
   * The places of countries in order.
   *
   * @param kazakh whether the text is Kazakh
   */
  List<CountryHit> find(TokenText text, boolean kazakh) {
    List<CountryHit> hits = new ArrayList<>();
    int at = 0;
    while (at < text.size()) {
      CountryPattern found = match(text, at, kazakh);
      if (found == null) {
        at++;
      } else {
        int last = at + found.words().size() - 1;
        if (found.isCountry() && counts(text, at, last, found)) {
          hits.add(
              new CountryHit(
                  found,
                  kind(text, at, last, found),
                  text.token(at).start(),
                  end(text, last, found),
                  doubt(text, at, last, found)));
        }
        at = last + 1;
      }
    }
    return hits;
  }

  /** Whether this name of a country can be no person's. */
  boolean isNobody(CountryHit hit) {
    CountryTerm term = hit.pattern().term();
    if (hit.kind() != CountryKind.NAME
        || hit.doubt() == Doubt.WORD
        || term.alsoName()
        || term.rival() != null) {
      return false;
    }
    List<CountryPattern.Word> words = hit.pattern().words();
    String only = words.getFirst().forms().iterator().next();
    return words.size() > 1
        || (isCyrillic(only)
            && words.getFirst().forms().stream()
                .flatMap(form -> dictionary.analyses(form).stream())
                .noneMatch(a -> a.tag().startsWith("NN:Name") || a.tag().startsWith("NN:Fam")));
  }

  /** The last point of «U.S.» belongs to the name. */
  private static int end(TokenText text, int last, CountryPattern pattern) {
    int end = text.token(last).end();
    boolean dotted = pattern.term().text().endsWith(".");
    return dotted && end < text.text().length() && text.text().charAt(end) == '.' ? end + 1 : end;
  }

  private @Nullable CountryPattern match(TokenText text, int at, boolean kazakh) {
    String form = text.form(at);
    if (kazakh) {
      for (CountryPattern pattern : lexicon.startingWithStemOf(form)) {
        if (matches(text, at, pattern)) {
          return pattern;
        }
      }
    }
    for (CountryPattern pattern : lexicon.startingWith(form)) {
      if (matches(text, at, pattern)) {
        return pattern;
      }
    }
    return null;
  }

  private static boolean matches(TokenText text, int at, CountryPattern pattern) {
    int size = pattern.words().size();
    if (at + size > text.size()) {
      return false;
    }
    boolean wantsCapital = false;
    boolean capital = false;
    for (int i = 0; i < size; i++) {
      CountryPattern.Word word = pattern.words().get(i);
      if (!word.matches(text.form(at + i)) || (i > 0 && !text.isJoinedAfter(at + i - 1))) {
        return false;
      }
      if (word.shape() == Shape.ALL_CAPITALS && !text.isAllCapitals(at + i)) {
        return false;
      }
      wantsCapital |= word.shape() == Shape.CAPITAL;
      capital |= word.shape() == Shape.CAPITAL && text.isCapitalized(at + i);
    }
    return capital || !wantsCapital || isDerived(pattern, text.form(at + size - 1));
  }

  private boolean counts(TokenText text, int first, int last, CountryPattern pattern) {
    if (pattern.isCompoundPart()) {
      return text.isHyphenAfter(last) && completesCompound(text.form(last + 1));
    }
    CountryTerm term = pattern.term();
    if (term.alsoName() && isBesideName(text, first, last)) {
      return false;
    }
    if (term.text().equals("US") && isShouted(text, first)) {
      return false;
    }
    return switch (pattern.kind()) {
      case ADJECTIVE, DEMONYM ->
          !isSurname(text, last, pattern) && !languages.isLanguage(text, last);
      case NAME, CAPITAL ->
          !isSecondPartOfPlace(text, first) && !CountryPlaces.isOther(text, first, last, pattern);
    };
  }

  private static Doubt doubt(TokenText text, int first, int last, CountryPattern pattern) {
    boolean starts = first == last && text.isCapitalized(first) && text.startsSentence(first);
    if (pattern.term().alsoWord() && (starts || !text.isCapitalized(first))) {
      return Doubt.WORD;
    }
    return starts && !text.isAllCapitals(first) ? Doubt.START : Doubt.NONE;
  }

  /**
   * Russian writes adjectives and nationals small: capitalised inside a sentence, and with no noun
   * to belong to, they are names («марш Турецкого», «город Болгар»).
   */
  private static boolean isSurname(TokenText text, int at, CountryPattern pattern) {
    if (!isCyrillic(text.form(at))
        || !text.isCapitalized(at)
        || text.isAllCapitals(at)
        || text.startsSentence(at)
        || text.isQuotedAt(at)) {
      return false;
    }
    return pattern.kind() == CountryKind.DEMONYM || text.isClauseEndAfter(at);
  }

  private static boolean isCyrillic(String form) {
    return form.charAt(0) >= 0x400 && form.charAt(0) <= 0x52F;
  }

  /** In «Sino-Russian» the second part is a country's as well, in «Indo-European» it is not. */
  private boolean completesCompound(String form) {
    return isCyrillic(form) ? isAdjective(form) : !lexicon.startingWith(form).isEmpty();
  }

  private static boolean isAdjective(String form) {
    return form.length() > 4
        && form.matches(".*(ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|ые|ых|ыми|о)");
  }

  private boolean isBesideName(TokenText text, int first, int last) {
    boolean after =
        text.isBlankAfter(last)
            && text.isCapitalized(last + 1)
            && lexicon.startingWith(text.form(last + 1)).isEmpty();
    boolean before =
        text.isBlankAfter(first - 1)
            && text.isCapitalized(first - 1)
            && text.form(first - 1).length() > 2
            && !text.startsSentence(first - 1);
    return after || before;
  }

  /** «TELL US MORE»: everything around is in capitals. */
  private static boolean isShouted(TokenText text, int at) {
    return isLongCapitals(text, at - 1) && isLongCapitals(text, at + 1);
  }

  private static boolean isLongCapitals(TokenText text, int i) {
    return text.isAllCapitals(i) && text.form(i).length() > 3;
  }

  /** «Нью-Мехико»: the second half of a hyphenated place is no country. */
  private static boolean isSecondPartOfPlace(TokenText text, int first) {
    return text.isHyphenAfter(first - 1)
        && switch (text.form(first - 1)) {
          case "нью", "ново", "new", "сан", "санта", "сен", "сент" -> true;
          default -> false;
        };
  }

  /** Kazakh makes small adjectives of the names of countries: «қазақстандық». */
  private static boolean isDerived(CountryPattern pattern, String form) {
    String stem = pattern.words().getLast().stem();
    return pattern.kind() == CountryKind.NAME
        && stem != null
        && form.startsWith(stem)
        && KazakhForms.isDerivation(form.substring(stem.length()));
  }

  /** English says «Russian» for the adjective and for the person: what follows decides. */
  private CountryKind kind(TokenText text, int first, int last, CountryPattern pattern) {
    if (isDerived(pattern, text.form(last))) {
      return CountryKind.ADJECTIVE;
    }
    if (pattern.kind() == CountryKind.NAME && CountryPlaces.isCity(text, first, pattern)) {
      return CountryKind.CAPITAL;
    }
    boolean describes = text.isBlankAfter(last) && !text.isCapitalized(last + 1);
    if (pattern.kind() != CountryKind.ADJECTIVE || describes) {
      return pattern.kind();
    }
    for (CountryPattern other : lexicon.startingWith(text.form(first))) {
      if (other.kind() == CountryKind.DEMONYM && other.code().equals(pattern.code())) {
        return CountryKind.DEMONYM;
      }
    }
    return pattern.kind();
  }
}
