package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final String[] TEXTS = {
    "Пожар",
    "Съезд 12.03.24",
    "ТАСС 30.03.24 Слов: 248",
    "МВФ И ВТО О РЫНКЕ",
    "Погода\n\nЭхо 01.02.24 Слов: 3\n\nЗавтра «ясно».",
    "Ёлку убрали\n\nГолос степи 11.01.2024\n\nПлощадь опустела, фонари погасли — и всё.",
    "Банк BRICS выдал кредит ООО «Юг»",
  };

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866", "UTF-8"})
  void readsShortRussianFiles(String name) {
    Charset charset = Charset.forName(name);
    for (String text : TEXTS) {
      String expected = new String(text.getBytes(charset), charset);
      assertThat(Decoder.decode(text.getBytes(charset))).as(text).contains(expected);
    }
  }

  @Test
  void readsWesternAccents() {
    String text = "The café was closed, said Mr Müller – “for ever”.";
    assertThat(Decoder.decode(text.getBytes(Charset.forName("windows-1252")))).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkDecidesAndIsNoText(String name) {
    Charset charset = Charset.forName(name);
    assertThat(Decoder.decode("\uFEFFҚазақ сөзі".getBytes(charset))).contains("Қазақ сөзі");
  }

  @Test
  void utf8CutInTheMiddleOfACharacterStaysUtf8() {
    byte[] whole =
        "Длинная заметка о том, как файл обрезали посередине".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertThat(Decoder.decode(cut).orElseThrow())
        .startsWith("Длинная заметка")
        .endsWith("посередин\uFFFD");
  }

  @Test
  void binaryIsNoText() {
    assertThat(Decoder.decode(new byte[] {1, 2, 0, 4})).isEmpty();
    assertThat(Decoder.decode("%PDF-1.7 obj".getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }
}
