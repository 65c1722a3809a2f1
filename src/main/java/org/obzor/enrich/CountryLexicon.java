package org.obzor.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.obzor.article.CountryKind;
import org.obzor.enrich.CountryPattern.Shape;
import org.obzor.enrich.CountryPattern.Word;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/** All the ways to name a country, by their first word; built once, then only read. */
final class CountryLexicon {
  private final TextAnalyzer analyzer;
  private final RussianForms russian;
  private final Map<String, Set<String>> nameForms = new HashMap<>();
  private final Map<String, List<CountryPattern>> byForm = new HashMap<>();
  private final Map<String, List<CountryPattern>> byKazakhStem = new HashMap<>();

  CountryLexicon(TextAnalyzer analyzer, RussianForms russian) {
    this.analyzer = analyzer;
    this.russian = russian;
    CountryRow.read("ru").forEach(row -> add(row, false));
    CountryRow.read("en").forEach(row -> add(row, false));
    CountryRow.read("kk").forEach(row -> add(row, true));
    for (String phrase : Resources.lines("not_countries.txt")) {
      add("", CountryKind.NAME, CountryTerm.plain(phrase), false);
      add("", CountryKind.NAME, CountryTerm.plain(phrase), true);
    }
    List.of(byForm, byKazakhStem).forEach(map -> map.values().forEach(CountryLexicon::sort));
    nameForms.clear();
  }

  /** Patterns whose first word has this form, longest first. */
  List<CountryPattern> startingWith(String form) {
    return byForm.getOrDefault(form, List.of());
  }

  /** Patterns whose first word is a Kazakh stem of this form, longest stem first. */
  List<CountryPattern> startingWithStemOf(String form) {
    int shortest = Math.max(2, form.length() - KazakhForms.MAX_SUFFIX);
    List<CountryPattern> found = new ArrayList<>();
    for (int end = form.length(); end >= shortest; end--) {
      for (CountryPattern pattern : byKazakhStem.getOrDefault(form.substring(0, end), List.of())) {
        if (pattern.words().getFirst().matches(form)) {
          found.add(pattern);
        }
      }
    }
    return found;
  }

  private static void sort(List<CountryPattern> patterns) {
    patterns.sort(
        Comparator.comparingInt((CountryPattern p) -> -p.words().size())
            .thenComparing(p -> p.isCountry()));
  }

  private void add(CountryRow row, boolean kazakh) {
    row.names().forEach(term -> add(row.code(), CountryKind.NAME, term, kazakh));
    row.capitals().forEach(term -> add(row.code(), CountryKind.CAPITAL, term, kazakh));
    row.nationals().forEach(term -> add(row.code(), CountryKind.DEMONYM, term, kazakh));
    row.adjectives().forEach(term -> add(row.code(), CountryKind.ADJECTIVE, term, kazakh));
  }

  private void add(String code, CountryKind kind, CountryTerm term, boolean kazakh) {
    List<Token> tokens = analyzer.tokens(term.text());
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean last = i == tokens.size() - 1;
      String form = token.form();
      Shape shape = shape(term.text().substring(token.start(), token.end()));
      boolean compound = last && term.text().endsWith("-");
      Set<String> forms =
          kazakh
              ? Set.of(form)
              : code.isEmpty() ? anyForms(form) : forms(form, kind, last, compound);
      words.add(new Word(forms, kazakh && last ? form : null, shape, compound));
    }
    add(new CountryPattern(code, kind, term, List.copyOf(words)), kazakh);
    String last = tokens.getLast().form();
    if (!kazakh && kind == CountryKind.ADJECTIVE && last.endsWith("кий")) {
      words.set(words.size() - 1, firstPart(last, words.getLast().shape()));
      add(new CountryPattern(code, kind, term, List.copyOf(words)), false);
    }
  }

  private static Word firstPart(String adjective, Shape shape) {
    String part = adjective.substring(0, adjective.length() - 2) + "о";
    return new Word(Set.of(part), null, shape, true);
  }

  private void add(CountryPattern pattern, boolean kazakh) {
    Map<String, List<CountryPattern>> map = kazakh ? byKazakhStem : byForm;
    for (String form : pattern.words().getFirst().forms()) {
      map.computeIfAbsent(form, f -> new ArrayList<>(2)).add(pattern);
    }
  }

  private Set<String> forms(String form, CountryKind kind, boolean last, boolean compound) {
    if (compound) {
      return Set.of(form);
    }
    if (isLatin(form)) {
      return last ? latin(form, kind) : Set.of(form);
    }
    return switch (kind) {
      case NAME, CAPITAL -> nameForms.computeIfAbsent(form, russian::ofName);
      case DEMONYM -> last ? russian.ofNational(form) : Set.of(form);
      case ADJECTIVE -> last ? russian.ofAdjective(form) : Set.of(form);
    };
  }

  private Set<String> anyForms(String form) {
    return isLatin(form) ? latin(form, CountryKind.NAME) : russian.ofAny(form);
  }

  private static Set<String> latin(String form, CountryKind kind) {
    Set<String> forms = new HashSet<>(Set.of(form, form + "'s"));
    if (kind == CountryKind.DEMONYM) {
      forms.add(form + "s");
      forms.add(form + "s'");
    }
    return forms;
  }

  private static boolean isLatin(String form) {
    return Character.UnicodeScript.of(form.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  private static Shape shape(String word) {
    if (word.toUpperCase(Locale.ROOT).equals(word)) {
      return (word.length() == 1 && !isLatin(word)) || !Character.isLetter(word.charAt(0))
          ? Shape.ANY
          : Shape.ALL_CAPITALS;
    }
    return Character.isUpperCase(word.charAt(0)) ? Shape.CAPITAL : Shape.ANY;
  }
}
