package org.obzor.notify;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Channel;

/**
 * What goes to one recipient at one time.
 *
 * @param id follows from batch and channel; recipients see it and can recognise a repetition by it
 * @param batch the {@link Batch} it tells
 * @param channel canonical form of {@link org.obzor.alert.Channel}
 * @param stories how many things it tells
 * @param attempts how often it was tried
 * @param created when it was written
 * @param at when it is due, as long as it waits; else when it came into its state
 * @param fault why the last attempt failed; null if it did not
 * @param possiblyRepeated whether it may have arrived before, the answer to an attempt being lost;
 *     what is sent then says so
 * @param claimedBy the process that is sending it
 */
public record Message(
    String id,
    String batch,
    String alertId,
    String channel,
    int stories,
    State state,
    int attempts,
    Instant created,
    Instant at,
    @Nullable Fault fault,
    boolean possiblyRepeated,
    @Nullable String claimedBy) {

  /** How far it has come. */
  public enum State {
    /** To be sent when it is due. */
    PENDING,
    /** A process is sending it. */
    SENDING,
    /** The other side has taken it. */
    SENT,
    /** Given up; it can be replayed. */
    DEAD,
    /** Its recipient no longer wants messages, or its alert is gone. */
    WITHDRAWN;

    /** The name used in the API: {@code pending}, … */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The group of all that wait for a mail server to be configured. */
  static final String NO_MAIL = "no-mail";

  /** The group of what is to be sent to a destination, before that. */
  static final String PENDING_TO = "pending:";

  /** What a channel's messages are sent to: one for all that take turns. */
  static String destination(String channel) {
    return channel.startsWith(Channel.MAILTO)
        ? Channel.MAILTO
        : Optional.ofNullable(URI.create(channel).getAuthority()).orElse("");
  }

  /** What it is listed under: its alert, its state, and for the dead both together. */
  List<String> groups() {
    return switch (state) {
      case PENDING ->
          List.of(alertId, waitsForMail() ? NO_MAIL : PENDING_TO + destination(channel));
      case SENDING -> List.of(alertId, state.id());
      case DEAD -> List.of(alertId, state.id(), dead(alertId));
      case SENT, WITHDRAWN -> List.of(alertId);
    };
  }

  /** The group of the dead of one alert. */
  static String dead(String alertId) {
    return State.DEAD.id() + ":" + alertId;
  }

  private boolean waitsForMail() {
    return fault != null && fault.code().equals(Fault.NO_MAIL_SERVER);
  }

  Message sending(String process, Instant now) {
    return with(State.SENDING, attempts + 1, now, fault, possiblyRepeated, process);
  }

  Message sent(Instant now) {
    return with(State.SENT, attempts, now, null, possiblyRepeated, null);
  }

  Message pending(int newAttempts, Instant due, @Nullable Fault newFault, boolean repeated) {
    return with(State.PENDING, newAttempts, due, newFault, repeated, null);
  }

  Message dead(int newAttempts, Instant now, Fault newFault, boolean repeated) {
    return with(State.DEAD, newAttempts, now, newFault, repeated, null);
  }

  Message withdrawn(Instant now) {
    return with(State.WITHDRAWN, attempts, now, fault, possiblyRepeated, null);
  }

  private Message with(
      State newState,
      int newAttempts,
      Instant newAt,
      @Nullable Fault newFault,
      boolean repeated,
      @Nullable String process) {
    return new Message(
        id,
        batch,
        alertId,
        channel,
        stories,
        newState,
        newAttempts,
        created,
        newAt,
        newFault,
        repeated,
        process);
  }
}
