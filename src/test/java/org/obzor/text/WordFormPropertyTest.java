package org.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the dictionary can generate is found, in both directions. */
class WordFormPropertyTest {
  private static final RussianDictionary DICTIONARY = RussianDictionary.load();
  private static final DictionaryAnalyzer ANALYZER = DictionaryAnalyzer.create(DICTIONARY);
  private static final String LETTERS = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф";

  @Test
  void everyFormOfALemmaIsFoundByTheLemmaAndFindsIt() {
    Random random = new Random(20240330);
    int lemmas = 0;
    while (lemmas < 300) {
      String word = randomWord(random);
      for (Analysis reading : DICTIONARY.analyses(word)) {
        lemmas++;
        boolean patronymic = reading.tag().startsWith("NN:Patr");
        Set<String> forms =
            DICTIONARY.forms(reading.lemma(), tag -> tag.startsWith("NN:Patr") == patronymic);
        Set<String> keys = ANALYZER.queryKeys(reading.lemma());
        for (String form : forms) {
          if (isSurname(form)) {
            continue;
          }
          if (!patronymic) {
            assertThat(keys).as("%s finds %s", reading.lemma(), form).contains(key(form));
          }
          assertThat(ANALYZER.queryKeys(form))
              .as("%s finds %s", form, word)
              .contains(key(patronymic ? form : reading.lemma()));
        }
      }
    }
  }

  /** «Петров» is not taken for the genitive plural of «Петр». */
  private static boolean isSurname(String form) {
    return DICTIONARY.analyses(form).stream()
        .anyMatch(r -> r.lemma().equals(form) && r.tag().startsWith("NN:Fam"));
  }

  private static String key(String form) {
    List<Token> tokens = ANALYZER.tokens(form);
    return tokens.getFirst().key();
  }

  private static String randomWord(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 3 + random.nextInt(3);
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
