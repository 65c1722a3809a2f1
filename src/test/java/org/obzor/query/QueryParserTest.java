package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.text.DictionaryAnalyzer;

class QueryParserTest {
  private static final QueryParser PARSER =
      new QueryParser(DictionaryAnalyzer.create(), new TestNames());

  /** The tree in brackets, so that precedence can be seen. */
  private static String tree(String q) {
    return tree(PARSER.parse(q));
  }

  private static String tree(TextQuery query) {
    return switch (query) {
      case TextQuery.And(var parts) ->
          parts.stream().map(QueryParserTest::tree).collect(Collectors.joining(" & ", "[", "]"));
      case TextQuery.Or(var parts) ->
          parts.stream().map(QueryParserTest::tree).collect(Collectors.joining(" | ", "[", "]"));
      case TextQuery.Not(var part) -> "!" + tree(part);
      case TextQuery.All() -> "*";
      default -> QueryPrinter.print(query);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          Казахстан                => казахстан
          Казахстан Китай          => [казахстан & китай]
          а AND б                  => [а & б]
          а OR б в                 => [а | [б & в]]
          (а OR б) в               => [[а | б] & в]
          а OR б OR в              => [а | б | в]
          а AND б в AND г          => [а & б & в & г]
          NOT а б                  => [!а & б]
          а -б                     => [а & !б]
          а OR -б                  => [а | !б]
          -(а б)                   => ![а & б]
          NOT NOT а                => !!а
          а and б                  => [а & and & б]
          и                        => и
          Ван И                    => [ван & и]
          «Ван И»                  => "ван и"
          "Ван И"                  => "ван и"
          “Ван И”                  => "ван и"
          „Ван И“                  => "ван и"
          "AND"                    => and
          Санкт-Петербург          => "санкт петербург"
          -Санкт-Петербург         => !"санкт петербург"
          "а б"~5                  => "а б"~5
          «а б»~0                  => "а б"~0
          "а"~5                    => а
          казахстанц*              => казахстанц*
          Ёлк*                     => елк*
          Ёжик                     => ежик
          title:Китай              => title:китай
          TITLE:«Ван И»            => title:"ван и"
          title:(Китай -США)       => [title:китай & !title:сша]
          -title:Китай             => !title:китай
          source:ТАСС              => source:ТАСС
          source:"РИА  Новости"    => source:"РИА Новости"
          source:(ТАСС OR РБК)     => [source:ТАСС | source:РБК]
          source:http://x.y        => source:"http://x.y"
          country:kz               => country:KZ
          country:Казахстан        => country:KZ
          country:(KZ CN)          => [country:KZ & country:CN]
          person:"Ван И"           => person:ван-и
          topic:sport              => topic:sport
          lang:RU                  => lang:ru
          Токаев: визит            => [токаев & визит]
          что будет?               => [что & будет]
          12:30                    => "12 30"
          а(б)                     => [а & б]
          ((а))                    => а
          а"б в"                   => [а & "б в"]
          """)
  void readsTheTree(String q, String expected) {
    assertThat(tree(q)).isEqualTo(expected);
  }

  @Test
  void readsNothingAsEverything() {
    assertThat(tree("")).isEqualTo("*");
    assertThat(tree(" \u00a0\t")).isEqualTo("*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          а "б                 | query.unclosed-quote   | 3
          а «б"                | query.unclosed-quote   | 3
          а б»                 | query.unopened-quote   | 4
          (а                   | query.unclosed-paren   | 1
          (                    | query.unclosed-paren   | 1
          а (б (в)             | query.unclosed-paren   | 3
          а)                   | query.unopened-paren   | 2
          )                    | query.unopened-paren   | 1
          а ()                 | query.empty-group      | 3
          а AND                | query.missing-operand  | 3
          OR а                 | query.missing-operand  | 1
          а OR OR б            | query.missing-operand  | 3
          а AND OR б           | query.missing-operand  | 3
          (а OR) б             | query.missing-operand  | 4
          а NOT                | query.missing-operand  | 3
          NOT AND              | query.missing-operand  | 1
          title:               | query.missing-value    | 1
          а title: б           | query.missing-value    | 3
          titel:а              | query.unknown-field    | 1
          страна:KZ            | query.unknown-field    | 1
          title:(source:а)     | query.nested-field     | 8
          title:source:а       | query.nested-field     | 7
          source:ТАС*          | query.exact-value      | 8
          source:"а б"~3       | query.exact-value      | 8
          country:(KZ AND -XX) | query.unknown-country  | 18
          country:Атлантида    | query.unknown-country  | 9
          topic:нет            | query.unknown-topic    | 7
          person:...           | query.unknown-person   | 8
          lang:russian         | query.bad-lang         | 6
          а - б                | query.no-word          | 3
          а -- б               | query.no-word          | 3
          а && б               | query.no-word          | 3
          𝄞 !                  | query.no-word          | 1
          𝄞а !                 | query.no-word          | 4
          а ""                 | query.no-word          | 3
          source:" "           | query.no-word          | 8
          а --б                | query.dash             | 3
          а –б                 | query.dash             | 3
          "Ростов"-на-Дону     | query.dash             | 9
          title:-а             | query.dash             | 7
          слово~2              | query.tilde            | 6
          "а б"~               | query.distance         | 6
          "а б"~51             | query.distance         | 6
          "а б"~5x             | query.distance         | 6
          "стол стола"~3       | query.near-same-word   | 1
          ка*хстан             | query.wildcard         | 3
          *стан                | query.wildcard         | 1
          "а бвг*"             | query.wildcard         | 7
          "а б"*               | query.wildcard         | 6
          санкт-петер*         | query.prefix-one-word  | 1
          абв.*                | query.prefix-one-word  | 1
          а ка*                | query.short-prefix     | 3
          *                    | query.short-prefix     | 1
          """)
  void namesTheFaultAndItsPosition(String q, String code, int position) {
    InvalidInputException e = fault(q);
    assertThat(e.code()).isEqualTo(code);
    assertThat(e.field()).isEqualTo("q");
    assertThat(e.arguments().getFirst()).isEqualTo(position);
  }

  @Test
  void statesItsLimits() {
    String words = IntStream.rangeClosed(1, 500).mapToObj(i -> "a" + i).collect(joining());
    assertThat(PARSER.parse(words)).isInstanceOf(TextQuery.And.class);
    assertThat(fault(words + " b").code()).isEqualTo("query.too-many-terms");
    assertThat(fault("\"" + words + " b\"").code()).isEqualTo("query.too-many-terms");

    assertThat(tree("(".repeat(20) + "а" + ")".repeat(20))).isEqualTo("а");
    assertThat(fault("(".repeat(21) + "а" + ")".repeat(21)).code()).isEqualTo("query.too-deep");
    assertThat(fault("NOT ".repeat(900) + "а").code()).isEqualTo("query.too-deep");
    assertThat(fault("(".repeat(4000)).code()).isEqualTo("query.too-deep");

    assertThat(PARSER.parse("𠀀".repeat(400) + " ".repeat(3600))).isNotNull();
    assertThat(fault("а".repeat(4001)).code()).isEqualTo("query.too-long");
  }

  @Test
  void explainsEveryFaultInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.of("ru")}) {
      ResourceBundle messages = ResourceBundle.getBundle("org.obzor.messages", locale);
      for (String q : new String[] {"а \"б", "titel:а", "\"а б\"~99", "ка*", "lang:xyz"}) {
        assertThat(messages.containsKey(fault(q).code())).as(fault(q).code()).isTrue();
      }
    }
    assertThat(fault("а \"б")).hasMessageContaining("3").hasMessageContaining("never closed");
  }

  @Test
  void doesNotPrintEverythingAsAPart() {
    assertThatThrownBy(() -> QueryPrinter.print(new TextQuery.Not(new TextQuery.All())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(" ");
  }

  private static InvalidInputException fault(String q) {
    return catchThrowableOfType(InvalidInputException.class, () -> PARSER.parse(q));
  }
}
