package org.obzor.text;

import java.util.Map;
import java.util.Set;

/**
 * Brings the inflected forms of an English word together: plural, possessive, -ed, -ing. The idea
 * of the first steps of M. F. Porter's algorithm (1980), without its derivational steps, so that
 * «nation» and «national» stay apart.
 */
final class EnglishStemmer {
  private static final Set<String> NO_FORMS =
      Set.of(
          "news",
          "united",
          "series",
          "species",
          "always",
          "perhaps",
          "during",
          "nothing",
          "something",
          "anything",
          "everything",
          "evening",
          "morning",
          "indeed",
          "hundred",
          "need",
          "speed",
          "its",
          "his",
          "this",
          "thus",
          "was",
          "has",
          "does",
          "yes",
          "us",
          "as",
          "is");
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("men", "man"),
          Map.entry("women", "woman"),
          Map.entry("children", "child"),
          Map.entry("said", "say"),
          Map.entry("says", "say"),
          Map.entry("told", "tell"),
          Map.entry("met", "meet"),
          Map.entry("held", "hold"),
          Map.entry("made", "make"),
          Map.entry("took", "take"),
          Map.entry("taken", "take"),
          Map.entry("gave", "give"),
          Map.entry("given", "give"),
          Map.entry("went", "go"),
          Map.entry("gone", "go"),
          Map.entry("won", "win"),
          Map.entry("lost", "lose"),
          Map.entry("built", "build"),
          Map.entry("bought", "buy"),
          Map.entry("brought", "bring"),
          Map.entry("sold", "sell"),
          Map.entry("sent", "send"),
          Map.entry("spoke", "speak"),
          Map.entry("spoken", "speak"),
          Map.entry("wrote", "write"),
          Map.entry("written", "write"),
          Map.entry("fell", "fall"),
          Map.entry("fallen", "fall"),
          Map.entry("grew", "grow"),
          Map.entry("grown", "grow"),
          Map.entry("rose", "rise"),
          Map.entry("risen", "rise"),
          Map.entry("began", "begin"),
          Map.entry("begun", "begin"),
          Map.entry("became", "become"),
          Map.entry("came", "come"),
          Map.entry("knew", "know"),
          Map.entry("known", "know"),
          Map.entry("thought", "think"),
          Map.entry("fought", "fight"),
          Map.entry("crises", "crisis"),
          Map.entry("wives", "wife"),
          Map.entry("agreed", "agree"),
          Map.entry("freed", "free"),
          Map.entry("guaranteed", "guarantee"),
          Map.entry("analyses", "analysis"));

  private EnglishStemmer() {}

  /**
   * @param form lower case, letters a to z and apostrophes
   */
  static String stem(String form) {
    String word = withoutPossessive(form);
    word = IRREGULAR.getOrDefault(word, word);
    if (word.length() <= 3 || NO_FORMS.contains(word)) {
      return word;
    }
    return withoutFinalVowel(withoutParticiple(withoutPlural(word)));
  }

  private static String withoutPossessive(String form) {
    int apostrophe = form.lastIndexOf('\'');
    boolean possessive = apostrophe > 1 && form.substring(apostrophe + 1).equals("s");
    return possessive ? form.substring(0, apostrophe) : form;
  }

  private static String withoutPlural(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")
        || word.endsWith("zzes")
        || word.endsWith("oes")) {
      return cut(word, 2);
    }
    boolean plural =
        word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is")
            && !word.endsWith("ics");
    return plural ? cut(word, 1) : word;
  }

  private static String withoutParticiple(String word) {
    if (word.endsWith("ied") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    String stem = word;
    if (word.endsWith("ed") && !word.endsWith("eed")) {
      stem = cut(word, 2);
    } else if (word.endsWith("ing")) {
      stem = cut(word, 3);
    }
    if (stem.length() < 3 || !hasVowel(stem)) {
      return word;
    }
    return stem.length() < word.length() ? withoutDoubling(stem) : stem;
  }

  /** «planned» comes from «plan», but «killed» from «kill» and «passed» from «pass». */
  private static String withoutDoubling(String stem) {
    int last = stem.length() - 1;
    char c = stem.charAt(last);
    boolean doubled = c == stem.charAt(last - 1) && "bdgmnprt".indexOf(c) >= 0;
    return doubled ? cut(stem, 1) : stem;
  }

  /** «make» and «making» meet in «mak», «country» and «countries» in «countri». */
  private static String withoutFinalVowel(String word) {
    if (word.length() > 3 && word.endsWith("e")) {
      return cut(word, 1);
    }
    boolean y = word.length() > 2 && word.endsWith("y") && !isVowel(word.charAt(word.length() - 2));
    return y ? cut(word, 1) + "i" : word;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static boolean hasVowel(String word) {
    return word.chars().anyMatch(c -> isVowel((char) c) || c == 'y');
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
