package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.text.RussianDictionary;

class DocumentPersonFinderTest {
  private static final PersonFinder FINDER =
      new DocumentPersonFinder(RussianDictionary.load(), KnownPersons.load());

  @Test
  void fullNamesInAnyCaseShareOneNominativeLabel() {
    assertThat(labels("Визит Мурата Нуртлеу. Встреча с Муратом Нуртлеу. Нуртлеу сказал."))
        .containsExactly("Мурат Нуртлеу", "Мурат Нуртлеу", "Мурат Нуртлеу");
    assertThat(labels("Разговор с Урсулой фон дер Ляйен и Ангелой Меркель."))
        .containsExactly("Урсула фон дер Ляйен", "Ангела Меркель");
    assertThat(labels("Адвокат Любови Соболь и Доминика Стросс-Кана."))
        .containsExactly("Любовь Соболь", "Доминик Стросс-Кан");
  }

  @Test
  void initialsJoinTheFullNameOfTheArticle() {
    assertThat(labels("С.В. Лавров прилетел. Сергей Викторович Лавров сказал, Лаврову ответили."))
        .containsOnly("Сергей Лавров")
        .hasSize(3);
    assertThat(labels("Прохоров В.В. говорил с министром.")).containsExactly("В. Прохоров");
  }

  @Test
  void chineseNamesKeepTheFamilyNameFirst() {
    assertThat(labels("Заявил министр Ван И. Китай согласен. Си Цзиньпина ждал Си Цзиньпин."))
        .containsExactly("Ван И", "Си Цзиньпин", "Си Цзиньпин");
  }

  @Test
  void kazakhNamesAreDeclinedAtTheLastPartOnly() {
    assertThat(labels("Касым-Жомарта Токаева ждал аким Астаны. Токаев улыбнулся."))
        .containsExactly("Касым-Жомарт Токаев", "Касым-Жомарт Токаев");
    assertThat(labels("Касым-Жомарт Токаев приехал. Касым-Жомарту Кемелевичу вручили цветы."))
        .containsExactly("Касым-Жомарт Токаев", "Касым-Жомарт Токаев");
  }

  @Test
  void namesakesWithDifferentGivenNamesStayApart() {
    assertThat(labels("Иван Петров и Пётр Петров спорили. Ольге Петровой это не нравилось."))
        .containsExactly("Иван Петров", "Пётр Петров", "Ольга Петрова");
  }

  @Test
  void titleAndTextShareTheId() {
    List<Mention> mentions =
        FINDER.find("Токаев прибыл", List.of(), "Касым-Жомарт Токаев прибыл.", List.of(), "ru");
    assertThat(mentions).extracting(Mention::section).containsExactly(Section.TITLE, Section.TEXT);
    assertThat(mentions).extracting(Mention::id).containsOnly("касым-жомарт-токаев");
  }

  @Test
  void aClippingNamesExactlyItsTwoMinisters() throws IOException {
    Path seed = Path.of("/work/shared/cases/seed/tass-2024-03-30.txt");
    assumeThat(seed).exists();
    assertThat(FINDER.find("", List.of(), Files.readString(seed), List.of(), "ru"))
        .extracting(Mention::id)
        .contains("ван-и", "мурат-нуртлеу")
        .containsOnly("ван-и", "мурат-нуртлеу");
  }

  @Test
  void pinyinAndPalladiusGiveOneId() {
    Palladius palladius = new Palladius();
    assertThat(palladius.toCyrillic("Wang Yi")).contains("Ван И");
    assertThat(palladius.toCyrillic("Xi Jinping")).contains("Си Цзиньпин");
    assertThat(palladius.toCyrillic("Li Keqiang")).contains("Ли Кэцян");
    assertThat(palladius.toCyrillic("John Smith")).isEmpty();
  }

  @Test
  void aNameInBracketsInAnotherScriptIsTheSamePerson() {
    assertThat(labels("Умер певец Кит Флинт (Keith Flint). Флинту было 49 лет."))
        .containsExactly("Кит Флинт", "Кит Флинт", "Кит Флинт");
  }

  @Test
  void prepositionsAndVerbsTellCaseAndGender() {
    assertThat(labels("О словах М. Ломоносова вспомнили.")).containsExactly("М. Ломоносов");
    assertThat(labels("Лидера КНДР Ким Чен Ына ждут в Пекине.")).containsExactly("Ким Чен Ын");
    assertThat(labels("Вице-спикер Анна Кузнецова заявила об этом."))
        .containsExactly("Анна Кузнецова");
  }

  @Test
  void officesAndCitiesAreNoNames() {
    assertThat(labels("Аким Астаны встретил министра. Казмунайгаз построит завод в Атырау."))
        .isEmpty();
  }

  @Test
  void englishAndKazakhArticlesHaveTheirOwnModels() {
    assertThat(
            FINDER.find(
                "",
                List.of(),
                "Chinese Foreign Minister Wang Yi met John Smith. Smith thanked Wang Yi.",
                List.of(),
                "en"))
        .extracting(Mention::id)
        .containsExactly("ван-и", "john-smith", "john-smith", "ван-и");
    assertThat(FINDER.find("", List.of(), "Президент Қасым-Жомарт Тоқаев айтты.", List.of(), "kk"))
        .extracting(Mention::label)
        .containsExactly("Қасым-Жомарт Тоқаев");
  }

  @Test
  void theScriptDecidesWhereTheLanguageCannotBeTold() {
    assertThat(
            FINDER.find("", List.of(), "President Barack Obama met John Smith.", List.of(), "it"))
        .extracting(Mention::label)
        .containsExactly("Barack Obama", "John Smith");
    assertThat(FINDER.find("", List.of(), "President John Smith spoke.", List.of(), "ru"))
        .extracting(Mention::label)
        .containsExactly("John Smith");
  }

  @Test
  void kazakhCaseEndingsAreCutOff() {
    assertThat(
            FINDER.find(
                "",
                List.of(),
                "Президент Қасым-Жомарт Тоқаевтың сапары басталды. Тоқаевпен Ерлан Қошанов келді.",
                List.of(),
                "kk"))
        .extracting(Mention::label)
        .containsExactly("Қасым-Жомарт Тоқаев", "Қасым-Жомарт Тоқаев", "Ерлан Қошанов");
  }

  @Test
  void spellingsOfOneNameInThreeLanguagesShareTheId() {
    assertThat(FINDER.find("", List.of(), "Президент Қасым-Жомарт Тоқаев айтты.", List.of(), "kk"))
        .extracting(Mention::id)
        .containsExactly("касым-жомарт-токаев");
  }

  private static List<String> labels(String text) {
    return FINDER.find("", List.of(), text, List.of(), "ru").stream().map(Mention::label).toList();
  }
}
