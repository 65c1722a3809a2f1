package org.obzor.alert;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.obzor.query.InvalidInputException;

/** A way by which notifications leave Obzor. The inbox is none: everything is in it. */
public sealed interface Channel {

  /** One mail address. */
  record Mail(String address) implements Channel {
    @Override
    public String toString() {
      return MAILTO + address;
    }
  }

  /** JSON by POST. */
  record Webhook(URI address) implements Channel {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  /** The canonical form, as it is stored and as the API writes it. */
  @Override
  String toString();

  /** The beginning of a mail channel. */
  String MAILTO = "mailto:";

  /** What may be given for the inbox, where everything is anyway. */
  String INBOX = "inbox";

  /**
   * Reads {@code mailto:a@example.org}, {@code a@example.org} or {@code https://…}.
   *
   * @throws InvalidInputException if it is none of them
   */
  static Channel of(String text) {
    String stripped = text.strip();
    String lower = stripped.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return new Webhook(webAddress(stripped));
    }
    String address = lower.startsWith(MAILTO) ? stripped.substring(MAILTO.length()) : stripped;
    if (!ADDRESS.matcher(address).matches()) {
      throw new InvalidInputException("channels", "alert.bad-channel", stripped);
    }
    int at = address.lastIndexOf('@');
    return new Mail(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT));
  }

  /** One plain address; nothing that could smuggle a header or a second recipient. */
  Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]{1,253}");

  private static URI webAddress(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
        throw new InvalidInputException("channels", "alert.bad-channel", text);
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new InvalidInputException("channels", "alert.bad-channel", text);
    }
  }
}
