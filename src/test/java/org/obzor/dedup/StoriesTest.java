package org.obzor.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.obzor.dedup.Stories.Candidate;
import org.obzor.text.DictionaryAnalyzer;

class StoriesTest {
  private static final Fingerprints FINGERPRINTS = new Fingerprints(DictionaryAnalyzer.create());

  private static final String WIRE =
      """
      Правительство области утвердило план ремонта мостов через реку Сарысу на ближайшие три года.

      Всего строители обновят 14 переправ, первой из них станет мост у посёлка Кызылжар, закрытый \
      для грузовиков с прошлой осени. По словам начальника дорожного управления Ерлана Досова, на \
      работы выделено 2,3 млрд тенге, и половина этих денег уже поступила на счета подрядчиков.

      Движение на время ремонта пустят по временным настилам. Жители левого берега просили \
      оставить пешеходный проход, и проектировщики согласились изменить чертежи. Закончить первый \
      мост обещают к ноябрю, до начала ледостава, остальные будут сдавать по четыре в год.\
      """;

  private static final String OTHER =
      """
      В городском музее открылась выставка глиняной посуды, которую школьники лепили всё лето.

      На полках стоят 120 кувшинов и чаш, расписанных по старинным образцам. Куратор Алия Тенизова \
      говорит, что лучшие работы поедут в столицу. Посетить выставку можно бесплатно до конца \
      октября, а по субботам мастера учат всех желающих работать на гончарном круге.\
      """;

  private static final String STANDING_LINE =
      " Редакция районной газеты напоминает читателям, что прислать свою новость можно по почте или"
          + " принести в приёмную в любой будний день с девяти до шести часов вечера.";

  private static Fingerprint print(String title, String text) {
    return FINGERPRINTS.of(title, text);
  }

  private static boolean same(String a, String b) {
    return Stories.storyOf(print("А", a), List.of(new Candidate("s", print("Б", b)))).isPresent();
  }

  @Test
  void aCopyIsTheSameStoryWhateverItsHeadline() {
    assertThat(same(WIRE, WIRE)).isTrue();
    assertThat(same(WIRE, OTHER)).isFalse();
  }

  @Test
  void aCutVersionIsTheSameStory() {
    String brief = WIRE.substring(0, WIRE.indexOf("Движение"));
    assertThat(same(brief, WIRE)).isTrue();
    assertThat(same(WIRE, brief)).isTrue();
  }

  @Test
  void anotherFirstParagraphAndAddedLinesLeaveItTheSame() {
    String own =
        "Мосты области ждёт большое обновление: планы на три года подписаны.\n\n"
            + WIRE.substring(WIRE.indexOf("Всего"))
            + "\n\nОб этом сообщает наш корреспондент.";
    assertThat(same(own, WIRE)).isTrue();
  }

  @Test
  void anotherCaseOfTheSameWordsIsTheSame() {
    assertThat(same(WIRE.replace("мостов", "мосты").replace("подрядчиков", "подрядчика"), WIRE))
        .isTrue();
  }

  @Test
  void oneTemplateWithOtherFiguresAndPlacesIsAnotherStory() {
    String bulletin =
        "За сутки в регионе %s отмечено %d пожаров, погибли %d человек, спасены %d. Выезжали %d"
            + " расчётов, больше всего вызовов поступило из города %s. Ущерб оценён в %d тысяч тенге,"
            + " за неделю число выездов выросло на %d процентов.";
    assertThat(
            same(
                bulletin.formatted("Запад", 12, 1, 7, 40, "Уральска", 560, 3),
                bulletin.formatted("Восток", 15, 2, 4, 52, "Риддера", 810, 9)))
        .isFalse();
  }

  @Test
  void anOutletsStandingLineMakesNoStory() {
    List<Candidate> known = new ArrayList<>();
    List<String> bodies =
        List.of(
            "Школа номер девять получила новый спортивный зал.",
            "Врачи просят прийти на осмотр до конца месяца.",
            "Пчеловоды жалуются на холодную весну и ранние дожди.");
    for (int i = 0; i < bodies.size(); i++) {
      known.add(new Candidate("s" + i, print("А", bodies.get(i) + STANDING_LINE)));
    }
    Fingerprint fourth = print("А", "Рыбаки вышли на лёд раньше обычного." + STANDING_LINE);
    assertThat(Stories.storyOf(fourth, known)).isEmpty();
    Fingerprint copy = print("Б", "Врачи просят прийти на осмотр до конца месяца." + STANDING_LINE);
    assertThat(Stories.storyOf(copy, known)).contains("s1");
  }

  @Test
  void theSameBackgroundAtTheEndMakesNoStory() {
    String background =
        " Напомним, программа обновления сёл действует в области с позапрошлого года. За это время"
            + " провели воду в семьдесят домов, открыли два медпункта и одну школу, а на дороги"
            + " потратили больше, чем за пять лет до того, и работы ещё не кончились нигде.";
    String one =
        "Аким Сергей Лубенов открыл в селе Таволжанка водопровод длиной 9 километров. Жители"
            + " Марковки ждут своей очереди до весны.";
    String other =
        "В Рузаевке построят каток на 300 зрителей. Тренер Дина Ахметова набирает в Рузаевке"
            + " две группы, первые игры назначены на 5 декабря.";
    assertThat(same(one + background, other + background)).isFalse();
    assertThat(same(one + background, one)).isTrue();
    assertThat(
            same(
                "Воду в Таволжанку провёл Сергей Лубенов: 9 километров." + background,
                one + background))
        .isTrue();
  }

  @Test
  void aPartSharesKeysWithTheWhole() {
    Fingerprint whole = print("А", WIRE);
    Fingerprint part = print("А", WIRE.substring(WIRE.indexOf("Движение")));
    assertThat(whole.keys()).hasSize(Fingerprint.KEYS).doesNotHaveDuplicates();
    assertThat(part.keys().stream().filter(whole.keys()::contains).count())
        .isGreaterThanOrEqualTo(part.leastSharedKeys());
  }

  @Test
  void emptyTextsHaveNoStory() {
    assertThat(same("", "")).isFalse();
    assertThat(print("", "").keys()).isEmpty();
  }

  @Test
  void keysStayTheSameFromVersionToVersion() {
    assertThat(
            new Fingerprint(
                    new long[] {1, 64, 1L << 40}, Set.of(), Set.of(), new long[0], new long[0])
                .keys())
        .containsExactly("10000", "01000", "00000");
    assertThat(Hash.of("снег")).isEqualTo(-6880856913761207625L);
  }
}
