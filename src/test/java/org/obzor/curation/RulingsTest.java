package org.obzor.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.curation.Decision.Alias;
import org.obzor.curation.Decision.NotThis;
import org.obzor.curation.Decision.SamePerson;
import org.obzor.enrich.Review.Subject;
import org.obzor.person.KnownPersons;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.TextAnalyzer;

class RulingsTest {
  private static final TextAnalyzer ANALYZER = DictionaryAnalyzer.create();
  private static final KnownPersons KNOWN = KnownPersons.load();

  private static Rulings rulings(Decision... decisions) {
    List<Correction> corrections = new ArrayList<>();
    for (Decision d : decisions) {
      Instant when = Instant.EPOCH.plusSeconds(corrections.size());
      corrections.add(
          new Correction(
              "c" + corrections.size(), d, Map.of("пётр-лужин", "Пётр Лужин"), when, null));
    }
    return new Rulings(corrections, ANALYZER, KNOWN);
  }

  private static Subject article(String lang, String text) {
    return new Subject("a1", "", List.of(), text, ANALYZER.tokens(text), lang);
  }

  /** A mention of the words, which must be in the text once. */
  private static Mention person(Subject in, String id, String label, String words) {
    int start = in.text().indexOf(words);
    assertThat(start).as(words).isNotNegative();
    return new Mention(
        EntityType.PERSON, id, label, Section.TEXT, start, start + words.length(), null);
  }

  private static List<String> shown(Subject article, List<Mention> mentions) {
    return mentions.stream()
        .map(m -> article.text().substring(m.start(), m.end()) + "=" + m.id() + "=" + m.label())
        .toList();
  }

  @Test
  void mergesAreFollowedToTheEnd() {
    Subject a = article("ru", "Зосимова встретил Разумихин, потом Порфирий.");
    Rulings rulings =
        rulings(
            new SamePerson("зосимов", "разумихин"), new SamePerson("разумихин", "владимир-путин"));
    assertThat(
            shown(
                a,
                rulings.persons(
                    a,
                    List.of(
                        person(a, "зосимов", "Зосимов", "Зосимова"),
                        person(a, "разумихин", "Разумихин", "Разумихин"),
                        person(a, "порфирий", "Порфирий", "Порфирий")))))
        .containsExactly(
            "Зосимова=владимир-путин=Владимир Путин",
            "Разумихин=владимир-путин=Владимир Путин",
            "Порфирий=порфирий=Порфирий");
  }

  @Test
  void theLabelIsInTheLanguageOfTheArticleOrAsStored() {
    Subject english = article("en", "Zosimov met Luzhin.");
    Mention zosimov = person(english, "зосимов", "Zosimov", "Zosimov");
    assertThat(
            rulings(new SamePerson("зосимов", "владимир-путин")).persons(english, List.of(zosimov)))
        .extracting(Mention::label)
        .containsExactly("Vladimir Putin");
    assertThat(rulings(new SamePerson("зосимов", "пётр-лужин")).persons(english, List.of(zosimov)))
        .extracting(Mention::label)
        .containsExactly("Пётр Лужин");
    Mention luzhin = person(english, "пётр-лужин", "Luzhin", "Luzhin");
    assertThat(
            rulings(new SamePerson("зосимов", "пётр-лужин"))
                .persons(english, List.of(zosimov, luzhin)))
        .extracting(Mention::label)
        .as("what the article itself calls the person goes before what another one did")
        .containsExactly("Luzhin", "Luzhin");
  }

  @Test
  void aCircleThatTwoProcessesMadeHasNoEnd() {
    PersonMerges merges =
        new PersonMerges(
            List.of(new SamePerson("a", "b"), new SamePerson("b", "c"), new SamePerson("c", "a")));
    assertThat(merges.follow("a")).isEqualTo("c");
    assertThat(merges.follow("c")).isEqualTo("c");
  }

  @Test
  void aWordingMeansThePersonInAnyForm() {
    Subject a =
        article(
            "ru",
            "О железном наркоме писали много. Железному наркому отвечали, железный нарком молчал.");
    assertThat(shown(a, rulings(new Alias("железный нарком", "пётр-лужин")).persons(a, List.of())))
        .containsExactly(
            "железном наркоме=пётр-лужин=Пётр Лужин",
            "Железному наркому=пётр-лужин=Пётр Лужин",
            "железный нарком=пётр-лужин=Пётр Лужин");
  }

  @Test
  void aNameOfExactlyThatWordingChangesItsPersonAndALongerOneDoesNot() {
    Subject a = article("ru", "Приехал Лужин, с ним Степан Лужин и Марфа Лужина-Свиридова.");
    List<Mention> found =
        List.of(
            person(a, "лужин", "Лужин", "Лужин"),
            person(a, "степан-лужин", "Степан Лужин", "Степан Лужин"),
            person(
                a, "марфа-лужина-свиридова", "Марфа Лужина-Свиридова", "Марфа Лужина-Свиридова"));
    assertThat(shown(a, rulings(new Alias("Лужин", "пётр-лужин")).persons(a, found)))
        .containsExactly(
            "Лужин=пётр-лужин=Пётр Лужин",
            "Степан Лужин=степан-лужин=Степан Лужин",
            "Марфа Лужина-Свиридова=марфа-лужина-свиридова=Марфа Лужина-Свиридова");
  }

  @Test
  void aLongerWordingTakesTheNameInIt() {
    Subject a = article("ru", "Пришёл старик Лужин.");
    List<Mention> found = List.of(person(a, "лужин", "Лужин", "Лужин"));
    assertThat(
            shown(
                a,
                rulings(new Alias("Лужин", "другой-лужин"), new Alias("старик Лужин", "пётр-лужин"))
                    .persons(a, found)))
        .containsExactly("старик Лужин=пётр-лужин=Пётр Лужин");
  }

  @Test
  void notThisHoldsForTheWordingInAnyForm() {
    Subject a = article("ru", "Роман вышел. О Романе спорили, а Роман Лужин молчал.");
    List<Mention> found =
        List.of(
            person(a, "роман", "Роман", "Роман"),
            person(a, "роман", "Роман", "Романе"),
            person(a, "роман", "Роман Лужин", "Роман Лужин"));
    assertThat(
            shown(
                a,
                rulings(new NotThis(EntityType.PERSON, "роман", null, "романом"))
                    .persons(a, found)))
        .containsExactly("Роман Лужин=роман=Роман Лужин");
    assertThat(rulings(new NotThis(EntityType.PERSON, "роман", "a1", null)).persons(a, found))
        .isEmpty();
    assertThat(rulings(new NotThis(EntityType.PERSON, "роман", "another", null)).persons(a, found))
        .hasSize(3);
  }

  @Test
  void whoIsCountedAsSomebodyElseIsDroppedUnderEitherName() {
    Subject a = article("ru", "Пришёл Зосимов.");
    List<Mention> found = List.of(person(a, "зосимов", "Зосимов", "Зосимов"));
    Decision same = new SamePerson("зосимов", "пётр-лужин");
    for (String id : List.of("зосимов", "пётр-лужин")) {
      assertThat(rulings(same, new NotThis(EntityType.PERSON, id, null, null)).persons(a, found))
          .as(id)
          .isEmpty();
    }
  }

  @Test
  void countriesAndTopicsAreDroppedWhereTheyAreNotMeant() {
    Subject a = article("ru", "Марки стоили дорого.");
    Mention mark =
        new Mention(EntityType.COUNTRY, "DE", "Германия", Section.TEXT, 0, 5, CountryKind.NAME);
    Rulings rulings =
        rulings(
            new NotThis(EntityType.COUNTRY, "DE", null, "марка"),
            new NotThis(EntityType.TOPIC, "sport", "a1", null));
    assertThat(rulings.countries(a, List.of(mark))).isEmpty();
    Mention other =
        new Mention(EntityType.COUNTRY, "DE", "Германия", Section.TEXT, 6, 12, CountryKind.NAME);
    assertThat(rulings.countries(a, List.of(other))).containsExactly(other);
    assertThat(rulings.isAbout(a, "sport")).isFalse();
    assertThat(rulings.isAbout(a, "health")).isTrue();
    Subject b = new Subject("b", "", List.of(), a.text(), a.textTokens(), "ru");
    assertThat(rulings.isAbout(b, "sport")).isTrue();
  }

  @Test
  void nothingDecidedChangesNothing() {
    Subject a = article("ru", "Пришёл Зосимов.");
    List<Mention> found = List.of(person(a, "зосимов", "Зосимов", "Зосимов"));
    assertThat(rulings().persons(a, found)).isEqualTo(found);
    assertThat(rulings(new SamePerson("кто-то", "пётр-лужин")).persons(a, found)).isEqualTo(found);
  }
}
