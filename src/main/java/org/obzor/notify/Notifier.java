package org.obzor.notify;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.Channel;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.notify.Message.State;

/** Sends what alerts have to tell, and tells what became of it. Safe for use by several threads. */
public final class Notifier implements AutoCloseable {
  private final Outbox outbox;
  private final NotifySettings settings;
  private final InstantSource clock;

  public Notifier(NotifyStores stores, NotifySettings settings, InstantSource clock) {
    this.outbox = new Outbox(stores.messages());
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What the key in an address that ends a channel's messages proves: {@link Alert#proof} of this
   * is the key in {@code /alerts/{id}/unsubscribe?channel=…&key=…}.
   *
   * @param channel canonical form
   */
  public static String unsubscribePurpose(String channel) {
    return "unsubscribe:" + channel;
  }

  /** Whether mail can be sent; if not, messages by mail wait until it can. */
  public boolean mailConfigured() {
    return settings.mail() != null;
  }

  /** Sends a message that says it is a test, at once, and waits for the answer. */
  public Delivery test(Alert alert, Channel channel) {
    return new Delivery.Refused(new Fault(Fault.NO_MAIL_SERVER, ""));
  }

  /**
   * Messages in every state, the latest first.
   *
   * @param alertId null for all alerts
   * @param cursor from {@link MessagePage#next()}, null for the first page
   * @throws IllegalArgumentException if the cursor is not one of ours
   */
  public MessagePage messages(@Nullable String alertId, int size, @Nullable String cursor) {
    return outbox.list(alertId, size, cursor);
  }

  /**
   * Messages that were given up, the latest first.
   *
   * @param alertId null for all alerts
   * @throws IllegalArgumentException if the cursor is not one of ours
   */
  public MessagePage dead(@Nullable String alertId, int size, @Nullable String cursor) {
    return outbox.list(alertId == null ? State.DEAD.id() : Message.dead(alertId), size, cursor);
  }

  /** How many messages of each alert were given up, by the alert's id; those without are absent. */
  public Map<String, Long> deadCounts() {
    return outbox.dead();
  }

  /** Sends a message that was given up once more; returns whether there was one. */
  public boolean replay(String messageId) {
    Optional<Stored<Message>> found =
        outbox.find(messageId).filter(m -> m.value().state() == State.DEAD);
    return found.isPresent()
        && outbox.replace(
            found.get(),
            found
                .get()
                .value()
                .pending(0, clock.instant(), null, found.get().value().possiblyRepeated()));
  }

  @Override
  public void close() {}
}
