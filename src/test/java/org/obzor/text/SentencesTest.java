package org.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static List<String> split(String text) {
    return Sentences.split(text).stream().map(span -> span.in(text)).toList();
  }

  /** The bar stands where one sentence ends and the next begins. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Приехал С.В. Лавров.| Его встретил А. Иванов.",
        "Министр С. В. Лавров и В.В. Путин.| Встреча прошла.",
        "В Астане побывал Ван И.| Министр остался доволен.",
        "Об этом сообщил Ван И.| Он добавил детали.",
        "Это было в 2024 г. в Астане.| Потом в Пекине.",
        "Договор подписан в 2023 г.| Теперь его меняют.",
        "Он живет в г. Алматы на ул. Абая.| Там тихо.",
        "Объем достиг 4,7 млн. долларов.| Рост составил 5%.",
        "Продают зерно, муку и т.д.| Цены растут.",
        "Зерно, мука и т.п. товары дорожают.",
        "«Мы готовы к диалогу.»| Так сказал министр.",
        "«Мы готовы!» — сказал он.| Зал молчал.",
        "Кто это сделал?!| Никто не знает...| Совсем.",
        "Индекс вырос на 0.5 пункта.| Рынок закрыт.",
        "Посетите tass.ru за новостями.| Там всё.",
        "Mr. Smith met Dr. Jones in the U.S. Senate.| They talked.",
        "\"We agree.\"| The minister left.",
        "Сотрудник им. Горького проф. Петров выступил.| Все слушали.",
        "Заголовок без точки\n\n|Первый абзац.| Второй.",
        "Строка, которая\nпродолжается.|\nНовая строка\n|Еще одна",
        "Это было в 2024 г.\nв Астане.| Потом в Пекине.",
        "Население — 20 тыс. человек.| Это много.",
        "Пришли Иванов, Петров и др.| Собрание началось.",
      })
  void splits(String marked) {
    String text = marked.replace("|", "");
    List<String> expected = List.of(marked.split("\\|", -1)).stream().map(String::strip).toList();
    assertThat(split(text)).containsExactlyElementsOf(expected);
  }

  @Test
  void blankTextHasNone() {
    assertThat(split(" \n\t ")).isEmpty();
  }
}
