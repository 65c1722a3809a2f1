package org.obzor.query;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a user sent cannot be understood. Carries a message code, so that the reason can be told in
 * the user's language; {@link #getMessage()} is the English text.
 */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String field;
  private final String code;
  private final transient List<Object> arguments;

  /**
   * @param field the parameter or property at fault, null if it is the request as a whole
   * @param code key of the message in {@code messages_*.properties}
   * @param arguments what fills the message's places {0}, {1}, …; a position counts characters from
   *     1
   */
  public InvalidInputException(@Nullable String field, String code, Object... arguments) {
    super(Messages.text(Locale.ENGLISH, code, arguments));
    this.field = field;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public @Nullable String field() {
    return field;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }

  /** Where in query text the fault is, in characters from 1; empty if it is elsewhere. */
  public OptionalInt position() {
    return "q".equals(field) && !arguments.isEmpty() && arguments.getFirst() instanceof Integer at
        ? OptionalInt.of(at)
        : OptionalInt.empty();
  }
}
