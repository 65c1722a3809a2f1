package org.obzor.query;

import java.util.ArrayList;
import java.util.List;

/** Query texts that nobody means well with, or that come of a slip. */
public final class HostileQueries {
  private HostileQueries() {}

  public static List<String> all() {
    List<String> all = new ArrayList<>();
    for (String piece :
        new String[] {
          "(",
          ")",
          "()",
          "(а",
          "а)",
          "((а)",
          "\"",
          "«",
          "»",
          "“",
          "„",
          "\"\"",
          "\"а",
          "-",
          "–",
          "—",
          "-(",
          "-а ",
          "NOT ",
          "NOT",
          "AND ",
          "OR ",
          "а OR ",
          "а AND ",
          "*",
          "а*",
          "при* ",
          "~",
          "~5",
          "\"а б\"~5 ",
          ":",
          "title:",
          "title:(",
          "xyz:",
          "source:",
          "source:\"\" ",
          "\\",
          "\\\"",
          "\"\\\"",
          "a",
          "а ",
          "1",
          "1,",
          ".",
          "&",
          "%",
          "<b>",
          "'",
          "’",
          "🙂",
          "🙂 ",
          "👩‍👩‍👧",
          "🇰🇿",
          "\u200f",
          "\u202e",
          "\u202eа ",
          "\u2066а\u2069",
          "\u200b",
          "\u200d",
          "\ufeff",
          "\u0000",
          "а\u0000б ",
          "\u0301",
          "е\u0308",
          "é",
          "\ud800",
          "\udc00 ",
          "source:\"\ud800\" ",
          "a\ud800b ",
          "\uffff",
          "\t",
          "\r\n",
          "\u00a0",
          "\u3000",
          "ﷺ",
          "中国",
          "ﬁ",
          "İ",
          "ß",
          "٣",
          "²",
          "Ⅳ"
        }) {
      for (int times : new int[] {1, 2, 30, 4_000 / piece.length()}) {
        all.add(piece.repeat(times));
        all.add("снег " + piece.repeat(Math.min(times, 1_000 / piece.length())) + " мороз");
      }
    }
    all.add("(".repeat(2_000) + ")".repeat(2_000));
    all.add("((((((((((а))))))))))".repeat(190));
    all.add("а".repeat(4_000));
    all.add("\"" + "а ".repeat(1_990) + "\"");
    all.add("source:\"" + "x".repeat(3_990) + "\"");
    all.add("person:\"" + "Ы ".repeat(1_900) + "\"");
    all.add("-".repeat(3_999) + "а");
    return all;
  }
}
