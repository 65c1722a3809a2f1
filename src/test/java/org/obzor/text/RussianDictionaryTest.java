package org.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RussianDictionaryTest {
  private static final RussianDictionary DICTIONARY = RussianDictionary.load();

  @Test
  void readsInflectedNames() {
    assertThat(DICTIONARY.analyses("казахстаном"))
        .containsExactly(new Analysis("казахстан", "NN:Inanim:Masc:Sin:T"));
    assertThat(DICTIONARY.analyses("токаева"))
        .contains(
            new Analysis("токаев", "NN:Fam:Masc:Sin:R"),
            new Analysis("токаев", "NN:Fam:Fem:Sin:Nom"));
    assertThat(DICTIONARY.analyses("нуртлеу")).isEmpty();
  }

  @Test
  void spellsYoAsYe() {
    assertThat(DICTIONARY.analyses("еще")).extracting(Analysis::lemma).containsOnly("еще");
    assertThat(DICTIONARY.analyses("головлева")).extracting(Analysis::lemma).contains("головлев");
  }

  @Test
  void generatesForms() {
    assertThat(DICTIONARY.forms("китай")).contains("китай", "китаем", "китаю", "китая");
    assertThat(DICTIONARY.forms("токаев")).contains("токаевым", "токаевой");
    assertThat(DICTIONARY.forms("зеленый")).contains("зеленого");
    assertThat(DICTIONARY.forms("нуртлеу")).isEmpty();
  }

  @Test
  void generatesFormsOfOneKind() {
    assertThat(DICTIONARY.forms("иван")).contains("ивану", "ивановичу");
    assertThat(DICTIONARY.forms("иван", tag -> tag.startsWith("NN:Name")))
        .contains("ивану")
        .doesNotContain("ивановичу");
  }
}
