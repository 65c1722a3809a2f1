package org.obzor.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.Digest;
import org.obzor.alert.Notification;

/** When an alert tells what, and what of it together: pure, for any clock. */
final class Pacing {
  /** More than so many at a time, or messages within {@link #RECENTLY}, are a flood. */
  static final int FLOOD = 20;

  static final Duration RECENTLY = Duration.ofMinutes(10);

  /** A flood is told in one message when nothing new has come for so long, */
  static final Duration FLOOD_QUIET = Duration.ofSeconds(30);

  /** or when the first has waited for so long. */
  static final Duration FLOOD_MOST = Duration.ofMinutes(15);

  /** What has waited so long was kept back by something, and is told in one message. */
  static final Duration LATE = Duration.ofMinutes(2);

  /** Old articles mostly come in numbers: they wait until no more have come for so long. */
  static final Duration AGED_QUIET = Duration.ofSeconds(3);

  private Pacing() {}

  /**
   * @param queue not empty
   * @param lately messages of the alert within {@link #RECENTLY}
   */
  static Plan plan(AlertSettings alert, ZoneId zone, Queue queue, int lately, Instant now) {
    Instant mute = alert.muteUntil();
    if (mute != null && now.isBefore(mute)) {
      return Plan.hold(mute);
    }
    Instant oldest = queue.oldest().getFirst().at();
    if (alert.digest() != Digest.IMMEDIATE) {
      Instant due = next(alert.digest(), alert.digestAt(), zone, oldest);
      return now.isBefore(due) ? notices(queue, due) : Plan.all();
    }
    if (isFlood(queue, oldest, mute, lately, now)) {
      Instant due = earlier(queue.newest().plus(FLOOD_QUIET), oldest.plus(FLOOD_MOST));
      return now.isBefore(due) ? notices(queue, due) : Plan.all();
    }
    return immediate(queue, now);
  }

  private static boolean isFlood(
      Queue queue, Instant oldest, @Nullable Instant mute, int lately, Instant now) {
    boolean late = oldest.isBefore(now.minus(LATE)) || (mute != null && oldest.isBefore(mute));
    return queue.total() > FLOOD || lately >= FLOOD || (late && queue.total() > 1);
  }

  private static Plan immediate(Queue queue, Instant now) {
    List<List<Notification>> batches = new ArrayList<>();
    List<Notification> aged = new ArrayList<>();
    for (Notification n : queue.oldest()) {
      if (n.aged()) {
        aged.add(n);
      } else {
        batches.add(List.of(n));
      }
    }
    if (aged.isEmpty()) {
      return new Plan(batches, false, null);
    }
    Instant due = aged.getLast().at().plus(AGED_QUIET);
    if (now.isBefore(due)) {
      return new Plan(batches, false, due);
    }
    batches.add(aged);
    return new Plan(batches, false, null);
  }

  /** While the rest is held, only that the alert is broken or mended is told. */
  private static Plan notices(Queue queue, Instant next) {
    List<List<Notification>> batches =
        queue.oldest().stream().filter(Pacing::isNotice).map(List::of).toList();
    return new Plan(batches, false, next);
  }

  /** Whether it is about the alert itself. */
  static boolean isNotice(Notification notification) {
    return switch (notification.kind()) {
      case BROKEN, MENDED -> true;
      case STORY, OUTLET, SPIKE_BEGAN, SPIKE_ENDED -> false;
    };
  }

  /**
   * When a digest with something recorded at {@code from} is due: the next full hour, or the next
   * time of day. Where clocks go forward over that time, it is the moment they do; where they go
   * back over it, it is the first of the two.
   */
  static Instant next(Digest digest, LocalTime at, ZoneId zone, Instant from) {
    ZonedDateTime local = from.atZone(zone);
    return switch (digest) {
      case IMMEDIATE -> from;
      case HOURLY -> local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      case DAILY -> {
        LocalDate day = local.toLocalDate();
        while (!moment(day, at, zone).isAfter(from)) {
          day = day.plusDays(1);
        }
        yield moment(day, at, zone);
      }
    };
  }

  private static Instant moment(LocalDate day, LocalTime at, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(at));
    return change != null && change.isGap()
        ? change.getInstant()
        : day.atTime(at).atZone(zone).toInstant();
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
