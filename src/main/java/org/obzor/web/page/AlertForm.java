package org.obzor.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new or an existing alert.
 *
 * @param action where it is sent
 * @param error what is wrong with it, told to the reader
 * @param errorField the field at fault
 * @param edits whether it changes an alert that exists
 */
record AlertForm(
    String action,
    String name,
    String q,
    List<FilterBar.Picker> pickers,
    @Nullable String error,
    @Nullable String errorField,
    boolean edits) {

  /** Whether the query text is what is wrong. */
  public boolean queryIsWrong() {
    return "q".equals(errorField);
  }
}
