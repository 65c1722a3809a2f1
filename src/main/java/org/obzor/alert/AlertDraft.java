package org.obzor.alert;

import java.util.List;
import java.util.Map;

/**
 * An alert as a user gives it.
 *
 * @param filters as in a URL: {@code q}, {@code country}, {@code person}, {@code topic}, {@code
 *     source}, {@code lang}; {@code tz} is kept for the days of previews and digests
 * @param channels where matches are sent, besides the inbox
 */
public record AlertDraft(
    String name,
    Map<String, List<String>> filters,
    List<String> channels,
    Digest digest,
    boolean enabled) {
  public AlertDraft {
    filters = Map.copyOf(filters);
    channels = List.copyOf(channels);
  }
}
