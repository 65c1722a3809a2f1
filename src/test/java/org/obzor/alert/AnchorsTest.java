package org.obzor.alert;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.query.MatchingContract;
import org.obzor.query.QueryParser;
import org.obzor.query.TestNames;
import org.obzor.text.TextAnalyzer;

class AnchorsTest {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();

  private static ArticleQuery query(Map<String, List<String>> filters) {
    return new FilterParameters(new QueryParser(ANALYZER, new TestNames()), new TestNames())
        .parse(filters, MatchingContract.ZONE, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "снегопад, снегопад",
    "и снегопад, снегопад",
    "снегопад -ураган, снегопад",
    "\"на снегопад\", снегопад",
    "\"снегопад на\"~3, снегопад",
    "title:снегопад, снегопад",
    "снегопад OR ураган, снегопад;ураган",
    "(снегопад OR ураган) source:ТАСС country:KZ, снегопад;ураган",
    "казахстанц*, '* казахстанц'",
    "country:KZ lang:ru, 'country KZ'",
    "source:ТАСС, 'source тасс'",
  })
  void takesTheRarestNecessaryPart(String q, String terms) {
    Anchors anchors = requireNonNull(Anchors.of(query(Map.of("q", List.of(q))), ANALYZER));
    assertThat(anchors.terms()).containsExactlyInAnyOrder(terms.split(";"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-снег", "снегопад OR -ураган", "-(снег дождь)"})
  void nothingIsNecessaryUnderNot(String q) {
    assertThat(Anchors.of(query(Map.of("q", List.of(q))), ANALYZER)).isNull();
    Map<String, List<String>> filtered = Map.of("q", List.of(q), "country", List.of("KZ", "CN"));
    assertThat(requireNonNull(Anchors.of(query(filtered), ANALYZER)).terms())
        .containsExactlyInAnyOrder("country KZ", "country CN");
  }
}
