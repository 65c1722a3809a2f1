package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.obzor.text.RussianDictionary;

/** The file of well-known persons is well formed, and its names find whom they should. */
class KnownPersonsTest {
  private static final KnownPersons KNOWN = KnownPersons.load();

  @Test
  void hasHundredsOfPersonsWithNamesInThreeLanguages() {
    assertThat(KNOWN.all()).hasSizeGreaterThanOrEqualTo(300);
    for (KnownPerson person : KNOWN.all()) {
      assertThat(person.ru()).matches("[\\p{IsCyrillic} -]+( [IVX]+)?");
      assertThat(person.en()).matches("[\\p{IsLatin} .'-]+");
      assertThat(person.kk()).matches("[\\p{IsCyrillic} -]+( [IVX]+)?");
      assertThat(person.patronymic()).matches("\\p{IsCyrillic}*");
    }
  }

  @Test
  void idsAreUniqueAndMadeOfTheRussianNames() {
    Set<String> ids = new HashSet<>();
    for (KnownPerson person : KNOWN.all()) {
      assertThat(ids.add(person.id())).as(person.id()).isTrue();
      assertThat(NameKey.of(person.ru())).isEqualTo(person.id());
    }
  }

  @Test
  void noNameIsOfTwoPersons() {
    Map<String, String> owners = new HashMap<>();
    List<String> ambiguous = new ArrayList<>();
    for (KnownPerson person : KNOWN.all()) {
      Set<String> names = new HashSet<>();
      person.names().forEach(name -> names.add(NameKey.of(name)));
      person.alone().forEach(name -> names.add(NameKey.of(name)));
      for (String name : names) {
        String other = owners.putIfAbsent(name, person.id());
        if (other != null) {
          ambiguous.add(name + ": " + other + ", " + person.id());
        }
      }
    }
    assertThat(ambiguous).isEmpty();
  }

  @Test
  void countriesAreCodesAndOfficesAreToldInBothLanguagesOrNone() {
    Set<String> codes = new HashSet<>(List.of(Locale.getISOCountries()));
    codes.add("XK");
    for (KnownPerson person : KNOWN.all()) {
      assertThat(codes).contains(person.country());
      assertThat(person.officeRu().isEmpty())
          .as(person.id())
          .isEqualTo(person.officeEn().isEmpty());
    }
  }

  @Test
  void atLeast300HoldOrHeldAnOffice() {
    assertThat(KNOWN.all())
        .filteredOn(person -> !person.officeRu().isEmpty())
        .hasSizeGreaterThanOrEqualTo(300);
  }

  /** "Former" is said in both languages, of women in the feminine where the office is. */
  @Test
  void formerOfficesAreFormerInBothLanguages() {
    for (KnownPerson person : KNOWN.all()) {
      assertThat(person.officeRu().matches("бывш(ий|ая) .*"))
          .as(person.id())
          .isEqualTo(person.officeEn().startsWith("former "));
    }
  }

  @Test
  void namesAndAliasesAreWrittenOnceAndWithoutStrayBlanks() {
    for (KnownPerson person : KNOWN.all()) {
      List<String> written = new ArrayList<>(person.aliases());
      written.addAll(person.alone());
      assertThat(written).as(person.id()).doesNotHaveDuplicates();
      written.addAll(person.names());
      assertThat(written).as(person.id()).allMatch(name -> name.equals(name.strip()));
      assertThat(person.aliases())
          .as(person.id())
          .allMatch(alias -> alias.indexOf(' ') > 0)
          .doesNotContain(person.ru(), person.en());
    }
  }

  /** What stands alone is no word of the dictionary but a name; these few exceptions are famous. */
  @Test
  void hardlyAnyNameToStandAloneIsAnOrdinaryWord() {
    RussianDictionary dictionary = RussianDictionary.load();
    Set<String> ordinary = new TreeSet<>();
    for (KnownPerson person : KNOWN.all()) {
      for (String name : person.alone()) {
        var readings = dictionary.analyses(name.toLowerCase(Locale.ROOT).replace('ё', 'е'));
        if (!readings.isEmpty()
            && readings.stream().noneMatch(r -> r.tag().matches("NN:(Fam|Name|Patr).*"))) {
          ordinary.add(name);
        }
      }
    }
    assertThat(ordinary)
        .containsExactly(
            "Латник",
            "Макрон",
            "Милей",
            "Навальная",
            "Навальный",
            "Смотрич",
            "Трамп",
            "Трасс",
            "Туск",
            "Тэтчер");
  }

  @Test
  void everyNameInAnyLanguageFindsItsPerson() {
    for (KnownPerson person : KNOWN.all()) {
      for (String name : person.names()) {
        assertThat(KNOWN.idOf(name)).isEqualTo(person.id());
        assertThat(KNOWN.idOf(name.toUpperCase(Locale.ROOT))).isEqualTo(person.id());
      }
    }
  }

  @Test
  void labelsAndOfficesComeInTheReadersLanguage() {
    assertThat(KNOWN.label("си-цзиньпин", "en")).contains("Xi Jinping");
    assertThat(KNOWN.label("касым-жомарт-токаев", "kk")).contains("Қасым-Жомарт Тоқаев");
    assertThat(KNOWN.label("касым-жомарт-токаев", "de")).contains("Kassym-Jomart Tokayev");
    assertThat(KNOWN.office("касым-жомарт-токаев", "ru")).contains("президент Казахстана");
    assertThat(KNOWN.label("иван-петров", "ru")).isEmpty();
  }

  @Test
  void namesToStandAloneAndMarksOnLettersMakeNoDifference() {
    assertThat(KNOWN.idOf("Erdoğan")).isEqualTo("реджеп-тайип-эрдоган");
    assertThat(KNOWN.idOf("эрдоган")).isEqualTo("реджеп-тайип-эрдоган");
    assertThat(KNOWN.idOf("Мирзиеев")).isEqualTo("шавкат-мирзиеев");
    assertThat(KNOWN.idOf("Lars Løkke Rasmussen")).isEqualTo("ларс-лекке-расмуссен");
  }

  @Test
  void personsAreFoundByTheBeginningsOfTheirNames() {
    assertThat(KNOWN.beginning(List.of("tokay"))).containsExactly("касым-жомарт-токаев");
    assertThat(KNOWN.beginning(List.of("тоқа", "қас"))).containsExactly("касым-жомарт-токаев");
    assertThat(KNOWN.beginning(List.of("окаев"))).isEmpty();
  }

  @Test
  void anybodyElseHasAnIdMadeOfTheName() {
    assertThat(KNOWN.idOf("Пётр Семёнов")).isEqualTo("петр-семенов");
    assertThat(KNOWN.idOf("Ермек Тілеуов")).isEqualTo("ермек-тилеуов");
    assertThat(KNOWN.idOf("Liu Wei")).isEqualTo(KNOWN.idOf("Лю Вэй"));
    assertThat(KNOWN.idOf("Bjørn Müller")).isEqualTo("bjorn-muller");
    assertThat(KNOWN.idOf("?!")).isEmpty();
  }

  @Test
  void menAndWomenOfOneFamilyShareItsName() {
    assertThat(KnownPersonFinder.family("Путина")).isEqualTo(KnownPersonFinder.family("Путин"));
    assertThat(KnownPersonFinder.family("Навальная"))
        .isEqualTo(KnownPersonFinder.family("Навальный"));
    assertThat(KnownPersonFinder.family("Nazarbayeva"))
        .isEqualTo(KnownPersonFinder.family("Nazarbayev"));
    assertThat(KnownPersonFinder.family("Лула")).isNotEqualTo(KnownPersonFinder.family("Лул"));
  }
}
