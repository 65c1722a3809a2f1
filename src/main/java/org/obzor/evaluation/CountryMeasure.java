package org.obzor.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;

/**
 * The set of countries that each document names, by name, adjective or demonym; capitals are left
 * out. Wanted are the countries of COUNTRY and NATIONALITY entities by Wikidata id, as {@code
 * wikidata_countries.tsv} has them.
 */
final class CountryMeasure implements Measure {
  private static final Map<String, String> CODES = codes();

  final Score sets = new Score();
  private final List<String> errors = new ArrayList<>();

  private static Map<String, String> codes() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    CountryMeasure.class.getResourceAsStream("wikidata_countries.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toUnmodifiableMap(f -> f[0], f -> f[1], (a, b) -> a));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(GoldDocument document, List<Mention> found) {
    Map<String, Span> wanted = new TreeMap<>();
    for (GoldEntity e : document.entities()) {
      String code = e.isCountry() ? CODES.get(e.wikidata()) : null;
      if (code != null) {
        wanted.putIfAbsent(code, e.span());
      }
    }
    Map<String, Span> places = new TreeMap<>();
    for (Mention m : found) {
      if (m.type() == EntityType.COUNTRY && m.kind() != CountryKind.CAPITAL) {
        places.putIfAbsent(m.id(), new Span(m.start(), m.end()));
      }
    }
    sets.add(wanted.keySet(), places.keySet());
    note("country, wrong", document, places, wanted);
    note("country, missed", document, wanted, places);
  }

  private void note(
      String what, GoldDocument document, Map<String, Span> of, Map<String, Span> without) {
    of.forEach((code, span) -> {
      if (!without.containsKey(code)) {
        errors.add(what + " " + code + "\t" + document.excerpt(span));
      }
    });
  }

  @Override
  public List<String> errors() {
    return errors;
  }
}
