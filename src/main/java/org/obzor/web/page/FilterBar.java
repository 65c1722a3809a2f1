package org.obzor.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filters as a form.
 *
 * @param action where the form leads
 * @param kept parameters of the page itself that stay as they are
 * @param reading the query text in plain words, empty where there is none
 * @param from first day for the date field, empty for none
 * @param to last day
 * @param period id of the chosen period, empty where dates were given
 * @param error what is wrong with the filters, told to the reader
 * @param errorField the filter at fault
 * @param where the place in the query text that is wrong
 * @param clear this page without any filter
 */
record FilterBar(
    String action,
    Map<String, List<String>> kept,
    String q,
    String reading,
    String from,
    String to,
    String period,
    boolean distinct,
    @Nullable String error,
    @Nullable String errorField,
    @Nullable Where where,
    List<Choice> periods,
    List<Picker> pickers,
    List<Chip> chips,
    String clear) {

  /** Whether the query text is what is wrong. */
  public boolean queryIsWrong() {
    return "q".equals(errorField);
  }

  /** One filter with the values to choose from. */
  record Picker(String name, String title, int chosen, List<Option> options) {}

  /**
   * @param count how many articles have it, empty where that is not known
   */
  record Option(String id, String label, String count, boolean checked) {}

  /** A filter that is set, and the page without it. */
  record Chip(String name, String label, String remove) {}

  /** A place in a text, with what stands around it. */
  record Where(String before, String at, String after) {
    private static final int AROUND = 30;
    private static final int LONGEST = 20;

    /**
     * @param position of the place in characters from 1
     */
    static Where of(String text, int position) {
      int[] all = text.codePoints().toArray();
      int at = Math.clamp(position - 1, 0, Math.max(0, all.length - 1));
      int end = Math.min(at + 1, all.length);
      while (end < Math.min(all.length, at + LONGEST) && !endsToken(all[end])) {
        end++;
      }
      int from = Math.max(0, at - AROUND);
      int to = Math.min(all.length, end + AROUND);
      return new Where(
          (from > 0 ? "…" : "") + new String(all, from, at - from),
          new String(all, at, end - at),
          new String(all, end, to - end) + (to < all.length ? "…" : ""));
    }

    private static boolean endsToken(int c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '(' || c == ')';
    }
  }
}
