package org.obzor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.obzor.alert.Digest;
import org.obzor.elastic.DocumentStore;

/** A process ends, or stops for a while, at each moment there is; another one goes on. */
class CrashTest {
  private static final int MOST_POINTS = 1_000;

  /** What a dead process does. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed", null, false, false);
    }
  }

  /** A moment between two steps of a process. */
  interface Moment {
    void pass();
  }

  /** Ends everything at one moment. */
  private static final class Kill implements Moment {
    private final int at;
    private final AtomicInteger passed = new AtomicInteger();

    Kill(int at) {
      this.at = at;
    }

    @Override
    public void pass() {
      if (passed.incrementAndGet() >= at) {
        throw new Killed();
      }
    }
  }

  /** Holds whoever comes to one moment, until it is let go. */
  private static final class Stall implements Moment {
    private final int at;
    private final AtomicInteger passed = new AtomicInteger();
    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);

    Stall(int at) {
      this.at = at;
    }

    @Override
    public void pass() {
      if (passed.incrementAndGet() == at) {
        reached.countDown();
        try {
          go.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /** Reaches the stores with a moment before and after each write, and in the middle of a bulk. */
  private static final class Through extends Rig.Stores {
    private final Moment moment;

    Through(Moment moment) {
      this.moment = moment;
    }

    @Override
    <T> DocumentStore<T> of(DocumentStore<T> store) {
      return new Watched<>(store, moment);
    }
  }

  private record Watched<T>(DocumentStore<T> store, Moment moment) implements DocumentStore<T> {
    @Override
    public boolean create(String id, String group, Instant at, T value) {
      moment.pass();
      boolean created = store.create(id, group, at, value);
      moment.pass();
      return created;
    }

    @Override
    public List<String> createAll(List<Stored<T>> all) {
      return halves(all, store::createAll);
    }

    @Override
    public List<String> replaceAll(List<Stored<T>> all) {
      return halves(all, store::replaceAll);
    }

    private List<String> halves(
        List<Stored<T>> all, Function<List<Stored<T>>, List<String>> write) {
      moment.pass();
      List<String> done = new ArrayList<>(write.apply(all.subList(0, all.size() / 2)));
      moment.pass();
      done.addAll(write.apply(all.subList(all.size() / 2, all.size())));
      moment.pass();
      return done;
    }

    @Override
    public void put(String id, String group, Instant at, T value) {
      moment.pass();
      store.put(id, group, at, value);
      moment.pass();
    }

    @Override
    public boolean replace(Stored<T> document) {
      moment.pass();
      boolean replaced = store.replace(document);
      moment.pass();
      return replaced;
    }

    @Override
    public boolean delete(String id) {
      return store.delete(id);
    }

    @Override
    public Optional<Stored<T>> find(String id) {
      return store.find(id);
    }

    @Override
    public List<Stored<T>> all() {
      return store.all();
    }

    @Override
    public Page<T> list(@Nullable String group, int size, @Nullable String cursor) {
      return store.list(group, size, cursor);
    }

    @Override
    public List<Stored<T>> due(String group, Instant until, int size) {
      return store.due(group, until, size);
    }

    @Override
    public Map<String, Long> countByGroup(String prefix) {
      return store.countByGroup(prefix);
    }
  }

  private final Rig rig = new Rig();
  private final Receiver receiver = new Receiver();

  /** A digest of six stories that is due, and three of them for two channels at once. */
  private void prepare() {
    rig.alert("Каждый час", Digest.HOURLY, "b@example.org");
    rig.pass(Duration.ofMinutes(-50));
    for (int i = 0; i < 3; i++) {
      rig.arrive(rig.article("early-" + i));
    }
    rig.pass(Duration.ofMinutes(50));
    rig.alert("Сразу", Digest.IMMEDIATE, "a@example.org", "http://127.0.0.1:9/x");
    for (int i = 0; i < 3; i++) {
      rig.arrive(rig.article("late-" + i));
    }
  }

  private void finish(Notifier process) {
    for (int i = 0; i < 3; i++) {
      Rig.settle(process);
      rig.pass(Duration.ofMinutes(61));
    }
    Rig.settle(process);
  }

  /** Each story came on each channel, and at most once without a mark. */
  private void checkEachOnce(int moment) {
    Map<String, Integer> unmarked = new HashMap<>();
    Map<String, Integer> all = new HashMap<>();
    for (Receiver.Arrived a : receiver.arrived) {
      for (Telling.Item item : a.telling().items()) {
        String key = a.channel() + " " + item.articleId();
        all.merge(key, 1, Integer::sum);
        unmarked.merge(key, a.telling().repeated() == null ? 1 : 0, Integer::sum);
      }
    }
    assertThat(all).as("moment " + moment + ": nothing lost").hasSize(12);
    assertThat(unmarked.values())
        .as("moment " + moment + ": nothing twice without a mark: " + unmarked)
        .allMatch(n -> n <= 1);
    long extra = all.values().stream().filter(n -> n > 1).count();
    assertThat(extra).as("moment " + moment + ": only what was on its way").isLessThanOrEqualTo(9);
  }

  @Test
  void aProcessMayBeKilledAtAnyMoment() {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {});
    try {
      int moment = 1;
      while (new CrashTest().killedAt(moment)) {
        moment++;
        assertThat(moment).isLessThan(MOST_POINTS);
      }
      assertThat(moment).isGreaterThan(50);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  /** Returns whether there was such a moment. */
  private boolean killedAt(int moment) {
    prepare();
    Kill kill = new Kill(moment);
    Receiver wire = wire(kill);
    Notifier first = rig.process(new Through(kill), wire.couriers());
    boolean killed = false;
    try {
      for (int i = 0; i < 3 && kill.passed.get() < moment; i++) {
        Rig.settle(first);
        rig.pass(Duration.ofMinutes(61));
      }
    } catch (Killed e) {
      killed = true;
    }
    Rig.await(first);
    killed |= kill.passed.get() >= moment;
    finish(rig.process(new Rig.Stores(), receiver.couriers()));
    checkEachOnce(moment);
    return killed;
  }

  @Test
  void aProcessMayStandStillAtAnyMomentWhileAnotherTakesOver() throws InterruptedException {
    int moment = 1;
    while (new CrashTest().stalledAt(moment)) {
      moment++;
      assertThat(moment).isLessThan(MOST_POINTS);
    }
    assertThat(moment).isGreaterThan(50);
  }

  private boolean stalledAt(int moment) throws InterruptedException {
    prepare();
    Stall stall = new Stall(moment);
    Receiver wire = wire(stall);
    Notifier first = rig.process(new Through(stall), wire.couriers());
    Thread thread = Thread.ofVirtual().start(() -> finish(first));
    while (stall.reached.getCount() > 0 && thread.isAlive()) {
      Thread.sleep(1);
    }
    boolean stalled = stall.reached.getCount() == 0;
    Notifier second = rig.process(new Rig.Stores(), receiver.couriers());
    finish(second);
    stall.go.countDown();
    thread.join();
    finish(second);
    finish(first);
    checkEachOnce(moment);
    return stalled;
  }

  /** The way of the first process to the same receiver. */
  private Receiver wire(Moment moment) {
    return new Receiver(moment::pass) {
      @Override
      void arrive(Arrived message) {
        receiver.arrive(message);
      }
    };
  }
}
