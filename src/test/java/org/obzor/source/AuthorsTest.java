package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Анна Пример | Анна Пример",
        "Автор: А. Б. | А. Б.",
        "Авторы: Анна Пример, Борис Образец | Анна Пример/Борис Образец",
        "By ANNA FIXTURE in Geneva | ANNA FIXTURE",
        "By Anna Fixture and Boris Example | Anna Fixture/Boris Example",
        "Анна Пример и Борис Образец | Анна Пример/Борис Образец",
        "Ministry of Trade and Industry | Ministry of Trade and Industry",
        "Von Neumann | Von Neumann",
        "Par Anne Exemple | Anne Exemple",
        "Пример, Анна | Пример, Анна",
        "Анна Пример, специальный корреспондент | Анна Пример",
        "Anna Fixture <anna@mail.example>; boris@mail.example | Anna Fixture",
        "anna@mail.example (Anna Fixture) | Anna Fixture",
        "<a href='http://a.example/'>Анна&nbsp;Пример</a> | Анна Пример",
        "Анна Пример; анна пример | Анна Пример",
        "https://a.example/people/7 | ''",
        "— | ''",
      })
  void namesAlone(String byline, String names) {
    assertThat(String.join("/", Authors.of(byline))).isEqualTo(names);
  }

  @Test
  void aNameOfAListIsNotTakenApart() {
    assertThat(Authors.named(List.of("Пример, Анна Борисовна", " ", "Anna and Boris Fixture")))
        .containsExactly("Пример, Анна Борисовна", "Anna and Boris Fixture");
  }

  @Test
  void whatIsNoNameIsBounded() {
    assertThat(Authors.of("x".repeat(2_000))).isEmpty();
    assertThat(Authors.of("a;b".repeat(100_000))).hasSizeLessThanOrEqualTo(Authors.MOST);
    assertThat(Authors.of("(<".repeat(100_000))).isEmpty();
  }
}
