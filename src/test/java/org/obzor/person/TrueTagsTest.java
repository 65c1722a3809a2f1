package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.obzor.article.Section;
import org.obzor.person.AnnotatedText.Entity;
import org.obzor.text.RussianDictionary;

class TrueTagsTest {
  private static final String TEXT = "John Smith University of Rome";
  private static final Entity SMITH = new Entity(EntityKind.PERSON, 0, 10);
  private static final Entity UNIVERSITY = new Entity(EntityKind.ORGANISATION, 0, 29);
  private static final Entity ROME = new Entity(EntityKind.PLACE, 25, 29);

  @Test
  void theInnerNameCountsAndAPersonBeforeAll() {
    assertThat(tags(List.of(SMITH, ROME, UNIVERSITY), EnumSet.allOf(EntityKind.class), true))
        .containsExactly(
            1 << Tags.BEGIN,
            1 << Tags.LAST,
            1 << Tags.ORGANISATION,
            1 << Tags.ORGANISATION,
            1 << Tags.PLACE);
  }

  @Test
  void whatWasNotAnnotatedMayBeOfThatKind() {
    int free = 1 << Tags.OUTSIDE | 1 << Tags.ORGANISATION | 1 << Tags.OTHER;
    assertThat(tags(List.of(SMITH, ROME), EnumSet.of(EntityKind.PERSON, EntityKind.PLACE), true))
        .containsExactly(1 << Tags.BEGIN, 1 << Tags.LAST, free, free, 1 << Tags.PLACE);
  }

  @Test
  void onlyPersonsAreToldApartWhereThatIsWanted() {
    int outside = 1 << Tags.OUTSIDE;
    assertThat(tags(List.of(SMITH, ROME), EnumSet.of(EntityKind.PERSON), false))
        .containsExactly(1 << Tags.BEGIN, 1 << Tags.LAST, outside, outside, outside);
  }

  @Test
  void partOfAnotherPersonIsNoPersonOfItsOwn() {
    Entity john = new Entity(EntityKind.PERSON, 0, 4);
    AnnotatedText text = new AnnotatedText(TEXT, List.of(john, SMITH), Set.of());
    assertThat(text.persons()).containsExactly(SMITH);
  }

  private static int[] tags(List<Entity> entities, Set<EntityKind> annotated, boolean kinds) {
    List<NameToken> tokens = NameToken.tokenize(TEXT, Section.TEXT);
    NameLexicon lexicon =
        new NameLexicon(RussianDictionary.load(), new GivenNames(), new Palladius());
    DocumentFeatures features =
        new DocumentFeatures(tokens, List.of(), false, lexicon, WordUses.NONE);
    TrueTags tags = new TrueTags(tokens, new AnnotatedText(TEXT, entities, annotated), kinds);
    return features.sequences().stream()
        .flatMapToInt(sequence -> Arrays.stream(tags.of(sequence)))
        .toArray();
  }
}
