package org.obzor.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new topic or of one that is changed.
 *
 * @param action where it is sent
 * @param id of the topic, empty for a new one
 * @param values what stands in its fields
 * @param parents the topics it may stand below
 * @param error what is wrong, told to the reader
 * @param errorField the field at fault
 * @param where the place in a query that is wrong
 * @param line the number of that query, from 1; 0 where it is not about one
 */
record TopicForm(
    String action,
    String id,
    Map<String, String> values,
    List<Choice> parents,
    @Nullable String error,
    @Nullable String errorField,
    FilterBar.@Nullable Where where,
    int line) {

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether this field is what is wrong. */
  public boolean wrong(String name) {
    return errorField != null && (errorField.equals(name) || errorField.startsWith(name + "["));
  }

  /** The mistake is not in a field that shows it itself. */
  public boolean wrongElsewhere() {
    return error != null
        && List.of("id", "code", "labels", "parent", "queries").stream().noneMatch(this::wrong);
  }

  public boolean isNew() {
    return id.isEmpty();
  }
}
