package org.obzor.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.obzor.curation.Pending.Cause;
import org.obzor.curation.Selection;

/**
 * Past articles being recognised again, so that they obey what was decided since.
 *
 * @param cause why
 * @param subject id of the correction or topic; empty if somebody asked for everything
 * @param selection which articles
 * @param total how many they were at the beginning; 0 before
 * @param done how many of them have been recognised again
 * @param changed in how many of these other entities were found
 * @param asked when it was asked for; they are done in this order
 * @param cursor of the next page; null for the first
 * @param error why it failed; null if it has not
 */
public record Recount(
    String id,
    Cause cause,
    String subject,
    Selection selection,
    State state,
    long total,
    long done,
    long changed,
    Instant asked,
    @Nullable Instant started,
    @Nullable Instant finished,
    @Nullable String cursor,
    @Nullable String error) {

  /** How far it is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  static Recount waiting(
      String id, Cause cause, String subject, Selection selection, Instant asked) {
    return new Recount(
        id, cause, subject, selection, State.WAITING, 0, 0, 0, asked, null, null, null, null);
  }

  /** Whether something is left to be done. */
  @JsonIgnore
  public boolean isOpen() {
    return state == State.WAITING || state == State.RUNNING;
  }

  Recount begun(Instant now) {
    return new Recount(
        id, cause, subject, selection, State.RUNNING, 0, 0, 0, asked, now, null, null, null);
  }

  /**
   * After one more page.
   *
   * @param matching how many match, counted with this page
   * @param next null if it was the last
   */
  Recount onwards(long matching, int articles, int otherwise, @Nullable String next, Instant now) {
    long first = cursor == null ? matching : total;
    return new Recount(
        id,
        cause,
        subject,
        selection,
        next == null ? State.DONE : State.RUNNING,
        next == null ? done + articles : Math.max(first, done + articles),
        done + articles,
        changed + otherwise,
        asked,
        started,
        next == null ? now : null,
        next,
        null);
  }

  Recount failed(String why, Instant now) {
    return new Recount(
        id,
        cause,
        subject,
        selection,
        State.FAILED,
        total,
        done,
        changed,
        asked,
        started,
        now,
        cursor,
        why);
  }
}
