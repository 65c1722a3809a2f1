package org.obzor.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done for the alerts whether or not articles arrive: telling of broken ones and
 * letting mended ones catch up, watching volumes, clearing up after deleted ones. One Obzor of
 * several does it. Every step can be done again: what was recorded is not recorded twice.
 */
public final class AlertWatch {
  private static final Duration VOLUMES = Duration.ofSeconds(30);
  private static final Duration LEFTOVERS = Duration.ofMinutes(10);

  private final AlertRegistry registry;
  private final FaultWatch faults;
  private final VolumeWatch volumes;
  private final Leftovers leftovers;
  private final InstantSource clock;
  private final BooleanSupplier leader;
  private @Nullable Instant volumesDone;
  private @Nullable Instant leftoversDone;

  AlertWatch(
      AlertRegistry registry,
      FaultWatch faults,
      VolumeWatch volumes,
      Leftovers leftovers,
      InstantSource clock,
      BooleanSupplier leader) {
    this.registry = registry;
    this.faults = faults;
    this.volumes = volumes;
    this.leftovers = leftovers;
    this.clock = clock;
    this.leader = leader;
  }

  /**
   * Does what is due; to be called every few seconds by one thread.
   *
   * @throws org.obzor.elastic.UnavailableException if Elasticsearch is away; the next call goes on
   */
  public void run() {
    if (!leader.getAsBoolean()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    registry.refresh();
    faults.run(now);
    if (due(leftoversDone, LEFTOVERS, now)) {
      leftovers.clear();
      leftoversDone = now;
    }
    if (due(volumesDone, VOLUMES, now)) {
      volumes.run(now);
      volumesDone = now;
    }
  }

  private static boolean due(@Nullable Instant done, Duration every, Instant now) {
    return done == null || !now.isBefore(done.plus(every));
  }
}
