package org.obzor.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tagger for each article: of its language, or where that is doubtful, of its script. */
final class Taggers {
  private static final List<String> LANGUAGES = List.of("ru", "kk", "en");

  /** Of fewer words nobody can tell the language for certain. */
  private static final int SHORT = 50;

  /** Languages that short Kazakh texts are taken for. */
  private static final Set<String> LIKE_KAZAKH = Set.of("ky", "tt", "ba", "mn", "uz", "tg");

  private final Map<String, NameSpanFinder> taggers = new HashMap<>();
  private final NameSpanFinder rules;

  /**
   * @param trained taggers to use alone; if there are none, those on the class path
   */
  Taggers(NameLexicon lexicon, NameSpanFinder rules, Map<String, NameSpanFinder> trained) {
    this.rules = rules;
    taggers.putAll(trained);
    if (trained.isEmpty()) {
      LANGUAGES.forEach(lang -> taggers.put(lang, PersonTagger.load(lang, lexicon, rules)));
    }
  }

  /**
   * The tagger for an article; the rules alone for a language without one.
   *
   * @param lang ISO 639-1 code the article has or was found to have
   */
  NameSpanFinder of(String lang, List<NameToken> article) {
    int words = 0;
    int cyrillic = 0;
    for (NameToken token : article) {
      words += token.isWord() ? 1 : 0;
      cyrillic += token.isWord() && token.isCyrillic() ? 1 : 0;
    }
    boolean isCyrillic = cyrillic * 2 > words;
    boolean isKnown = LANGUAGES.contains(lang);
    if (isKnown && isCyrillic != lang.equals("en")) {
      return taggers.getOrDefault(lang, rules);
    }
    if (!isKnown && words > SHORT) {
      return rules;
    }
    String near = !isCyrillic ? "en" : LIKE_KAZAKH.contains(lang) ? "kk" : "ru";
    return taggers.getOrDefault(near, rules);
  }
}
