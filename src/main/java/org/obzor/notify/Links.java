package org.obzor.notify;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.obzor.alert.Alert;

/** Addresses of pages, as readers of messages reach them. */
final class Links {
  private final String base;

  Links(URI publicUrl) {
    String text = publicUrl.toString();
    this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  String alert(Alert alert) {
    return base + "/alerts/" + encode(alert.id());
  }

  String article(String articleId) {
    return base + "/articles/" + encode(articleId);
  }

  /** Where one click ends the messages of a channel. */
  String unsubscribe(Alert alert, String channel) {
    return alert(alert)
        + "/unsubscribe?channel="
        + encode(channel)
        + "&key="
        + alert.proof(Notifier.unsubscribePurpose(channel));
  }

  /** The name that mail programs and identifiers of messages show. */
  String host() {
    String host = URI.create(base).getHost();
    return host == null ? "localhost" : host;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
