package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.article.Mention;
import org.obzor.text.RussianDictionary;

/** Known persons are found under one id by whatever name in whatever language. */
class KnownPersonFinderTest {
  private static final PersonFinder FINDER =
      PersonFinder.create(RussianDictionary.load(), KnownPersons.load());

  private static List<Mention> find(String text, String lang) {
    return FINDER.find("", List.of(), text, List.of(), lang);
  }

  private static List<String> ids(String text, String lang) {
    return find(text, lang).stream().map(Mention::id).distinct().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Встреча Си Цзиньпина с делегацией состоялась в Пекине. | си-цзиньпин
          en | President Xi Jinping met the delegation in Beijing. | си-цзиньпин
          en | Foreign Minister Wang Yi met the delegation. | ван-и
          kk | Президент Қасым-Жомарт Тоқаевтың сапары басталды. | касым-жомарт-токаев
          en | Kazakhstan's President Kassym-Jomart Tokayev spoke. | касым-жомарт-токаев
          ru | Беседу с Касым-Жомартом Кемелевичем провели вчера. | касым-жомарт-токаев
          ru | Об этом журналисты спросили Токаева. | касым-жомарт-токаев
          ru | Президент Эрдоган прибыл в Анкару. | реджеп-тайип-эрдоган
          en | Turkish President Recep Tayyip Erdoğan flew to Baku. | реджеп-тайип-эрдоган
          ru | Реджепу Тайипу Эрдогану вручили награду. | реджеп-тайип-эрдоган
          en | Ukrainian President Volodymyr Zelenskyy thanked the allies. | владимир-зеленский
          ru | Переговоры с Владимиром Зеленским прошли в Киеве. | владимир-зеленский
          ru | Указ подписал В. Путин. | владимир-путин
          ru | Указ подписал Путин В. В | владимир-путин
          ru | Приём в честь С.В. Лаврова прошёл в посольстве. | сергей-лавров
          ru | Премьера Олжаса Бектенова заслушали депутаты. | олжас-бектенов
          ru | Президент Садыр Жапаров выступил; решение Садыра Жапарова поддержали. | садыр-жапаров
          ru | С Урсулой фон дер Ляйен говорил канцлер. | урсула-фон-дер-ляйен
          ru | Визит Мухаммеда бин Салмана отложен. | мухаммед-бин-салман
          ru | Канцлеру Фридриху Мерцу ответили в Берлине. | фридрих-мерц
          ru | Слова Джорджи Мелони обсудили в Риме. | джорджа-мелони
          """)
  void oneIdForEveryName(String lang, String text, String id) {
    assertThat(ids(text, lang)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Врач Анна Путина принимает больных. Путину благодарят. | владимир-путин
          ru | Анна Путина пришла вместе с мужем. Путин промолчал. | владимир-путин
          en | Lawyers for Hunter Biden asked for time. Biden pleaded not guilty. | джо-байден
          ru | Слесарь Владимир Петрович Путин живёт в деревне. | владимир-путин
          ru | Тренер Сергей Токаев доволен. Токаев похвалил команду. | касым-жомарт-токаев
          ru | Заявил мастер А. Лавров. | сергей-лавров
          ru | Актриса Мария Эрдоган приехала. Эрдоган дала интервью. | реджеп-тайип-эрдоган
          """)
  void namesakesStayApart(String lang, String text, String known) {
    assertThat(ids(text, lang)).isNotEmpty().doesNotContain(known);
  }

  @Test
  void givenNameAndPatronymicMeanTheKnownPersonOfTheArticle() {
    assertThat(ids("Путин прилетел утром. Владимир Владимирович выступит вечером.", "ru"))
        .containsExactly("владимир-путин");
    assertThat(ids("Владимир Владимирович Познер выступит вечером.", "ru"))
        .doesNotContain("владимир-путин");
  }

  @Test
  void aPatronymicOfSomebodyElseIsNotJoined() {
    assertThat(
            ids(
                "Великий князь Владимир Кириллович жил во Франции. Президент Владимир Путин"
                    + " приехал.",
                "ru"))
        .containsExactly("владимир-кириллович", "владимир-путин");
  }

  @Test
  void theLabelIsInTheLanguageOfTheArticle() {
    assertThat(find("Chinese leader Xi Jinping spoke.", "en"))
        .extracting(Mention::label)
        .containsExactly("Xi Jinping");
    assertThat(find("Президенту Мирзиёеву ответил Токаев.", "ru"))
        .extracting(Mention::label)
        .containsExactly("Шавкат Мирзиёев", "Касым-Жомарт Токаев");
    assertThat(find("Тоқаев мәлімдеме жасады.", "kk"))
        .extracting(Mention::label)
        .containsExactly("Қасым-Жомарт Тоқаев");
  }

  /** The tagger misses the name in the first place and its given name in the second. */
  @Test
  void fullNamesAreFoundAsAWhole() {
    assertThat(find("Lawyers for Hunter Biden asked for time.", "en"))
        .extracting(m -> m.end() - m.start())
        .containsExactly("Hunter Biden".length());
    assertThat(ids("President Abdel Fattah al-Sisi of Egypt spoke.", "en"))
        .containsExactly("абдель-фаттах-ас-сиси");
    assertThat(find("Ли Хуэй Минь пришёл.", "ru"))
        .extracting(Mention::label)
        .containsExactly("Ли Хуэй Минь");
  }

  @Test
  void bothScriptsOfOneArticleAreOnePerson() {
    assertThat(ids("Илон Маск (Elon Musk) ответил. Маска поддержал Дональд Трамп.", "ru"))
        .containsExactly("илон-маск", "дональд-трамп");
  }
}
