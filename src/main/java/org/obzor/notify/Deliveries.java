package org.obzor.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.elastic.UnavailableException;
import org.obzor.notify.Message.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages that are due, several at a time, and writes down what became of each. */
final class Deliveries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** How many messages one other side gets at a time. */
  private static final int AT_ONCE = 4;

  /** After so long without a mail server, mail is given up. */
  private static final Duration STALE = Duration.ofDays(2);

  private static final int PER_PASS = 200;

  /** So that one side which does not answer leaves room for the others. */
  private static final int MOST_TO_ONE = 100;

  private static final int MOST_IN_FLIGHT = 2_000;
  private static final long PAUSE_MILLIS = 500;

  private final Outbox outbox;
  private final Batches.Finder alerts;
  private final Teller teller;
  private final Couriers couriers;
  private final InstantSource clock;
  private final BooleanSupplier allowed;

  /** Tells this process from all others, also from an earlier one on this machine. */
  private final String self = UUID.randomUUID().toString();

  /** Ids of messages that are being sent or wait for their turn, and where they go. */
  private final ConcurrentHashMap<String, String> inFlight = new ConcurrentHashMap<>();

  private final Map<String, Semaphore> places = new HashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("deliver-", 0).factory());
  private volatile boolean closed;

  /**
   * @param allowed whether this process may still send
   */
  Deliveries(
      Outbox outbox,
      Batches.Finder alerts,
      Teller teller,
      Couriers couriers,
      InstantSource clock,
      BooleanSupplier allowed) {
    this.outbox = outbox;
    this.alerts = alerts;
    this.teller = teller;
    this.couriers = couriers;
    this.clock = clock;
    this.allowed = allowed;
  }

  /** Takes up what other processes began and cannot have ended. To be called by who may send. */
  void recover() {
    for (Stored<Message> m : outbox.sending(PER_PASS)) {
      boolean ours = self.equals(m.value().claimedBy()) && inFlight.containsKey(m.id());
      if (!ours) {
        Message message = m.value();
        outbox.replace(
            m,
            message.pending(
                message.attempts(), clock.instant(), new Fault(Fault.INTERRUPTED, ""), true));
      }
    }
    if (couriers.mailConfigured()) {
      outbox.withoutMail(PER_PASS).forEach(this::resume);
    }
  }

  /** Mail can be sent now; what has waited for that too long is news no more. */
  private void resume(Stored<Message> found) {
    Message m = found.value();
    Instant now = clock.instant();
    boolean stale = m.created().isBefore(now.minus(STALE));
    outbox.replace(
        found,
        stale
            ? m.dead(m.attempts(), now, new Fault(Fault.NO_MAIL_SERVER, ""), m.possiblyRepeated())
            : m.pending(m.attempts(), now, null, m.possiblyRepeated()));
  }

  /** Begins to send what is due; does not wait for it. */
  void start() {
    List<String> destinations = new ArrayList<>(outbox.destinations());
    Collections.shuffle(destinations);
    for (String destination : destinations) {
      if (inFlight.size() >= MOST_IN_FLIGHT || closed) {
        return;
      }
      start(destination);
    }
  }

  private void start(String destination) {
    int busy = Collections.frequency(inFlight.values(), destination);
    if (busy >= MOST_TO_ONE) {
      return;
    }
    Semaphore place = places.computeIfAbsent(destination, d -> new Semaphore(AT_ONCE, true));
    for (Stored<Message> m : outbox.due(destination, clock.instant(), MOST_TO_ONE)) {
      if (inFlight.putIfAbsent(m.id(), destination) == null) {
        threads.execute(() -> inTurn(m, place));
      }
    }
  }

  /** How many messages are being sent, or wait for their turn. */
  int inFlight() {
    return inFlight.size();
  }

  private void inTurn(Stored<Message> message, Semaphore place) {
    try {
      place.acquire();
      try {
        if (!closed) {
          deliver(message);
        }
      } finally {
        place.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (UnavailableException e) {
      LOG.warn("Message {} waits: {}", message.id(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Message {}", message.id(), e);
    } finally {
      inFlight.remove(message.id());
    }
  }

  private void deliver(Stored<Message> found) throws InterruptedException {
    Message message = found.value();
    Optional<Alert> alert = alerts.find(message.alertId());
    if (alert.isEmpty() || !Recipients.stillWanted(alert.get(), message.channel())) {
      outbox.replace(found, message.withdrawn(clock.instant()));
      return;
    }
    Instant mute = alert.get().settings().muteUntil();
    if (mute != null && clock.instant().isBefore(mute)) {
      outbox.replace(
          found,
          message.pending(message.attempts(), mute, message.fault(), message.possiblyRepeated()));
      return;
    }
    Delivery ended;
    Claimed claim = new Claimed(found);
    try {
      Telling telling = teller.tell(alert.get(), message);
      ended = couriers.of(message.channel()).deliver(message.channel(), telling, claim);
    } catch (UnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Message {} cannot be written", message.id(), e);
      ended = new Delivery.Failed(new Fault(Fault.INTERNAL, e.toString()), null, claim.taken);
    }
    if (!(ended instanceof Delivery.Withheld)) {
      record(claim, ended);
    }
  }

  /** An answer is not forgotten because Elasticsearch is away. */
  private void record(Claimed claim, Delivery ended) throws InterruptedException {
    while (true) {
      try {
        Stored<Message> current = claim.current();
        if (current == null || !outbox.replace(current, after(claim.message(), ended))) {
          LOG.warn("Message {} was taken up elsewhere meanwhile", claim.message().id());
        }
        return;
      } catch (UnavailableException e) {
        if (closed) {
          throw e;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private Message after(Message m, Delivery ended) {
    Instant now = clock.instant();
    int attempts = m.attempts() + 1;
    return switch (ended) {
      case Delivery.Sent s -> m.sending(self, now).sent(now);
      case Delivery.Refused r -> m.dead(attempts, now, r.fault(), m.possiblyRepeated());
      case Delivery.Failed f -> {
        boolean repeated = m.possiblyRepeated() || f.maybeSent();
        if (f.fault().code().equals(Fault.NO_MAIL_SERVER)) {
          yield m.pending(m.attempts(), now, f.fault(), repeated);
        }
        yield attempts >= Retry.MOST_ATTEMPTS
            ? m.dead(attempts, now, f.fault(), repeated)
            : m.pending(attempts, now.plus(delay(attempts, f)), f.fault(), repeated);
      }
      case Delivery.Withheld w -> m;
    };
  }

  private static Duration delay(int attempts, Delivery.Failed failed) {
    return Retry.delay(attempts, failed.after(), ThreadLocalRandom.current().nextDouble());
  }

  /** The claim of one attempt, and the stored message it goes by. */
  private final class Claimed implements Claim {
    private final Stored<Message> found;
    private volatile boolean taken;

    Claimed(Stored<Message> found) {
      this.found = found;
    }

    /** As it was before the attempt. */
    Message message() {
      return found.value();
    }

    @Override
    public boolean take() {
      if (!allowed.getAsBoolean()) {
        return false;
      }
      taken = outbox.replace(found, message().sending(self, clock.instant()));
      return taken;
    }

    /** The stored message, if it is still ours to change. */
    @Nullable Stored<Message> current() {
      if (!taken) {
        return found;
      }
      return outbox
          .find(found.id())
          .filter(m -> m.value().state() == State.SENDING && self.equals(m.value().claimedBy()))
          .orElse(null);
    }
  }

  /** Waits for what is being sent, at most some seconds. */
  @Override
  public void close() {
    closed = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        List<Runnable> left = threads.shutdownNow();
        LOG.warn("{} deliveries did not end", left.size() + inFlight.size());
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
