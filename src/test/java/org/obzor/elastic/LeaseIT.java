package org.obzor.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.elastic.Lease.Holding;

class LeaseIT {
  private static final Duration TERM = Duration.ofSeconds(10);

  /** Two machines' clocks, a day apart, that go at the same speed. */
  private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 1000);

  private DocumentStore<Holding> store = TestElastic.fresh().store("leases", Holding.class);
  private Lease first = first();
  private Lease second = second();

  @BeforeEach
  void fresh() {
    store = TestElastic.fresh().store("leases", Holding.class);
    first = first();
    second = second();
  }

  private Lease first() {
    return new Lease(store, "outbox", TERM, time::get);
  }

  private Lease second() {
    return new Lease(store, "outbox", TERM, () -> time.get() + Duration.ofDays(1).toNanos());
  }

  private void wait(Duration time) {
    this.time.addAndGet(time.toNanos());
  }

  @Test
  void oneHoldsIt() {
    assertThat(first.held()).isFalse();
    assertThat(first.tryAcquire()).isTrue();
    assertThat(second.tryAcquire()).isFalse();
    assertThat(first.held()).isTrue();
    assertThat(second.held()).isFalse();
  }

  @Test
  void leasesOfOtherNamesAreOthers() {
    assertThat(first.tryAcquire()).isTrue();
    assertThat(new Lease(store, "feeds", TERM, time::get).tryAcquire()).isTrue();
  }

  @Test
  void whoGivesItBackLetsTheNextInAtOnce() {
    first.tryAcquire();
    first.close();
    assertThat(first.held()).isFalse();
    assertThat(second.tryAcquire()).isTrue();
    assertThat(first.tryAcquire()).isFalse();
    first.release();
    assertThat(second.held()).isTrue();
    second.release();
    assertThat(first.tryAcquire()).isTrue();
  }

  @Test
  void whoRenewsItKeepsIt() {
    first.tryAcquire();
    for (int i = 0; i < 20; i++) {
      wait(TERM.dividedBy(3));
      assertThat(first.tryAcquire()).isTrue();
      assertThat(second.tryAcquire()).isFalse();
    }
  }

  @Test
  void aFreshLeaseIsNotWrittenAgain() {
    first.tryAcquire();
    String version = store.find("outbox").orElseThrow().version();
    wait(TERM.dividedBy(3));
    first.tryAcquire();
    assertThat(store.find("outbox").orElseThrow().version()).isEqualTo(version);
    wait(TERM.dividedBy(3));
    first.tryAcquire();
    assertThat(store.find("outbox").orElseThrow().version()).isNotEqualTo(version);
  }

  @Test
  void whoDiesLosesItAfterATermAndNotBefore() {
    first.tryAcquire();
    wait(TERM.dividedBy(2));
    assertThat(second.tryAcquire()).isFalse();
    wait(TERM.dividedBy(2));
    assertThat(first.held()).isFalse();
    // Half a term after it was first seen: the holder may have written just before that.
    assertThat(second.tryAcquire()).isFalse();
    wait(TERM.dividedBy(2).plusNanos(1));
    assertThat(second.tryAcquire()).isTrue();
    assertThat(first.tryAcquire()).isFalse();
  }

  @Test
  void aProcessOfThisMachineThatIsGoneIsNotWaitedFor() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      String name = ThisProcess.name();
      String stat = Files.readString(Path.of("/proc/" + other.pid() + "/stat"));
      String start = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19];
      String sleeping = name.substring(0, name.indexOf(' ')) + " " + other.pid() + " " + start;
      store.put("outbox", "", Instant.now(), new Holding("other", 10_000, sleeping));
      assertThat(first.tryAcquire()).isFalse();
      other.destroyForcibly().waitFor();
      assertThat(first.tryAcquire()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void whatIsNotKnownOfAProcessIsNotTakenForItsEnd() {
    assertThat(ThisProcess.isOver(ThisProcess.name())).isFalse();
    assertThat(ThisProcess.isOver("other-boot/pid:[1] 999999999 5")).isFalse();
    assertThat(ThisProcess.isOver("")).isFalse();
    String space = ThisProcess.name().substring(0, ThisProcess.name().indexOf(' '));
    assertThat(ThisProcess.isOver(space + " 999999999 5")).isTrue();
    assertThat(ThisProcess.isOver(space + " " + ProcessHandle.current().pid() + " 5")).isTrue();
    assertThat(ThisProcess.isOver(space + " x 5")).isFalse();
  }

  @Test
  void renewingNeverTakes() {
    assertThat(first.renew()).isFalse();
    first.tryAcquire();
    wait(TERM.dividedBy(3).multipliedBy(2));
    assertThat(first.renew()).isTrue();
    first.release();
    assertThat(first.renew()).isFalse();
    assertThat(second.tryAcquire()).isTrue();
  }

  @Test
  void aTermThatIsOverIsTakenAgainIfNobodyElseDid() {
    first.tryAcquire();
    wait(TERM.multipliedBy(2));
    assertThat(first.held()).isFalse();
    assertThat(first.tryAcquire()).isTrue();
  }

  @Test
  void theHoldersTermCounts() {
    Lease longer = new Lease(store, "outbox", TERM.multipliedBy(3), time::get);
    longer.tryAcquire();
    second.tryAcquire();
    wait(TERM.multipliedBy(2));
    assertThat(second.tryAcquire()).isFalse();
    assertThat(longer.held()).isTrue();
  }

  @Test
  void oneOfManyAtOnceGetsIt() throws Exception {
    for (int round = 0; round < 5; round++) {
      List<Lease> leases = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        leases.add(new Lease(store, "race" + round, TERM, time::get));
      }
      List<Callable<Boolean>> tries =
          leases.stream().<Callable<Boolean>>map(l -> l::tryAcquire).toList();
      try (var threads = Executors.newFixedThreadPool(8)) {
        int won = 0;
        for (Future<Boolean> tried : threads.invokeAll(tries)) {
          won += tried.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
      }
      assertThat(leases).filteredOn(Lease::held).hasSize(1);
      // The next round is for the lease of one that died.
      leases.forEach(Lease::tryAcquire);
      wait(TERM.plusNanos(1));
      try (var threads = Executors.newFixedThreadPool(8)) {
        int won = 0;
        for (Future<Boolean> tried : threads.invokeAll(tries)) {
          won += tried.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
      }
    }
  }
}
