package org.obzor.person;

import java.util.List;
import org.obzor.text.Analysis;
import org.obzor.text.FormCache;
import org.obzor.text.RussianDictionary;

/** All that is known about words apart from their context: dictionary, lists, syllables. */
final class NameLexicon {
  private static final int WOMEN = 6;
  private static final int REMEMBERED = 1 << 15;

  private final RussianDictionary dictionary;
  private final GivenNames givenNames;
  private final Palladius palladius;
  private final EnglishNames englishNames = new EnglishNames();
  private final FormCache<WordClass> classes = new FormCache<>(REMEMBERED, this::classify);
  private final FormCache<WordClass> kazakhClasses =
      new FormCache<>(REMEMBERED, this::classifyKazakh);

  NameLexicon(RussianDictionary dictionary, GivenNames givenNames, Palladius palladius) {
    this.dictionary = dictionary;
    this.givenNames = givenNames;
    this.palladius = palladius;
  }

  /** The class of a folded form in a Russian or English article. */
  WordClass of(String form) {
    return isLong(form) ? new WordClass(WordClass.UNKNOWN, 0, 0, form) : classes.get(form);
  }

  /** Not worth remembering either: a word can be as long as an article. */
  private static boolean isLong(String form) {
    return form.length() > NameToken.LONGEST_NAME;
  }

  private WordClass classify(String form) {
    char first = form.charAt(0);
    if (first < 0x250) {
      int bits = englishNames.of(form);
      int classes = bits == 0 ? WordClass.UNKNOWN : bits << WordClass.ENGLISH;
      return new WordClass(classes | (givenNames.mayBe(form) ? WordClass.LISTED : 0), 0, 0, form);
    }
    List<Analysis> analyses = dictionary.analyses(form);
    int hyphen = form.lastIndexOf('-');
    if (analyses.isEmpty() && hyphen > 0) {
      analyses = dictionary.analyses(form.substring(hyphen + 1));
    }
    boolean listed =
        givenNames.mayBe(form) || (hyphen > 0 && givenNames.mayBe(form.substring(0, hyphen)));
    return of(form, form, analyses, listed);
  }

  /** The class of a folded form in a Kazakh article, by its Russian spelling without its suffix. */
  WordClass ofKazakh(String form) {
    return form.charAt(0) < 0x250 || isLong(form) ? of(form) : kazakhClasses.get(form);
  }

  private WordClass classifyKazakh(String form) {
    String whole = Stems.inRussianLetters(form);
    List<Analysis> analyses = dictionary.analyses(whole);
    String stem = Stems.inRussianLetters(Stems.kazakh(form));
    if (!stem.equals(whole) && analyses.stream().noneMatch(a -> bit(a.tag()) <= 4)) {
      List<Analysis> shorter = dictionary.analyses(stem);
      analyses = shorter.isEmpty() ? analyses : shorter;
    }
    boolean listed = givenNames.mayBe(form) || givenNames.mayBe(Stems.kazakh(form));
    return of(form, whole, analyses, listed || givenNames.mayBe(stem));
  }

  private WordClass of(String form, String spelled, List<Analysis> analyses, boolean listed) {
    int classes = analyses.isEmpty() ? WordClass.UNKNOWN : 0;
    int given = 0;
    int surname = 0;
    String lemma = "";
    for (Analysis analysis : analyses) {
      int bit = bit(analysis.tag());
      classes |= bit;
      if (bit == WordClass.GIVEN) {
        given |= forms(analysis.tag());
      } else if (bit == WordClass.SURNAME) {
        surname |= forms(analysis.tag());
      } else if (bit != WordClass.PATRONYMIC && lemma.isEmpty() && form.equals(spelled)) {
        lemma = analysis.lemma();
      }
    }
    classes |= listed ? WordClass.LISTED : 0;
    if (palladius.isChinese(spelled)) {
      classes |= WordClass.CHINESE;
      classes |= palladius.isFamilyName(spelled) ? WordClass.CHINESE_FAMILY : 0;
    }
    return new WordClass(classes, given, surname, lemma.isEmpty() ? form : lemma);
  }

  private static int bit(String tag) {
    if (tag.startsWith("NN:")) {
      if (tag.equals("NN:Name:Fem:Sin") || tag.startsWith("NN:Fam")) {
        return WordClass.SURNAME;
      }
      if (tag.startsWith("NN:Name")) {
        return WordClass.GIVEN;
      }
      if (tag.startsWith("NN:Patr")) {
        return WordClass.PATRONYMIC;
      }
      return tag.startsWith("NN:Anim") ? WordClass.ANIMATE : WordClass.INANIMATE;
    }
    if (tag.startsWith("ADJ") || tag.startsWith("Ord")) {
      return WordClass.ADJECTIVE;
    }
    return tag.startsWith("VB") || tag.startsWith("PT") || tag.startsWith("DPT")
        ? WordClass.VERB
        : WordClass.OTHER;
  }

  private static int forms(String tag) {
    if (tag.contains(":PL")) {
      return 0;
    }
    int cases = RussianNames.cases(tag);
    boolean anyGender = tag.equals("NN:Fam");
    return (anyGender || !tag.contains(":Fem") ? cases : 0)
        | (anyGender || tag.contains(":Fem") ? cases << WOMEN : 0);
  }
}
