package org.obzor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.obzor.article.EntityType;
import org.obzor.person.KnownPersons;

class CatalogueNamesTest {
  private final CatalogueNames names =
      new CatalogueNames(Countries.load(), Topics.load(), KnownPersons.load());

  @Test
  void findsEntitiesByNameInAnyLanguage() {
    assertThat(names.idOf(EntityType.COUNTRY, "казахстан")).contains("KZ");
    assertThat(names.idOf(EntityType.COUNTRY, "US")).contains("US");
    assertThat(names.idOf(EntityType.TOPIC, "Спорт")).contains("sport");
    assertThat(names.idOf(EntityType.COUNTRY, "Нарния")).isEmpty();
  }

  @Test
  void findsWellKnownPersonsByAnyOfTheirNames() {
    assertThat(names.idOf(EntityType.PERSON, "Токаев")).contains("касым-жомарт-токаев");
    assertThat(names.idOf(EntityType.PERSON, "Тоқаев")).contains("касым-жомарт-токаев");
    assertThat(names.idOf(EntityType.PERSON, "Zelenskyy")).contains("владимир-зеленский");
    assertThat(names.idOf(EntityType.PERSON, "касым-жомарт-токаев"))
        .contains("касым-жомарт-токаев");
  }

  @Test
  void makesAPersonsIdOfItsName() {
    assertThat(names.idOf(EntityType.PERSON, "Ван И")).contains("ван-и");
    assertThat(names.idOf(EntityType.PERSON, "Wang Yi")).contains("ван-и");
    assertThat(names.idOf(EntityType.PERSON, "...")).isEmpty();
  }
}
