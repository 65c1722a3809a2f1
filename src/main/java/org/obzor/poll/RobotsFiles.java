package org.obzor.poll;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.obzor.fetch.FetchRequest;
import org.obzor.fetch.Fetched;
import org.obzor.fetch.Fetcher;

/** What sites let Obzor ask for, remembered for a while. */
final class RobotsFiles {
  private static final String ROBOT = "obzor";
  private static final int MOST_SITES = 2_000;

  /** Of the rules of all sites. */
  private static final long MOST_CHARACTERS = 10_000_000;

  private static final int LONGEST = 500 * 1024;
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_FAILED = Duration.ofMinutes(30);

  private final Fetcher fetcher;
  private final InstantSource clock;

  /** The latest last. */
  private final Map<String, Known> known = new LinkedHashMap<>();

  private long characters;

  private record Known(Robots robots, Instant until) {}

  RobotsFiles(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  Robots of(URI page) {
    String site = page.getScheme() + "://" + page.getRawAuthority();
    String key = site.toLowerCase(Locale.ROOT);
    Instant now = clock.instant();
    synchronized (known) {
      Known found = known.get(key);
      if (found != null && found.until().isAfter(now)) {
        return found.robots();
      }
    }
    Known read = read(URI.create(site + "/robots.txt"), now);
    synchronized (known) {
      forget(key);
      known.put(key, read);
      characters += read.robots().size();
      while (known.size() > MOST_SITES || (characters > MOST_CHARACTERS && known.size() > 1)) {
        forget(known.keySet().iterator().next());
      }
    }
    return read.robots();
  }

  private void forget(String key) {
    Known old = known.remove(key);
    characters -= old == null ? 0 : old.robots().size();
  }

  /** A site that answers that it has none allows all; one that does not answer, nothing. */
  private Known read(URI address, Instant now) {
    return switch (fetcher.get(new FetchRequest(address, "text/plain, */*;q=0.5"))) {
      case Fetched.Document d -> {
        byte[] bytes = d.body().bytes();
        int length = Math.min(bytes.length, LONGEST);
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        yield new Known(Robots.parse(text, ROBOT), now.plus(KEPT));
      }
      case Fetched.NotModified n -> new Known(Robots.NONE, now.plus(KEPT_FAILED));
      case Fetched.Failed f -> {
        boolean absent =
            switch (f.fault()) {
              case FORBIDDEN, NOT_FOUND, GONE -> true;
              case STATUS -> f.detail().startsWith("HTTP 4");
              default -> false;
            };
        yield absent
            ? new Known(Robots.ALL, now.plus(KEPT))
            : new Known(Robots.NONE, now.plus(KEPT_FAILED));
      }
    };
  }
}
