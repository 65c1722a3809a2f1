package org.obzor.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is.
 *
 * @param lastPolled null before the first time
 * @param lastSuccess when it was last read, or had not changed
 * @param problem what is wrong, null if nothing is: key of the message that tells it
 * @param detail what fills the message's place
 * @param problemSince when the present trouble began
 * @param failures in a row
 * @param nextPoll when it is asked next
 * @param etag to ask with
 * @param lastModified to ask with
 * @param gapSeconds between two of its articles; 0 if that is not known
 * @param newest date of its newest article
 * @param seen fingerprints of the entries it last held
 * @param pages how the pages of its articles were read; null if none was
 * @param retries which entries' pages are to be asked for again, by their fingerprints
 * @param perDay new articles of the last days, by date in UTC
 */
public record Health(
    @Nullable Instant lastPolled,
    @Nullable Instant lastSuccess,
    @Nullable String problem,
    @Nullable String detail,
    @Nullable Instant problemSince,
    int failures,
    Instant nextPoll,
    @Nullable String etag,
    @Nullable String lastModified,
    long gapSeconds,
    @Nullable Instant newest,
    List<Long> seen,
    Map<String, Integer> perDay,
    @Nullable PageHealth pages,
    @Nullable Map<Long, Retry> retries) {
  private static final int DAYS = 14;

  public Health {
    seen = List.copyOf(seen);
    perDay = Map.copyOf(perDay);
    retries = retries == null ? Map.of() : Map.copyOf(retries);
  }

  /** Never null: only what was stored before there were any holds none. */
  @Override
  public Map<Long, Retry> retries() {
    return retries == null ? Map.of() : retries;
  }

  static Health unknown(Instant now) {
    return new Health(
        null, null, null, null, null, 0, now, null, null, 0, null, List.of(), Map.of(), null, null);
  }

  Health withNextPoll(Instant at) {
    return new Health(
        lastPolled,
        lastSuccess,
        problem,
        detail,
        problemSince,
        failures,
        at,
        etag,
        lastModified,
        gapSeconds,
        newest,
        seen,
        perDay,
        pages,
        retries);
  }

  /** It answered that nothing has changed. */
  Health unchanged(Instant now, Instant next) {
    return new Health(
        now,
        now,
        null,
        null,
        null,
        0,
        next,
        etag,
        lastModified,
        gapSeconds,
        newest,
        seen,
        perDay,
        pages,
        retries);
  }

  /** It could not be read. */
  Health failed(Instant now, Instant next, String newProblem, String newDetail) {
    return new Health(
        now,
        lastSuccess,
        newProblem,
        newDetail,
        problem == null || problemSince == null ? now : problemSince,
        failures + 1,
        next,
        etag,
        lastModified,
        gapSeconds,
        newest,
        seen,
        perDay,
        pages,
        retries);
  }

  /** It was read. */
  Health read(Instant now, Instant next, Poll.Read read, int imported) {
    Map<String, Integer> days = new TreeMap<>(perDay);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String first = today.minusDays(DAYS).toString();
    days.keySet().removeIf(day -> day.compareTo(first) < 0);
    if (imported > 0) {
      days.merge(today.toString(), imported, Integer::sum);
    }
    return new Health(
        now,
        now,
        null,
        null,
        null,
        0,
        next,
        read.validators().etag(),
        read.validators().lastModified(),
        read.rhythm().gapSeconds(),
        read.rhythm().newest(),
        read.seen(),
        days,
        read.pages() == null ? pages : read.pages(),
        read.retries());
  }

  /** New articles a day over the last week, or since it is followed; today's are not counted. */
  public double articlesPerDay(Instant created, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    long followed = Duration.between(created, now).toDays();
    if (followed == 0) {
      return perDay.getOrDefault(today.toString(), 0);
    }
    long days = Math.min(7, followed);
    int sum = 0;
    for (int i = 1; i <= days; i++) {
      sum += perDay.getOrDefault(today.minusDays(i).toString(), 0);
    }
    return sum / (double) days;
  }
}
