package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.person.CrfTrainer.Example;

class CrfTrainerTest {
  private static final int BIAS = 1;
  private static final int TITLE = 2;
  private static final int CAPITAL = 3;
  private static final int SMALL = 4;

  @Test
  void learnsThatANameFollowsATitleAndSurvivesWriting() throws IOException {
    TaggerModel model = trained();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    TaggerModel read =
        TaggerModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    int[][] twoWords = {{BIAS, TITLE}, {BIAS, CAPITAL}, {BIAS, CAPITAL}, {BIAS, SMALL}};
    int[][] oneWord = {{BIAS, TITLE}, {BIAS, CAPITAL}, {BIAS, SMALL}};
    assertThat(read.decode(twoWords))
        .containsExactly(Tags.OUTSIDE, Tags.BEGIN, Tags.LAST, Tags.OUTSIDE);
    assertThat(read.decode(oneWord)).containsExactly(Tags.OUTSIDE, Tags.UNIT, Tags.OUTSIDE);
  }

  @Test
  void theSameExamplesGiveTheSameModel() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    trained().write(new DataOutputStream(first));
    trained().write(new DataOutputStream(second));
    assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
  }

  @Test
  void whereSeveralTagsAreAllowedTheCertainExamplesDecide() {
    int either = 1 << Tags.OUTSIDE | 1 << Tags.PLACE;
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      examples.add(new Example(new int[][] {{BIAS, CAPITAL}}, only(Tags.PLACE)));
      examples.add(new Example(new int[][] {{BIAS, SMALL}}, only(Tags.OUTSIDE)));
      examples.add(new Example(new int[][] {{BIAS, TITLE, CAPITAL}}, new int[] {either}));
    }
    TaggerModel model = new CrfTrainer(20, 0.1, 1).train(examples, 0.02f, 0, 1, line -> {});

    assertThat(model.decode(new int[][] {{BIAS, TITLE, CAPITAL}})).containsExactly(Tags.PLACE);
  }

  @Test
  void anEmptySequenceHasNoTags() {
    assertThat(trained().decode(new int[0][])).isEmpty();
  }

  private static TaggerModel trained() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      examples.add(
          new Example(
              new int[][] {{BIAS, TITLE}, {BIAS, CAPITAL}, {BIAS, CAPITAL}, {BIAS, SMALL}},
              only(Tags.OUTSIDE, Tags.BEGIN, Tags.LAST, Tags.OUTSIDE)));
      examples.add(
          new Example(
              new int[][] {{BIAS, TITLE}, {BIAS, CAPITAL}, {BIAS, SMALL}},
              only(Tags.OUTSIDE, Tags.UNIT, Tags.OUTSIDE)));
    }
    return new CrfTrainer(20, 0.1, 1).train(examples, 0.02f, 0, 1, line -> {});
  }

  /** Sets of one tag each. */
  private static int[] only(int... tags) {
    return Arrays.stream(tags).map(tag -> 1 << tag).toArray();
  }
}
