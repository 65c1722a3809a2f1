package org.obzor.notify;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.Alerts;
import org.obzor.alert.Channel;
import org.obzor.alert.Notifications;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.elastic.Lease;
import org.obzor.notify.Message.State;
import org.obzor.text.TextAnalyzer;

/** Sends what alerts have to tell, and tells what became of it. Safe for use by several threads. */
public final class Notifier implements AutoCloseable {
  private final Outbox outbox;
  private final Couriers couriers;
  private final Teller teller;
  private final Deliveries deliveries;
  private final Dispatcher dispatcher;
  private final InstantSource clock;

  /**
   * @param lease of which the one process that sends is the holder; released by {@link #close}
   */
  public Notifier(
      Alerts alerts,
      NotifyStores stores,
      ArticleSource articles,
      TextAnalyzer analyzer,
      NotifySettings settings,
      Lease lease,
      InstantSource clock) {
    this(alerts, stores, articles, analyzer, settings, couriers(settings, clock), lease, clock);
  }

  Notifier(
      Alerts alerts,
      NotifyStores stores,
      ArticleSource articles,
      TextAnalyzer analyzer,
      NotifySettings settings,
      Couriers couriers,
      Lease lease,
      InstantSource clock) {
    this.clock = clock;
    this.outbox = new Outbox(stores.messages());
    Notifications ledger = alerts.notifications();
    Batches batches = new Batches(stores.batches(), outbox, ledger);
    this.teller = new Teller(batches, articles, new Excerpts(analyzer, alerts::query), settings);
    this.couriers = couriers;
    this.deliveries = new Deliveries(outbox, alerts::alert, teller, couriers, clock, lease::held);
    this.dispatcher =
        new Dispatcher(
            lease,
            alerts::alert,
            new Collector(ledger, batches, articles, settings, alerts::revision),
            batches,
            deliveries,
            clock);
    ledger.listen(dispatcher::wake);
  }

  private static Couriers couriers(NotifySettings settings, InstantSource clock) {
    MailSettings mail = settings.mail();
    return new Couriers(
        mail == null ? null : new MailCourier(mail, new Texts(), new Links(settings.publicUrl())),
        new WebhookCourier(settings.guard(), clock));
  }

  /** Begins to send. Without it, only what was sent can be looked at, and tests can be made. */
  public void start() {
    dispatcher.start();
  }

  /** What the thread does all the time, once. */
  void step() {
    dispatcher.step();
  }

  /** How many messages are on their way. */
  int inFlight() {
    return deliveries.inFlight();
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

  /**
   * The key that messages to webhooks are signed with, as receivers need it to check them: 64
   * hexadecimal digits, taken as text.
   */
  public static String signingKey(Alert alert) {
    return alert.proof("webhook");
  }

  /** Whether mail can be sent; if not, messages by mail wait until it can. */
  public boolean mailConfigured() {
    return couriers.mailConfigured();
  }

  /** Sends a message that says it is a test, at once, and waits for the answer. */
  public Delivery test(Alert alert, Channel channel) {
    String to = channel.toString();
    Telling telling = teller.test(alert, to, "test-" + UUID.randomUUID(), clock.instant());
    return couriers.of(to).deliver(to, telling, () -> true);
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
    return found.isPresent() && replay(found.get());
  }

  private boolean replay(Stored<Message> found) {
    Message dead = found.value();
    boolean replayed =
        outbox.replace(found, dead.pending(0, clock.instant(), null, dead.possiblyRepeated()));
    dispatcher.wake();
    return replayed;
  }

  /** Ends sending; what is being sent may end within some seconds. */
  @Override
  public void close() {
    dispatcher.close();
  }
}
