package org.obzor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.obzor.article.CountryKind;
import org.obzor.article.Mention;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.RussianDictionary;

/** Every country of ISO 3166-1, in three languages, in inflected forms. */
class CountryFormsTest {
  private static final RussianDictionary DICTIONARY = RussianDictionary.load();
  private static final DictionaryAnalyzer ANALYZER = DictionaryAnalyzer.create(DICTIONARY);
  private static final CountryTagger TAGGER =
      new CountryTagger(new CountryFinder(ANALYZER, DICTIONARY), Countries.load());

  private final List<String> wrong = new ArrayList<>();

  private static List<Mention> tag(String text, String lang) {
    return TAGGER.tag(
        new TokenText("", List.of()), new TokenText(text, ANALYZER.tokens(text)), lang, List.of());
  }

  private void check(String lang, String text, String code, CountryKind... kinds) {
    List<Mention> found = tag(text, lang);
    boolean right =
        found.size() == 1
            && found.getFirst().id().equals(code)
            && (kinds.length == 0 || List.of(kinds).contains(found.getFirst().kind()));
    if (!right) {
      wrong.add(
          lang
              + " "
              + code
              + " "
              + text
              + " -> "
              + found.stream().map(m -> m.id() + " " + m.kind()).toList());
    }
  }

  @Test
  void inRussianCases() {
    int rows = 0;
    for (String line : Resources.lines("country_forms_ru.tsv")) {
      String[] f = line.split("\t", -1);
      rows++;
      check("ru", "Власти " + f[1] + " сообщили", f[0], CountryKind.NAME);
      check("ru", "Переговоры с " + f[2] + " прошли", f[0], CountryKind.NAME);
      check("ru", "Речь шла о " + f[3] + " и о ценах", f[0], CountryKind.NAME);
      if (!f[4].equals("-")) {
        check("ru", "Он не видел " + f[4] + " гостям", f[0], CountryKind.ADJECTIVE);
      }
      if (!f[5].equals("-")) {
        check("ru", "Среди них пять " + f[5] + " и двое врачей", f[0], CountryKind.DEMONYM);
      }
      if (!f[6].equals("-")) {
        check("ru", "Встреча пройдёт в " + f[6] + " весной", f[0], CountryKind.CAPITAL);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).isEqualTo(Countries.load().codes().size());
  }

  /** All names, adjectives, demonyms and capitals of the tables, as they are given. */
  @Test
  void asTheTablesHaveThem() {
    for (CountryRow row : CountryRow.read("ru")) {
      row.names().forEach(t -> plain("ru", "Вчера " + t.text() + " здесь", row.code(), t));
      row.capitals().forEach(t -> plain("ru", "Вчера " + t.text() + " здесь", row.code(), t));
      row.nationals().forEach(t -> plain("ru", "Один " + t.text() + " и врач", row.code(), t));
    }
    for (CountryRow row : CountryRow.read("en")) {
      row.names().forEach(t -> plain("en", "It was " + t.text() + " today", row.code(), t));
      row.names().forEach(t -> plain("en", "It is " + t.text() + "'s plan", row.code(), t));
      row.adjectives().forEach(t -> plain("en", "A new " + t.text() + " plan", row.code(), t));
      row.nationals().forEach(t -> plain("en", "Only one " + t.text() + " came", row.code(), t));
      row.capitals().forEach(t -> plain("en", "It was " + t.text() + " today", row.code(), t));
    }
    assertThat(wrong).isEmpty();
  }

  private void plain(String lang, String text, String code, CountryTerm term) {
    boolean firstPart = term.text().endsWith("-");
    boolean dotted = term.text().endsWith(".") && text.contains("'s");
    if (!term.alsoWord() && !firstPart && !dotted) {
      check(lang, text, code);
    }
  }

  @Test
  void inKazakhCases() {
    for (CountryRow row : CountryRow.read("kk")) {
      List<CountryTerm> terms = new ArrayList<>(row.names());
      terms.addAll(row.capitals());
      for (CountryTerm term : terms) {
        String name = term.text();
        if (Character.isLetter(name.charAt(name.length() - 1))
            && !name.equals(name.toUpperCase(Locale.ROOT))) {
          for (String form : kazakhCases(name)) {
            check("kk", "Бүгін " + form + " туралы айтылды", row.code());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Genitive, dative, locative, ablative and instrumental by the harmony of sounds. */
  private static List<String> kazakhCases(String name) {
    boolean front = false;
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      front = "әөүіеиэ".indexOf(c) >= 0 || (front && "аоұыуюя".indexOf(c) < 0);
    }
    char last = Character.toLowerCase(name.charAt(name.length() - 1));
    boolean vowel = "аәеёоөуұүыіиэюя".indexOf(last) >= 0;
    boolean nasal = "мнң".indexOf(last) >= 0;
    boolean voiced = "рлйузжь".indexOf(last) >= 0 || vowel || nasal;
    boolean possessive = name.matches(".*(лары|лері|сы|сі|ығы)");
    String genitive = (vowel || nasal ? "н" : voiced ? "д" : "т") + (front ? "ің" : "ың");
    if (possessive) {
      return List.of(name + genitive, name + "н" + (front ? "де" : "да"));
    }
    String d = voiced ? "д" : "т";
    String instrumental =
        vowel || nasal || "рлйуь".indexOf(last) >= 0 ? "мен" : voiced ? "бен" : "пен";
    return List.of(
        name + genitive,
        name + (voiced ? (front ? "ге" : "ға") : front ? "ке" : "қа"),
        name + d + (front ? "е" : "а"),
        name + (nasal ? (front ? "нен" : "нан") : d + (front ? "ен" : "ан")),
        name + instrumental);
  }

  /** The names of the common locale data that the JDK carries, inside a sentence. */
  @Test
  void asTheCommonLocaleDataHasThem() {
    // With a country in brackets that is named as well.
    Set<String> bracketed = Set.of("MM", "UM", "VG", "VI", "CC");
    for (String code : Locale.getISOCountries()) {
      if (!bracketed.contains(code)) {
        check("ru", "Вчера " + name(code, "ru") + " стала ближе", code);
        check("en", "They went to " + name(code, "en") + " today", code);
        check("kk", "Бүгін " + name(code, "kk") + " туралы айтылды", code);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String name(String code, String lang) {
    return Locale.of("", code).getDisplayCountry(Locale.of(lang));
  }
}
