package org.obzor.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new or an existing alert.
 *
 * @param action where it is sent
 * @param values what stands in its fields
 * @param channels the rows of the channels, some of them empty
 * @param error what is wrong with it, told to the reader
 * @param errorField the field at fault
 * @param edits whether it changes an alert that exists
 */
record AlertForm(
    String action,
    Map<String, List<String>> values,
    List<FilterBar.Picker> pickers,
    List<String> channels,
    @Nullable String error,
    @Nullable String errorField,
    boolean edits) {

  public String value(String name) {
    return AlertFields.first(values, name);
  }

  /** Whether this field is what is wrong. */
  public boolean wrong(String name) {
    return name.equals(errorField);
  }

  /** The mistake is not in a field that shows it itself. */
  public boolean wrongElsewhere() {
    return error != null && (errorField == null || !SHOWN.contains(errorField));
  }

  private static final List<String> SHOWN =
      List.of("name", "q", "channels", "digest_at", "mute_until", "tz", "owner", "tags", "volume");
}
