package org.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
  private static final String TEXT = "Мост через реку открыт сегодня утром";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aMarkDecidesAndIsNoText(String name) {
    Charset charset = Charset.forName(name);
    assertThat(Encodings.byMark(("\uFEFF" + TEXT).getBytes(charset)))
        .contains(new Encodings.Decoded(TEXT, charset));
    assertThat(Encodings.byMark(TEXT.getBytes(charset))).isEmpty();
  }

  @Test
  void aCutCharacterIsLittleDamage() {
    byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThat(Encodings.strictly(whole, StandardCharsets.UTF_8)).contains(TEXT);
    assertThat(Encodings.strictly(cut, StandardCharsets.UTF_8)).isEmpty();
    assertThat(Encodings.nearly(cut, StandardCharsets.UTF_8)).isPresent();
    byte[] other = TEXT.getBytes(Charset.forName("windows-1251"));
    assertThat(Encodings.nearly(other, StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void namesAreCheckedAndGuessesOrdered() {
    assertThat(Encodings.named("cp1251")).contains(Charset.forName("windows-1251"));
    assertThat(Encodings.named("no such")).isEmpty();
    assertThat(Encodings.named("")).isEmpty();
    String text = "На реке построили мост, по нему поедут и поезда, и машины. ".repeat(20);
    byte[] bytes = text.getBytes(Charset.forName("windows-1251"));
    assertThat(Encodings.guesses(bytes, 1_000, false))
        .isSortedAccordingTo((a, b) -> b.confidence() - a.confidence())
        .first()
        .extracting(Encodings.Guess::name)
        .isEqualTo("windows-1251");
  }
}
