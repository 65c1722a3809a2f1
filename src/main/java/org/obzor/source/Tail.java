package org.obzor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.text.WordCount;

/**
 * Tells an article's body from what its page shows below it: a line of its own that says «Читайте
 * также», «Новости» or the like, and the headlines of other articles after it.
 */
final class Tail {
  private static final Set<String> MARKERS =
      Set.of(
          "новости",
          "другие новости",
          "последние новости",
          "главные новости",
          "свежие новости",
          "все новости",
          "новости партнеров",
          "новости по теме",
          "похожие новости",
          "похожие материалы",
          "похожие статьи",
          "материалы по теме",
          "статьи по теме",
          "публикации по теме",
          "сюжеты по теме",
          "по теме",
          "еще по теме",
          "другие материалы",
          "рекомендуем",
          "рекомендуем прочитать",
          "популярное",
          "самое читаемое",
          "читайте также",
          "читать также",
          "также читайте",
          "читайте еще",
          "читайте по теме",
          "смотрите также",
          "см. также",
          "read also",
          "also read",
          "read more",
          "read next",
          "see also",
          "news",
          "latest news",
          "more news",
          "other news",
          "top news",
          "related",
          "related news",
          "related articles",
          "related stories",
          "related topics",
          "related content",
          "recommended",
          "recommended for you",
          "more on this topic",
          "more on this story",
          "most read",
          "you may also like",
          "тағы оқыңыз",
          "тағы да оқыңыз",
          "оқи отырыңыз",
          "сондай-ақ оқыңыз",
          "тақырып бойынша",
          "жаңалықтар",
          "басқа жаңалықтар",
          "соңғы жаңалықтар",
          "ұқсас жаңалықтар");

  /** A headline announced on the marker's own line: «Читайте также: …». */
  private static final Pattern INLINE =
      Pattern.compile(
          "(читайте также|читать также|читайте еще|читайте по теме|смотрите также|"
              + "материалы? по теме|read also|also read|see also|тағы оқыңыз|оқи отырыңыз)"
              + "\\s*[:—–].*");

  private static final Pattern BEFORE = Pattern.compile("^[\\p{P}\\p{S}\\s]+");
  private static final String AFTER = " \t:.…>»→—–-";
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"»”’)\\]]*");
  private static final int PARAGRAPH_WORDS = 20;
  private static final int LONGEST = 400;

  private Tail() {}

  /**
   * Lines of an article.
   *
   * @param tail null if there is none
   */
  record Parts(String body, @Nullable String tail) {}

  /**
   * @param declared the length in words the source states, null if it states none
   */
  static Parts split(List<String> lines, @Nullable Integer declared) {
    Parts cut = cut(lines, false);
    if (declared == null || cut.tail() == null) {
      return cut;
    }
    Parts resumed = cut(lines, true);
    return distance(resumed, declared) < distance(cut, declared) ? resumed : cut;
  }

  private static int distance(Parts parts, int declared) {
    return Math.abs(WordCount.of(parts.body()) - declared);
  }

  /**
   * @param resuming whether the body goes on where a paragraph of running text follows the
   *     headlines, else everything after the first marker is tail
   */
  private static Parts cut(List<String> lines, boolean resuming) {
    List<String> body = new ArrayList<>();
    List<String> tail = new ArrayList<>();
    boolean inTail = false;
    for (String line : lines) {
      if (line.isBlank()) {
        (inTail ? tail : body).add("");
        continue;
      }
      String plain = plain(line);
      if (MARKERS.contains(plain)) {
        inTail = true;
      } else if (inTail && resuming && isRunningText(line)) {
        inTail = false;
      }
      boolean aside = inTail || INLINE.matcher(plain).matches();
      (aside ? tail : body).add(line);
    }
    String text = Cleaner.text(String.join("\n", body));
    String rest = Cleaner.text(String.join("\n", tail));
    return new Parts(text, rest.isEmpty() ? null : rest);
  }

  static boolean isMarker(String line) {
    return MARKERS.contains(plain(line));
  }

  /** Without what decorates a marker; empty for a line that is too long to be one. */
  private static String plain(String line) {
    if (line.length() > LONGEST) {
      return "";
    }
    String lower = Cleaner.line(line).toLowerCase(Locale.ROOT).replace('ё', 'е');
    String begun = BEFORE.matcher(lower).replaceFirst("");
    int end = begun.length();
    while (end > 0 && AFTER.indexOf(begun.charAt(end - 1)) >= 0) {
      end--;
    }
    return begun.substring(0, end);
  }

  private static boolean isRunningText(String line) {
    return SENTENCE_END.matcher(line.strip()).matches() && WordCount.of(line) >= PARAGRAPH_WORDS;
  }
}
