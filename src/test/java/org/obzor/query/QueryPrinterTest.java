package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.article.EntityType;
import org.obzor.text.TextAnalyzer;

class QueryPrinterTest {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final QueryParser PARSER = new QueryParser(ANALYZER, new TestNames());

  @Test
  void whatIsPrintedReadsAsTheSameTree() {
    for (long seed = 0; seed < 3_000; seed++) {
      TextQuery tree = new RandomMatching(seed).tree();
      String printed = QueryPrinter.print(tree);
      assertThat(PARSER.parse(printed)).as("seed %s: %s", seed, printed).isEqualTo(tree);
    }
  }

  @Test
  void printsEveryCaseOfTheContract() {
    for (MatchingContract.Case c : MatchingContract.cases(ANALYZER)) {
      TextQuery tree = c.query().text();
      assertThat(PARSER.parse(QueryPrinter.print(tree))).as(c.written()).isEqualTo(tree);
    }
  }

  @Test
  void writesParenthesesOnlyWhereTheyAreNeeded() {
    assertThat(printed("((a OR (b c)) AND (d))")).isEqualTo("(a OR b c) d");
    assertThat(printed("NOT (a AND NOT b)")).isEqualTo("-(a -b)");
    assertThat(printed("NOT NOT a")).isEqualTo("-(-a)");
    assertThat(printed("title:(«a b»~3 OR c)")).isEqualTo("title:\"a b\"~3 OR title:c");
    assertThat(QueryPrinter.print(new TextQuery.All())).isEmpty();
    TextQuery odd =
        new TextQuery.And(
            List.of(
                new TextQuery.Source("A \"B\" \\ C"),
                new TextQuery.Entity(EntityType.PERSON, "ван-и")));
    assertThat(QueryPrinter.print(odd)).isEqualTo("source:\"A \\\"B\\\" \\\\ C\" person:ван-и");
  }

  private static String printed(String q) {
    return QueryPrinter.print(PARSER.parse(q));
  }
}
