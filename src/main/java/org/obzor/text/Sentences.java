package org.obzor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits Russian, Kazakh and English news text into sentences, by rule. */
public final class Sentences {
  private static final Set<String> NEVER_LAST =
      Set.of(
          "г", "гг", "ул", "пр", "просп", "пл", "д", "кв", "им", "св", "проф", "акад", "доц", "чл",
          "корр", "зам", "ген", "полк", "подп", "кап", "лейт", "тел", "см", "ср", "напр", "рис",
          "табл", "стр", "с", "ст", "п", "пп", "гл", "обл", "р", "оз", "о", "м", "пос", "дер", "т",
          "тов", "гр", "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt",
          "sgt", "st", "no", "vs", "фр", "англ", "нем", "лат", "кит", "каз", "исп");
  private static final Set<String> MAY_BE_LAST =
      Set.of(
          "г", "гг", "в", "вв", "тыс", "млн", "млрд", "трлн", "руб", "коп", "долл", "тг", "д", "п",
          "др", "пр", "е", "к", "кг", "км", "га", "мин", "сек", "ч", "э", "jr", "sr", "inc", "co",
          "corp", "ltd", "etc", "m", "с");

  private Sentences() {}

  /**
   * The sentences of a text in order, without the blanks around them. A line break ends a sentence
   * unless the next line goes on with a small letter or a closing mark.
   */
  public static List<Span> split(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      int end = -1;
      if (c == '\n') {
        end = isWrapped(text, at) ? -1 : at;
      } else if (c == '.' || c == '!' || c == '?' || c == '…') {
        int close = afterClosers(text, at + 1);
        if (isBoundary(text, start, at, close)) {
          end = close;
        }
      }
      if (end >= 0) {
        add(text, start, end, spans);
        start = end;
        at = Math.max(at, end - 1);
      }
    }
    add(text, start, text.length(), spans);
    return spans;
  }

  /** Whether the line break inside a sentence only keeps its lines short. */
  private static boolean isWrapped(String text, int lineBreak) {
    int next = lineBreak + 1;
    while (next < text.length() && isBlank(text.charAt(next))) {
      if (text.charAt(next) == '\n') {
        return false;
      }
      next++;
    }
    return next < text.length()
        && (Character.isLowerCase(text.charAt(next)) || ",.;:)»%".indexOf(text.charAt(next)) >= 0);
  }

  private static void add(String text, int from, int to, List<Span> spans) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      spans.add(new Span(start, end));
    }
  }

  private static int afterClosers(String text, int from) {
    int at = from;
    while (at < text.length() && ".!?…»”\")]'’".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isBoundary(String text, int start, int mark, int close) {
    if (close < text.length() && !isBlank(text.charAt(close))) {
      return false;
    }
    int next = close;
    while (next < text.length() && isBlank(text.charAt(next))) {
      if (text.charAt(next) == '\n') {
        return !isWrapped(text, next);
      }
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    int first = next;
    while (first < text.length() && "«“„\"([–—-".indexOf(text.charAt(first)) >= 0) {
      first++;
      while (first < text.length() && isBlank(text.charAt(first))) {
        first++;
      }
    }
    boolean startsSentence =
        first >= text.length()
            || Character.isUpperCase(text.codePointAt(first))
            || !Character.isLowerCase(text.codePointAt(first));
    if (!startsSentence) {
      return false;
    }
    if (text.charAt(mark) != '.' || close > mark + 1) {
      return true;
    }
    return !isAbbreviation(text, start, mark, first);
  }

  private static boolean isAbbreviation(String text, int start, int dot, int next) {
    int from = dot;
    while (from > start && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, dot);
    if (word.isEmpty()) {
      return false;
    }
    boolean upperNext = next < text.length() && Character.isUpperCase(text.codePointAt(next));
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return isInitial(text, start, from, next);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean afterDot = from > start && text.charAt(from - 1) == '.';
    if (MAY_BE_LAST.contains(lower) && (afterDot || digitBefore(text, start, from))) {
      return !upperNext;
    }
    return NEVER_LAST.contains(lower) || (MAY_BE_LAST.contains(lower) && !upperNext);
  }

  private static boolean digitBefore(String text, int start, int from) {
    int at = from - 1;
    while (at >= start && isBlank(text.charAt(at))) {
      at--;
    }
    return at >= start && Character.isDigit(text.charAt(at));
  }

  /** «С. Лавров» has an initial; the «И.» of «встретил Ван И. Министр» ends a sentence. */
  private static boolean isInitial(String text, int start, int from, int next) {
    if (from > start && text.charAt(from - 1) == '.') {
      return true;
    }
    int at = from - 1;
    while (at >= start && isBlank(text.charAt(at))) {
      at--;
    }
    if (at < start || from - at == 1) {
      return true;
    }
    int end = at + 1;
    while (at >= start && Character.isLetter(text.charAt(at))) {
      at--;
    }
    String before = text.substring(at + 1, end);
    return !(before.length() > 1
        && before.length() <= 3
        && Character.isUpperCase(before.charAt(0))
        && Character.isLowerCase(before.charAt(1))
        && next < text.length());
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == 0x202F;
  }
}
