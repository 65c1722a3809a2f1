package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The body of every error of the API. */
public record ErrorJson(Details error) {

  /**
   * @param code stable, for programs
   * @param message for people, in their language
   * @param field the parameter or property at fault
   */
  public record Details(
      String code,
      String message,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String field) {}

  public static ErrorJson of(String code, String message, @Nullable String field) {
    return new ErrorJson(new Details(code, message, field));
  }
}
