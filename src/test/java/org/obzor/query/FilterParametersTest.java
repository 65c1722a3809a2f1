package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterParametersTest {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final FilterParameters PARAMETERS =
      new FilterParameters(
          new QueryParser(MatchingContract.analyzer(), new TestNames()), new TestNames());

  private static ArticleQuery parse(Map<String, List<String>> parameters) {
    return PARAMETERS.parse(parameters, ALMATY, List.of("sort"));
  }

  @Test
  void readsAllFilters() {
    ArticleQuery query =
        parse(
            Map.ofEntries(
                Map.entry("q", List.of("Китай")),
                Map.entry("from", List.of("2024-03-30")),
                Map.entry("to", List.of("2024-03-31")),
                Map.entry("tz", List.of("UTC")),
                Map.entry("country", List.of("kz", " Китай ", "", "KZ")),
                Map.entry("person", List.of("Ван И")),
                Map.entry("topic", List.of("sport")),
                Map.entry("source", List.of("ТАСС", "РИА Новости")),
                Map.entry("lang", List.of("RU")),
                Map.entry("distinct", List.of("true")),
                Map.entry("as_of", List.of("2024-04-01T00:00:00Z")),
                Map.entry("sort", List.of("newest"))));
    assertThat(query.q()).isEqualTo("Китай");
    assertThat(query.text()).isInstanceOf(TextQuery.Word.class);
    assertThat(query.from()).isEqualTo("2024-03-30T00:00:00Z");
    assertThat(query.to()).isEqualTo("2024-04-01T00:00:00Z");
    assertThat(query.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(query.countries()).containsExactly("KZ", "CN");
    assertThat(query.persons()).containsExactly("ван-и");
    assertThat(query.topics()).containsExactly("sport");
    assertThat(query.sources()).containsExactly("ТАСС", "РИА Новости");
    assertThat(query.langs()).containsExactly("ru");
    assertThat(query.distinct()).isTrue();
    assertThat(query.asOf()).isEqualTo("2024-04-01T00:00:00Z");
    assertThat(PARAMETERS.parse(FilterParameters.print(query, ALMATY), ALMATY, List.of()))
        .isEqualTo(query);
  }

  @Test
  void ignoresEmptyValues() {
    assertThat(parse(Map.of("q", List.of(" "), "from", List.of(""), "country", List.of("", " "))))
        .isEqualTo(ArticleQuery.all(ALMATY));
    assertThat(FilterParameters.print(ArticleQuery.all(ALMATY), ALMATY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2024-03-30,                2024-03-29T19:00:00Z,     2024-03-30T19:00:00Z
          2024-02-29,                2024-02-28T18:00:00Z,     2024-02-29T19:00:00Z
          2024-03-30T10:00,          2024-03-30T05:00:00Z,     2024-03-30T05:00:00.001Z
          2024-03-30T10:00:05,       2024-03-30T05:00:05Z,     2024-03-30T05:00:05.001Z
          2024-03-30T10:00:00Z,      2024-03-30T10:00:00Z,     2024-03-30T10:00:00.001Z
          2024-03-30T10:00:00+03:00, 2024-03-30T07:00:00Z,     2024-03-30T07:00:00.001Z
          2024-03-30T10:00:00 03:00, 2024-03-30T07:00:00Z,     2024-03-30T07:00:00.001Z
          2024-03-30T10:00-03:00,    2024-03-30T13:00:00Z,     2024-03-30T13:00:00.001Z
          2024-03-30T10:00:00.5Z,    2024-03-30T10:00:00.500Z, 2024-03-30T10:00:00.501Z
          """)
  void bothEndsOfAPeriodAreIncluded(String value, Instant first, Instant after) {
    ArticleQuery query = parse(Map.of("from", List.of(value), "to", List.of(value)));
    assertThat(query.from()).isEqualTo(first);
    assertThat(query.to()).isEqualTo(after);
    assertThat(parse(FilterParameters.print(query, ALMATY))).isEqualTo(query);
  }

  @Test
  void aDayMayBeginLateOrLastLonger() {
    ArticleQuery gap = day("2024-04-26", "Africa/Cairo"); // clocks go from 0:00 to 1:00
    assertThat(gap.from()).isEqualTo("2024-04-25T22:00:00Z");
    assertThat(gap.to()).isEqualTo("2024-04-26T21:00:00Z");
    ArticleQuery longer = day("2024-10-27", "Europe/Berlin");
    assertThat(longer.from()).isEqualTo("2024-10-26T22:00:00Z");
    assertThat(longer.to()).isEqualTo("2024-10-27T23:00:00Z");
  }

  private static ArticleQuery day(String day, String zone) {
    return parse(Map.of("from", List.of(day), "to", List.of(day), "tz", List.of(zone)));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          q,        а OR,                query.missing-operand
          from,     30.03.2024,          query.bad-date
          from,     2024-02-30,          query.bad-date
          to,       2024-03-30T25:00,    query.bad-date
          to,       yesterday,           query.bad-date
          to,       20240-03-30,         query.bad-date
          as_of,    2024-13-01,          query.bad-date
          tz,       Mars/Base,           query.unknown-zone
          country,  XX,                  query.unknown-country-id
          topic,    nothing,             query.unknown-topic-id
          person,   ...,                 query.unknown-person-id
          lang,     russian,             query.bad-lang-code
          distinct, yes,                 query.bad-boolean
          contry,   KZ,                  query.unknown-parameter
          """)
  void namesTheFieldAtFault(String name, String value, String code) {
    InvalidInputException e = fault(Map.of(name, List.of(value)));
    assertThat(e.field()).isEqualTo(name);
    assertThat(e.code()).isEqualTo(code);
    assertThat(e.getMessage()).doesNotContain("query.", "{");
  }

  @Test
  void refusesWhatContradictsItself() {
    assertThat(fault(Map.of("q", List.of("а", "б"))).code()).isEqualTo("query.repeated-parameter");
    assertThat(fault(Map.of("from", List.of("2024-03-31"), "to", List.of("2024-03-30"))).code())
        .isEqualTo("query.from-after-to");
    assertThat(parse(Map.of("q", List.of("а", "", "а"))).q()).isEqualTo("а");
  }

  @Test
  void positionsCountFromTheTextAsItWasSent() {
    assertThat(fault(Map.of("q", List.of("  (а"))).arguments().getFirst()).isEqualTo(3);
  }

  @Test
  void listsThePossibleParameters() {
    assertThat(fault(Map.of("contry", List.of("KZ"))))
        .hasMessageContaining("contry")
        .hasMessageContaining("country, person")
        .hasMessageContaining("sort");
  }

  private static InvalidInputException fault(Map<String, List<String>> parameters) {
    return catchThrowableOfType(InvalidInputException.class, () -> parse(parameters));
  }
}
