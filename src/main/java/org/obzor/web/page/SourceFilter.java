package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.obzor.poll.Subscription;

/**
 * Which of the feeds a list shows.
 *
 * @param name what its name or address contains; empty for all
 * @param state one of {@link #STATES}; empty for all
 */
record SourceFilter(String name, String state) {
  static final List<String> STATES = List.of("ok", "failing", "paused", "new");

  static SourceFilter of(Context ctx) {
    String name = ctx.queryParam("name");
    String state = ctx.queryParam("state");
    return new SourceFilter(
        name == null ? "" : name.strip(), state == null || !STATES.contains(state) ? "" : state);
  }

  /** Whether all are shown. */
  public boolean isNone() {
    return name.isEmpty() && state.isEmpty();
  }

  boolean holds(Subscription feed) {
    return (state.isEmpty() || state.equals(feed.state()))
        && Stream.of(feed.label(), feed.title(), feed.url())
            .anyMatch(t -> plain(t).contains(wanted()));
  }

  private String wanted() {
    return plain(name);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /** The list, narrowed so. */
  Address address() {
    return new Address("/sources", Map.of()).with("name", name).with("state", state);
  }
}
