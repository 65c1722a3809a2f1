package org.obzor.source;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes text fit to be stored: what no reader can see or type is taken out of it. */
final class Cleaner {
  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\f]");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u00AD\\u200B\\u2060\\uFEFF\\uFFFE\\uFFFF]");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

  private Cleaner() {}

  /** Text of several lines: line ends are \n, paragraphs are separated by one blank line. */
  static String text(String raw) {
    String s = visible(raw).lines().map(Cleaner::withoutBlankEnd).collect(Collectors.joining("\n"));
    return BLANK_LINES.matcher(s).replaceAll("\n\n").strip();
  }

  private static String withoutBlankEnd(String line) {
    int end = line.length();
    while (end > 0 && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end);
  }

  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  /** Text of one line: any white space is one blank. */
  static String line(String raw) {
    return BLANKS.matcher(visible(raw)).replaceAll(" ").strip();
  }

  /** Composed characters, \n for any line break, no control characters, no lone surrogates. */
  static String visible(String raw) {
    String s = LINE_BREAK.matcher(raw).replaceAll("\n");
    s = INVISIBLE.matcher(s).replaceAll("");
    s = LONE_SURROGATE.matcher(s).replaceAll("\uFFFD");
    return Normalizer.normalize(s, Normalizer.Form.NFC);
  }
}
