package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanizedTest {
  private static final PersonId IDS = new PersonId(new Palladius(), new GivenNames());

  @ParameterizedTest
  @CsvSource({
    "Yerlan Akbarov, Ерлан Акбаров",
    "Yevgeny Solovyov, Евгений Соловьёв",
    "Olga Vasilyeva, Ольга Васильева",
    "Pyotr Kiselyov, Пётр Киселёв",
    "Nikolai Rybakov, Николай Рыбаков",
    "Baurzhan Baibekov, Бауржан Байбеков",
    "Dossayeva, Досаева",
    "V. Petrov, В. Петров",
    "Dmitry Lavrsky, Дмитрий Лаврский",
    "Irina Yarovskaya, Ирина Яровская",
    "Viktor Chernyshenko, Виктор Чернышенко",
  })
  void romanisedNamesHaveTheIdOfTheRussianOnes(String latin, String russian) {
    assertThat(IDS.of(latin)).isEqualTo(IDS.of(russian));
  }

  @ParameterizedTest
  @CsvSource({
    "John Malkov, john-malkov",
    "Hugh Grosvenor, hugh-grosvenor",
    "Malkovich, malkovich",
    "Jane Hartley, jane-hartley",
    "Oleg Smith, oleg-smith",
  })
  void namesOfOtherLanguagesStayAsTheyAre(String name, String id) {
    assertThat(IDS.of(name)).isEqualTo(id);
  }

  /** Well-known persons do not need the rules, so they tell how often the rules are right. */
  @Test
  void theRulesAreRightForMostOfTheWellKnown() {
    int right = 0;
    int spelled = 0;
    for (KnownPerson person : KnownPersons.load().all()) {
      String id = IDS.of(person.en());
      if (!id.equals(NameKey.of(person.en()))) {
        spelled++;
        right += id.equals(person.id()) ? 1 : 0;
      }
    }
    assertThat(spelled).isGreaterThan(100);
    assertThat((double) right / spelled).isGreaterThan(0.9);
  }
}
