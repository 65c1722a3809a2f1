package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.article.Section;
import org.obzor.text.RussianDictionary;

class PersonTaggerTest {
  private static final NameSpanFinder NO_RULES = (article, memory) -> List.of();

  private final NameLexicon lexicon =
      new NameLexicon(RussianDictionary.load(), new GivenNames(), new Palladius());

  @Test
  void aSignAloneIsNobody() {
    List<NameToken> article = NameToken.tokenize("Hello ! Anna .", Section.TEXT);
    TaggerModel model = everyTokenIsAName(article);

    List<NameSpan> found =
        new PersonTagger("en", new TrainedTagger(WordUses.NONE, model, model), lexicon, NO_RULES)
            .find(article, new NameMemory(form -> List.of()));

    assertThat(found).extracting(NameSpan::start).containsExactly(0, 8);
  }

  @Test
  void aWordOfAHundredThousandLettersIsNobody() {
    List<NameToken> article = NameToken.tokenize("A".repeat(100_000), Section.TEXT);
    TaggerModel model = everyTokenIsAName(NameToken.tokenize("Anna", Section.TEXT));

    assertThat(
            new PersonTagger(
                    "en", new TrainedTagger(WordUses.NONE, model, model), lexicon, NO_RULES)
                .find(article, new NameMemory(form -> List.of())))
        .isEmpty();
  }

  @Test
  void aWordOfAHundredThousandLettersIsNotRemembered() {
    assertThat(lexicon.of("анна")).isSameAs(lexicon.of("анна"));
    String word = "ъ".repeat(100_000);
    assertThat(lexicon.of(word)).isNotSameAs(lexicon.of(word));
    assertThat(lexicon.ofKazakh(word)).isNotSameAs(lexicon.ofKazakh(word));
  }

  /** By the feature that every token has. */
  private TaggerModel everyTokenIsAName(List<NameToken> article) {
    int always =
        new DocumentFeatures(article, List.of(), false, lexicon, WordUses.NONE)
            .sequences()
            .getFirst()
            .features()[0][0];
    float[] weights = new float[Tags.COUNT];
    weights[Tags.UNIT] = 1;
    return TaggerModel.quantise(
        new int[] {always}, weights, new float[Tags.COUNT * Tags.COUNT], 0.02f, 0);
  }
}
