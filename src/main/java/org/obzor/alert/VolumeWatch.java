package org.obzor.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.ArticleCounts.Window;
import org.obzor.alert.Notification.Kind;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;

/**
 * Looks whether there are unusually many articles. That a spike began or ended is stored first and
 * recorded to be told then; who dies in between finds it untold the next time, and what it is about
 * is the moment that was stored.
 */
final class VolumeWatch {
  private static final int MOST_MINUTES = 10;

  private final AlertStores stores;
  private final AlertRules rules;
  private final Recorder recorder;
  private final ArticleCounts counts;
  private final BooleanSupplier leader;

  VolumeWatch(
      AlertStores stores,
      AlertRules rules,
      Recorder recorder,
      ArticleCounts counts,
      BooleanSupplier leader) {
    this.stores = stores;
    this.rules = rules;
    this.recorder = recorder;
    this.counts = counts;
    this.leader = leader;
  }

  void run(Instant now) {
    List<Alert> watched =
        stores.alerts().all().stream()
            .map(Stored::value)
            .filter(alert -> alert.enabled() && alert.settings().volume() != null)
            .toList();
    if (watched.isEmpty()) {
      return;
    }
    Map<List<Window>, List<Long>> everything = new HashMap<>();
    Map<String, Stored<VolumeState>> before = new HashMap<>();
    stores.volumes().all().forEach(state -> before.put(state.id(), state));
    List<Stored<VolumeState>> looked = new ArrayList<>();
    try {
      for (Alert alert : watched) {
        Volume volume = alert.settings().volume();
        Stored<VolumeState> old = before.get(alert.id());
        if (volume == null || (old != null && now.isBefore(due(old.value(), volume)))) {
          continue;
        }
        if (!leader.getAsBoolean()) {
          break;
        }
        if (old != null) {
          tell(old);
        }
        VolumeState state = look(alert, volume, old == null ? null : old.value(), now, everything);
        if (state != null) {
          looked.add(new Stored<>(alert.id(), "", now, state, old == null ? "" : old.version()));
        }
      }
    } finally {
      write(looked);
    }
  }

  private void write(List<Stored<VolumeState>> looked) {
    Set<String> written =
        new HashSet<>(
            stores.volumes().createAll(looked.stream().filter(VolumeWatch::isFirst).toList()));
    written.addAll(
        stores.volumes().replaceAll(looked.stream().filter(state -> !isFirst(state)).toList()));
    looked.stream().filter(state -> written.contains(state.id())).forEach(this::tell);
  }

  private static boolean isFirst(Stored<VolumeState> state) {
    return state.version().isEmpty();
  }

  private static Instant due(VolumeState state, Volume volume) {
    return state.checked().plus(Duration.ofMinutes(Math.min(volume.windowHours(), MOST_MINUTES)));
  }

  private void tell(Stored<VolumeState> stored) {
    VolumeState state = stored.value();
    Instant spike = state.spike();
    if (!state.told() && spike != null) {
      Kind kind = state.spiking() ? Kind.SPIKE_BEGAN : Kind.SPIKE_ENDED;
      recorder.record(stored.id(), kind, spike, state.detail(), state.checked());
    }
  }

  /**
   * Null if the query is broken.
   *
   * @param everything how many articles there are at all, by windows; weeks without any were not
   *     recorded and tell nothing of what is usual
   */
  private @Nullable VolumeState look(
      Alert alert,
      Volume volume,
      @Nullable VolumeState old,
      Instant now,
      Map<List<Window>, List<Long>> everything) {
    ArticleQuery query;
    try {
      query = rules.query(alert.filters());
    } catch (InvalidInputException e) {
      return null;
    }
    List<Window> windows = Baseline.windows(volume, rules.zone(alert), now);
    List<Long> all =
        everything.computeIfAbsent(
            windows, w -> counts.counts(ArticleQuery.all(rules.zone(alert)), w));
    List<Long> found = counts.counts(query, windows);
    long count = found.getFirst();
    List<Long> weeks = new ArrayList<>();
    for (int week = 1; week < found.size(); week++) {
      if (all.get(week) > 0) {
        weeks.add(found.get(week));
      }
    }
    boolean learning = Baseline.isShort(volume, weeks.size());
    Baseline usual = Baseline.of(weeks);
    boolean was = old != null && old.spiking();
    boolean is = !learning && usual.isUnusual(volume, count, was);
    Instant spike = is && !was ? now : old == null ? null : old.spike();
    List<String> detail =
        is == was
            ? (old == null ? List.of() : old.detail())
            : List.of(
                Long.toString(count),
                String.format(Locale.ROOT, "%.1f", usual.mean()),
                Integer.toString(volume.windowHours()));
    return new VolumeState(now, learning, count, usual.mean(), spike, is, is == was, detail);
  }
}
