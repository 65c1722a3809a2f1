package org.obzor.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameSubjectTest {
  @Test
  void aPageIsAboutItsHeadlineInOtherForms() {
    assertThat(
            SameSubject.of(
                "Мост через Ишим откроют в августе",
                "Моста через реку ждали давно, открытие близко"))
        .isTrue();
  }

  @Test
  void aRequestToAgreeIsNot() {
    assertThat(
            SameSubject.of(
                "Мост через Ишим откроют в августе",
                "Мы используем файлы cookie. Нажмите «Согласен», чтобы продолжить."))
        .isFalse();
  }

  @Test
  void aHeadlineWithoutLongWordsTellsNothing() {
    assertThat(SameSubject.of("Я и ты", "Текст")).isTrue();
  }
}
