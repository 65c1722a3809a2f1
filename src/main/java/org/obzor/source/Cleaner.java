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
    return (s.contains("\n\n\n") ? BLANK_LINES.matcher(s).replaceAll("\n\n") : s).strip();
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
    if (isClean(raw)) {
      return raw;
    }
    String s = LINE_BREAK.matcher(raw).replaceAll("\n");
    s = INVISIBLE.matcher(s).replaceAll("");
    s = LONE_SURROGATE.matcher(s).replaceAll("\uFFFD");
    return Normalizer.normalize(s, Normalizer.Form.NFC);
  }

  /**
   * Whether it holds nothing but tabs, line feeds and characters of Latin, Cyrillic and punctuation
   * that are what they should be. Most texts do, and a look is faster than any replacement.
   */
  private static boolean isClean(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean clean =
          c < 0x7F
              ? c >= ' ' || c == '\n' || c == '\t'
              : (c >= 0xA0 && c < 0x300 && c != 0xAD)
                  || (c >= 0x400 && c < 0x483)
                  || (c >= 0x48A && c < 0x500)
                  || (c >= 0x2010 && c < 0x2028)
                  || c == 0x2116;
      if (!clean) {
        return false;
      }
    }
    return true;
  }
}
