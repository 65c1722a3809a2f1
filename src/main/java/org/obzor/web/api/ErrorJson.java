package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.obzor.query.InvalidInputException;

/** The body of every error of the API. */
public record ErrorJson(Details error) {

  /**
   * @param code stable, for programs
   * @param message for people, in their language
   * @param field the parameter or property at fault
   * @param position where in query text the fault is, in characters from 1
   */
  public record Details(
      String code,
      String message,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String field,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer position) {}

  public static ErrorJson of(String code, String message, @Nullable String field) {
    return new ErrorJson(new Details(code, message, field, null));
  }

  /** What is wrong with the input. */
  public static ErrorJson of(InvalidInputException e, String message) {
    OptionalInt at = e.position();
    return new ErrorJson(
        new Details(e.code(), message, e.field(), at.isPresent() ? at.getAsInt() : null));
  }
}
