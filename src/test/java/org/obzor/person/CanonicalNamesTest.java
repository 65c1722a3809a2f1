package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.article.Mention;
import org.obzor.text.RussianDictionary;

/** The labels and ids of persons, kind by kind. */
class CanonicalNamesTest {
  private static final PersonFinder FINDER =
      new DocumentPersonFinder(RussianDictionary.load(), KnownPersons.load());

  private static List<Mention> find(String text, String lang) {
    return FINDER.find("", List.of(), text, List.of(), lang);
  }

  private static String labels(String text) {
    return find(text, "ru").stream().map(Mention::label).collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Владимир Путин прибыл в Минск. В. Путин доволен. | Владимир Путин, Владимир Путин
          Министр Сергей Лавров сказал это. С.В. Лаврову ответили. | Сергей Лавров, Сергей Лавров
          Инженер Семён Дроздецкий уволился. Дроздецкого искали. | Семён Дроздецкий, Семён Дроздецкий
          Врач Олег Петрович Нечаев вышел. Олега Петровича ждали. | Олег Нечаев, Олег Нечаев
          Книгу написала Галина Юркова-Данелия. | Галина Юркова-Данелия
          Встреча с Анной Римской-Корсаковой прошла. | Анна Римская-Корсакова
          Речь Урсулы фон дер Ляйен напечатали. | Урсула фон дер Ляйен
          Адвокат Любови Соболь подал жалобу. | Любовь Соболь
          Визит Си Цзиньпина отложен. | Си Цзиньпин
          Об этом сообщил министр Ван И. Китай согласен. | Ван И
          Заявление Касым-Жомарта Токаева. Токаев сказал это. | Касым-Жомарт Токаев, Касым-Жомарт Токаев
          Касым-Жомарт Кемелевич Токаев вышел. Касым-Жомарт Кемелевич устал. | Касым-Жомарт Токаев, Касым-Жомарт Токаев
          Министр Сэйдзи Маэхара отметил успех. | Сэйдзи Маэхара
          Шахматистки Ирина Турова и Анна Буртасова выиграли. | Ирина Турова, Анна Буртасова
          Премьер поздравил Романа Полански. | Роман Полански
          Победила чемпионка Европы фигуристка Евгения Медведева. | Евгения Медведева
          Хвалили фигуристку Евгению Медведеву. | Евгения Медведева
          Алёна Дроздецкая пришла. Алёна Заварова ушла. | Алёна Дроздецкая, Алёна Заварова
          Ответ партнёра фирмы «Дельта» Вадима Скрипенко. | Вадим Скрипенко
          Награду вручили Ким Чен Ыну. | Ким Чен Ын
          За хорвата Марина Селича болели все. | Марин Селич
          Станислав Дроздов ушёл. Станислав Саламович вернулся. | Станислав Дроздов, Станислав Дроздов
          Решение главы комитета Марины Ежиковой. Марина Ежикова ушла. | Марина Ежикова, Марина Ежикова
          Николай Агнищев пел о том, что Николай II ушёл. | Николай Агнищев, Николай II
          Арбитр Карлос Симон остановил игру. | Карлос Симон
          Театр им. Евгения Вахтангова закрыт. | Евгений Вахтангов
          Это мнение эксперта компании Delta Group Оттокара Дресса. | Оттокар Дресс
          При Бенедикте XVI Госсекретариат был другим. | Бенедикт XVI
          Роман Айгули Сабитовой вышел. | Айгуль Сабитова
          Дневник Анаис Нин издан. Нина Краснова пишет. | Анаис Нин, Нина Краснова
          Сегодня Валерия Дрожкова знакомит всех с книгой. | Валерия Дрожкова
          """)
  void haveTheNominativeOfTheFullName(String text, String expected) {
    assertThat(labels(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chinese Foreign Minister Wang Yi said so. | Сказал министр Ван И из Китая.
          President Xi Jinping met the guests. | Председатель Си Цзиньпин принял гостей.
          President Vladimir Putin met the guests. | Президент Владимир Путин принял гостей.
          President Kassym-Jomart Tokayev met the guests. | Президент Касым-Жомарт Токаев принял гостей.
          """)
  void haveOneIdInBothScripts(String english, String russian) {
    assertThat(find(english, "en")).extracting(Mention::id).hasSize(1);
    assertThat(find(english, "en").getFirst().id()).isEqualTo(find(russian, "ru").getFirst().id());
  }

  @Test
  void areApartForNamesakes() {
    assertThat(find("Иван Дроздецкий и Пётр Дроздецкий спорили. Анна Дроздецкая молчала.", "ru"))
        .extracting(Mention::id)
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void tellAWifeFromHerHusbandByTheTitle() {
    List<Mention> found =
        find("Барак Обама прибыл в Лондон. Госпожа Обама осталась дома.", "ru").stream()
            .filter(m -> m.end() > 30)
            .toList();
    assertThat(found).extracting(Mention::id).doesNotContain("барак-обама");
  }
}
