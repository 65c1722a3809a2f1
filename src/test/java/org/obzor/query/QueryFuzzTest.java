package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is written is either read, or refused with a position inside the text. */
class QueryFuzzTest {
  private static final QueryParser PARSER =
      new QueryParser(MatchingContract.analyzer(), new TestNames());

  private static final String[] PIECES = {
    "(",
    ")",
    "\"",
    "«",
    "»",
    "“",
    "”",
    "„",
    "-",
    "–",
    "*",
    "~",
    "~5",
    ":",
    "\\",
    " ",
    " ",
    " ",
    "AND",
    "OR",
    "NOT",
    "title:",
    "source:",
    "country:",
    "person:",
    "lang:",
    "xyz:",
    "KZ",
    "ru",
    "снег",
    "Ван И",
    "Санкт-Петербург",
    "казах",
    "4,7",
    "ё",
    "𝒳",
    "\u200b",
    "\u0000",
    "'",
    "O'Neil",
    "\n",
    "&&",
    "%",
    "<b>",
    "中国",
    "й"
  };

  @Test
  void randomTextIsReadOrRefused() {
    int read = 0;
    for (long seed = 0; seed < 30_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextBoolean() ? " " : "");
      }
      read += check(text.toString(), seed) ? 1 : 0;
    }
    assertThat(read).isBetween(1_000, 20_000);
  }

  private static boolean check(String q, long seed) {
    TextQuery tree;
    try {
      tree = PARSER.parse(q);
    } catch (InvalidInputException e) {
      int position = (int) e.arguments().getFirst();
      assertThat(position)
          .as("seed %s: %s: %s", seed, q, e.getMessage())
          .isBetween(1, q.codePointCount(0, q.length()));
      assertThat(e.getMessage()).doesNotStartWith("query.");
      return false;
    }
    String printed = QueryPrinter.print(tree);
    assertThat(PARSER.parse(printed)).as("seed %s: %s: %s", seed, q, printed).isEqualTo(tree);
    return true;
  }
}
