package org.obzor.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.feed.Entry;
import org.obzor.feed.Feed;
import org.obzor.feed.Moment;

/**
 * How often a feed has something new, by the dates of its entries.
 *
 * @param gapSeconds the median time between two of its latest; 0 if it has too few dates to tell
 */
record Rhythm(long gapSeconds, @Nullable Instant newest) {
  private static final int LATEST = 20;
  private static final int FEWEST = 3;

  static Rhythm of(Feed feed, ZoneId zone, Instant now) {
    List<Instant> dates = new ArrayList<>();
    for (Entry entry : feed.entries()) {
      Moment moment = entry.dates().best();
      Instant at = moment == null ? null : moment.instant(zone);
      if (at != null && !at.isAfter(now)) {
        dates.add(at);
      }
    }
    dates.sort(Comparator.reverseOrder());
    if (dates.size() < FEWEST) {
      return new Rhythm(0, dates.isEmpty() ? null : dates.getFirst());
    }
    int n = Math.min(LATEST, dates.size());
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < n; i++) {
      gaps.add(Duration.between(dates.get(i), dates.get(i - 1)).toSeconds());
    }
    gaps.sort(Comparator.naturalOrder());
    return new Rhythm(Math.max(1, gaps.get(gaps.size() / 2)), dates.getFirst());
  }
}
