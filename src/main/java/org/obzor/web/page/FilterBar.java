package org.obzor.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filters as a form.
 *
 * @param action where the form leads
 * @param kept parameters of the page itself that stay as they are
 * @param from first day for the date field, empty for none
 * @param to last day
 * @param period id of the chosen period, empty where dates were given
 * @param error what is wrong with the filters, told to the reader
 * @param errorField the filter at fault
 * @param clear this page without any filter
 */
record FilterBar(
    String action,
    Map<String, List<String>> kept,
    String q,
    String from,
    String to,
    String period,
    boolean distinct,
    @Nullable String error,
    @Nullable String errorField,
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
}
