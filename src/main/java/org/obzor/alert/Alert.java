package org.obzor.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A saved alert.
 *
 * @param filters which articles, as parameters of {@link org.obzor.query.FilterParameters}
 * @param channels where matches are sent, besides the inbox
 * @param enabled whether arriving articles are matched
 */
public record Alert(
    String id,
    String name,
    Map<String, List<String>> filters,
    List<String> channels,
    Digest digest,
    boolean enabled,
    Instant created,
    Instant updated) {
  public Alert {
    filters = Map.copyOf(filters);
    channels = List.copyOf(channels);
  }
}
