package org.obzor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.person.KnownPersons;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.RussianDictionary;

/** Which countries a sentence names: homonyms, languages, organisations, regions, compounds. */
class CountrySentencesTest {
  private static final RussianDictionary DICTIONARY = RussianDictionary.load();
  private static final Enricher ENRICHER =
      Enrichers.standard(
          DictionaryAnalyzer.create(DICTIONARY),
          DICTIONARY,
          Countries.load(),
          Topics.load(),
          KnownPersons.load());

  static Stream<List<String>> sentences() {
    return Resources.lines("country_sentences.txt").stream()
        .map(line -> List.of(line.split(" \\| ", -1)));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void namesTheseCountries(List<String> sentence) {
    String found =
        ENRICHER.enrich("", sentence.get(1), sentence.get(0)).mentions().stream()
            .filter(m -> m.type() == EntityType.COUNTRY)
            .map(Mention::id)
            .distinct()
            .collect(Collectors.joining(" "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(sentence.get(2));
  }
}
