package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailTest {
  private static final String RUNNING =
      "Совет директоров рассмотрел отчёт за год и поручил правлению подготовить к осени новый план"
          + " развития сети, который учтёт замечания всех областных отделений.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Новости",
        "НОВОСТИ",
        "Читайте также",
        "Читайте также:",
        "По теме",
        "Ещё по теме:",
        "Read also",
        "Related news",
        "RELATED STORIES",
        "Тағы оқыңыз:",
        "▶ Читайте также"
      })
  void aMarkerOfItsOwnLineBeginsTheTail(String marker) {
    Tail.Parts parts = Tail.split(List.of("Текст.", "", marker, "", "Чужое"), null);
    assertThat(parts.body()).isEqualTo("Текст.");
    assertThat(parts.tail()).isEqualTo(marker + "\n\nЧужое");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Новости об этом пришли утром.",
        "Новости региона обсуждали до ночи",
        "По теме выступил министр.",
        "Related news came later."
      })
  void aSentenceThatBeginsLikeAMarkerIsBody(String sentence) {
    Tail.Parts parts = Tail.split(List.of("Текст.", sentence, "Ещё."), null);
    assertThat(parts.body()).isEqualTo("Текст.\n" + sentence + "\nЕщё.");
    assertThat(parts.tail()).isNull();
  }

  @Test
  void anAnnouncedHeadlineInsideTheBodyIsTakenOut() {
    Tail.Parts parts =
        Tail.split(List.of("Начало.", "Читайте также: Чужой заголовок", "Конец."), null);
    assertThat(parts.body()).isEqualTo("Начало.\nКонец.");
    assertThat(parts.tail()).isEqualTo("Читайте также: Чужой заголовок");
  }

  @Test
  void theStatedLengthDecidesWhetherTheBodyGoesOnAfterTheHeadlines() {
    List<String> lines = List.of("Первый абзац.", "", "Читайте также", "Чужое", "", RUNNING);
    assertThat(Tail.split(lines, 24).body()).isEqualTo("Первый абзац.\n\n" + RUNNING);
    assertThat(Tail.split(lines, 24).tail()).isEqualTo("Читайте также\nЧужое");
    assertThat(Tail.split(lines, 2).body()).isEqualTo("Первый абзац.");
    assertThat(Tail.split(lines, null).body()).isEqualTo("Первый абзац.");
  }
}
