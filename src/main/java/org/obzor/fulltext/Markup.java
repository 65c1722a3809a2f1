package org.obzor.fulltext;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads HTML in bounded time, whatever it is. */
final class Markup {
  /** Pages are read up to this many characters. */
  private static final int LONGEST = 4_000_000;

  /** What is nested deeper lies flat at this depth. */
  private static final int DEEPEST = 400;

  /**
   * With more tables, the time to find out which of them are within which grows with its square.
   */
  private static final int MOST_TABLES = 1_000;

  private static final Pattern TABLE =
      Pattern.compile("<table(?=[\\s/>])", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTS =
      Pattern.compile(
          "<(/?)(?:table|caption|colgroup|col|tbody|thead|tfoot|tr|td|th)(?=[\\s/>])",
          Pattern.CASE_INSENSITIVE);

  /** So many tags are read, or what looks like them. */
  private static final int MOST_TAGS = 200_000;

  private Markup() {}

  private static int end(String html) {
    int longest = Math.min(html.length(), LONGEST);
    int at = -1;
    for (int i = 0; i < MOST_TAGS; i++) {
      at = html.indexOf('<', at + 1);
      if (at < 0 || at >= longest) {
        return longest;
      }
    }
    return at;
  }

  static Document read(String html, String url) {
    String read = html.substring(0, end(html));
    int tables = 0;
    for (Matcher m = TABLE.matcher(read); tables <= MOST_TABLES && m.find(); ) {
      tables++;
    }
    if (tables > MOST_TABLES) {
      read = PARTS.matcher(read).replaceAll("<$1div");
    }
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(read, url);
  }
}
