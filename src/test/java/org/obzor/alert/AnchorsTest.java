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
    "снегопад, wснегопад",
    "и снегопад, wснегопад",
    "снегопад -ураган, wснегопад",
    "\"на снегопад\", wснегопад",
    "\"снегопад на\"~3, wснегопад",
    "title:снегопад, wснегопад",
    "снегопад OR ураган, wснегопад wураган",
    "(снегопад OR ураган) source:ТАСС country:KZ, wснегопад wураган",
    "казахстанц*, *казахстанц",
    "country:KZ lang:ru, cKZ",
    "source:ТАСС, sтасс",
  })
  void takesTheRarestNecessaryPart(String q, String terms) {
    Anchors anchors = requireNonNull(Anchors.of(query(Map.of("q", List.of(q))), ANALYZER));
    assertThat(anchors.terms()).containsExactlyInAnyOrder(terms.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-снег", "снегопад OR -ураган", "-(снег дождь)"})
  void nothingIsNecessaryUnderNot(String q) {
    assertThat(Anchors.of(query(Map.of("q", List.of(q))), ANALYZER)).isNull();
    Map<String, List<String>> filtered = Map.of("q", List.of(q), "country", List.of("KZ", "CN"));
    assertThat(requireNonNull(Anchors.of(query(filtered), ANALYZER)).terms())
        .containsExactlyInAnyOrder("cKZ", "cCN");
  }
}
