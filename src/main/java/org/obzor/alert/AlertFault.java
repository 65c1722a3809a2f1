package org.obzor.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.query.InvalidInputException;

/**
 * That an alert's query could not be read, and how far mending it has come.
 *
 * @param since from when on it may have missed articles
 * @param broke when it broke the last time; what its notifications are about
 * @param code why: key of the message
 * @param arguments what fills the message's places
 * @param mended when it was seen that it can be read again; null before
 * @param paused when it was seen to be paused while it was broken: what came from then on until it
 *     was mended was not to be matched; null if it was not
 */
public record AlertFault(
    Instant since,
    Instant broke,
    String code,
    List<String> arguments,
    Stage stage,
    @Nullable Instant mended,
    @Nullable Instant paused) {

  /** How far it has come. */
  public enum Stage {
    BROKEN,
    /** And that has been recorded to be told. */
    TOLD,
    /** It can be read again; what it missed is still to be found. */
    MENDED,
    /** That was done, and will be once more, for articles that were on their way then. */
    CAUGHT_UP,
    /** All is well. */
    CLOSED
  }

  public AlertFault {
    arguments = List.copyOf(arguments);
  }

  static AlertFault of(Instant since, Instant now, InvalidInputException reason) {
    List<String> arguments = reason.arguments().stream().map(String::valueOf).toList();
    return new AlertFault(since, now, reason.code(), arguments, Stage.BROKEN, null, null);
  }

  AlertFault with(Stage newStage) {
    return new AlertFault(since, broke, code, arguments, newStage, mended, paused);
  }

  AlertFault mendedAt(Instant now) {
    return new AlertFault(since, broke, code, arguments, Stage.MENDED, now, paused);
  }

  /** Paused, or going on after that. */
  AlertFault pausedAt(@Nullable Instant now) {
    return new AlertFault(since, broke, code, arguments, stage, mended, now);
  }

  boolean isOpen() {
    return stage == Stage.BROKEN || stage == Stage.TOLD;
  }
}
