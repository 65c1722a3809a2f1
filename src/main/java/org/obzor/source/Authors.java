package org.obzor.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.obzor.feed.HtmlText;

/**
 * Who wrote an article, from the lines that say so: names alone, without addresses and without what
 * stands before or after them.
 */
public final class Authors {
  /** So many of one article are named. */
  static final int MOST = 50;

  private static final int LONGEST_NAME = 150;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[(<\\[]?\\s*(?:mailto:)?[\\w.+%-]{1,64}@[\\w.-]{1,255}\\s*[)>\\]]?"
              + "|[(<\\[]?https?://[^\\s,;]{1,500}",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?i:(?:written )?by)\\s+|(?:Par|Von|Por)\\s+(?=\\p{Lu}\\S*\\s+\\S)"
              + "|(?iu:авторы?|текст|authors?|autor|auteurs?|text)\\s*:)");
  private static final Pattern PLACE = Pattern.compile("\\s+in\\s+\\p{Lu}[\\p{L} .'-]{1,60}$");
  private static final Pattern AND =
      Pattern.compile(
          "(?<=\\S \\S{1,60})\\s+(?:and|и|және|et|und|y|&)\\s+(?=\\S+\\s\\S)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[;|\\n]\\s*|\\s+/\\s+");
  private static final Pattern AROUND = Pattern.compile("^[\\s,;:.•*–—-]+|[\\s,;:•*–—-]+$");

  private Authors() {}

  /**
   * @param byline may name several: «By Anna Fixture and Boris Example, Reuters»
   */
  public static List<String> of(String byline) {
    return all(List.of(byline));
  }

  /** Of several lines, each of which may name several. */
  static List<String> all(Collection<String> bylines) {
    List<String> names = new ArrayList<>();
    for (String byline : bylines) {
      String cut =
          byline.length() <= Limits.BYLINE_CHARACTERS
              ? byline
              : byline.substring(0, Limits.BYLINE_CHARACTERS);
      for (String group : SEPARATOR.split(plain(cut), -1)) {
        names.addAll(group(group));
      }
    }
    return named(names);
  }

  /** Of a list in which each is one. */
  static List<String> named(Collection<String> names) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (String written : names) {
      String name = Cleaner.line(AROUND.matcher(plain(written)).replaceAll(""));
      boolean isName = name.length() <= LONGEST_NAME && name.chars().anyMatch(Character::isLetter);
      if (isName && distinct.size() < MOST) {
        distinct.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return List.copyOf(distinct.values());
  }

  private static String plain(String written) {
    String s = Cleaner.visible(written);
    s = s.indexOf('<') < 0 && s.indexOf('&') < 0 ? s : HtmlText.paragraphs(s);
    s = ADDRESS.matcher(s).replaceAll(" ").strip();
    return s.startsWith("(") && s.indexOf(')') == s.length() - 1
        ? s.substring(1, s.length() - 1)
        : s;
  }

  private static List<String> group(String group) {
    Matcher before = BEFORE.matcher(group);
    String names =
        before.lookingAt() ? PLACE.matcher(group.substring(before.end())).replaceAll("") : group;
    String[] parts = COMMA.split(names, -1);
    if (parts.length == 2 && isWord(parts[0]) && isWord(parts[1])) {
      return List.of(names.strip()); // a surname and a given name
    }
    List<String> found = new ArrayList<>();
    for (String part : parts) {
      // What begins small after a name is what its bearer is.
      if (found.isEmpty() || (!part.isEmpty() && !Character.isLowerCase(part.charAt(0)))) {
        found.addAll(List.of(AND.split(part, -1)));
      }
    }
    return found;
  }

  private static boolean isWord(String part) {
    return !part.isBlank() && part.strip().chars().noneMatch(Character::isWhitespace);
  }
}
