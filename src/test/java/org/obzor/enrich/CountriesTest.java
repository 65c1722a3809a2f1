package org.obzor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountriesTest {
  private final Countries countries = Countries.load();

  @Test
  void hasAllOfIso3166AndKosovo() {
    Set<String> expected = new HashSet<>(List.of(Locale.getISOCountries()));
    expected.add("XK");
    assertThat(countries.codes()).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** The common locale data that the JDK carries (CLDR). */
  @Test
  void knowsEveryNameOfTheCommonLocaleData() {
    List<String> unknown = new ArrayList<>();
    for (String language : List.of("ru", "en", "kk")) {
      for (String code : Locale.getISOCountries()) {
        String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
        if (!countries.find(name).orElse("").equals(code)) {
          unknown.add(language + " " + code + " " + name);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void hasShortLabelsInEveryLanguage() {
    assertThat(countries.label("US", "ru")).isEqualTo("США");
    assertThat(countries.label("CN", "kk")).isEqualTo("Қытай");
    assertThat(countries.label("HK", "en")).isEqualTo("Hong Kong");
    for (String code : countries.codes()) {
      for (String language : List.of("ru", "en", "kk")) {
        assertThat(countries.label(code, language)).isNotEqualTo(code);
      }
    }
  }

  @Test
  void findsByCodeAndNameInAnyCase() {
    assertThat(countries.find("kz")).contains("KZ");
    assertThat(countries.find("соединённые штаты")).contains("US");
    assertThat(countries.find("Атлантида")).isEmpty();
  }
}
