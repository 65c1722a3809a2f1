package org.obzor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.obzor.alert.Channel;
import org.obzor.query.InvalidInputException;

/**
 * Reads a channel as a program sends it: a text as {@link Channel#of} takes it, or an object with
 * {@code type} and an address, as other programs of this kind have it.
 */
final class ChannelBody {
  private static final List<String> ADDRESSES = List.of("to", "address", "email", "url");

  private ChannelBody() {}

  /**
   * @throws InvalidInputException if it is neither
   */
  static String read(JsonNode value) {
    if (value.isTextual()) {
      return value.textValue();
    }
    String type = value.path("type").asText("").toLowerCase(Locale.ROOT);
    String address =
        ADDRESSES.stream()
            .map(value::path)
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .findFirst()
            .orElse("");
    boolean web = address.contains("://");
    boolean fits =
        switch (type) {
          case "inbox" -> address.isEmpty();
          case "mail", "email" -> !address.isEmpty() && !web;
          case "webhook", "slack" -> web;
          case "" -> !address.isEmpty();
          default -> false;
        };
    if (!fits) {
      throw new InvalidInputException("channels", "alert.bad-channel", value.toString());
    }
    return address.isEmpty() ? Channel.INBOX : address;
  }
}
