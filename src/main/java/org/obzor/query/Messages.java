package org.obzor.query;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What messages say, from {@code messages_*.properties}. */
public final class Messages {
  private Messages() {}

  /** The text of a message; code and arguments themselves if nobody wrote it. */
  public static String text(Locale locale, String code, Object... arguments) {
    try {
      String pattern = ResourceBundle.getBundle("org.obzor.messages", locale).getString(code);
      return new MessageFormat(pattern, locale).format(arguments);
    } catch (MissingResourceException e) {
      return code + " " + List.of(arguments);
    }
  }
}
