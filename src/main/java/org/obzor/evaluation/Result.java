package org.obzor.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.obzor.enrich.Enricher;
import org.obzor.enrich.Enrichment;

/** What was measured on one set, or on all sets of one language together. */
final class Result {
  final String name;
  String lang = "";
  int texts;
  final PersonMeasure persons = new PersonMeasure();
  final CountryMeasure countries = new CountryMeasure();
  final IdentityMeasure identities = new IdentityMeasure();
  final Share label = new Share();
  boolean hasCountries;

  Result(String name) {
    this.name = name;
  }

  static Result of(GoldFile file, Enricher enricher) {
    Result result = new Result(file.name());
    Map<String, Integer> languages = new HashMap<>();
    for (GoldDocument document : file.documents()) {
      Enrichment found = enricher.enrich("", document.text(), document.lang());
      languages.merge(found.lang(), 1, Integer::sum);
      for (Measure m : List.of(result.persons, result.countries, result.identities)) {
        m.add(document, found.mentions());
      }
    }
    result.texts = file.documents().size();
    result.label.add(result.identities.sameLabel());
    result.lang =
        languages.entrySet().stream()
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .map(Map.Entry::getKey)
            .orElse("-");
    result.hasCountries =
        file.documents().stream()
            .flatMap(d -> d.entities().stream())
            .anyMatch(e -> e.isCountry() && e.isIdentified());
    return result;
  }

  void add(Result other) {
    texts += other.texts;
    persons.exact.add(other.persons.exact);
    persons.token.add(other.persons.token);
    if (other.hasCountries) {
      hasCountries = true;
      countries.sets.add(other.countries.sets);
    }
    identities.bCubed.add(other.identities.bCubed);
    label.add(other.label);
  }

  List<String> errors() {
    List<String> errors = new ArrayList<>(persons.errors());
    if (hasCountries) {
      errors.addAll(countries.errors());
    }
    errors.addAll(identities.errors());
    return errors;
  }
}
