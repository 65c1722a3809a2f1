package org.obzor.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an alert has to tell, once: the ledger that keeps it from being told twice. Its id
 * is made of what it is about, so that recording it again changes nothing.
 *
 * @param subject the story's id; for {@link Kind#OUTLET} the article's; else the moment it began
 * @param articleId the article that was first; null where there is none
 * @param aged whether that article had been published well before it arrived
 * @param at when it was recorded, which is when the article arrived
 * @param batch the messages that tell it, see {@link Stage}; null as long as it is new
 * @param detail what fills the places of a text about it: counts of a spike, the reason of a break
 */
public record Notification(
    String alertId,
    Kind kind,
    String subject,
    @Nullable String articleId,
    boolean aged,
    Instant at,
    Stage stage,
    @Nullable String batch,
    List<String> detail) {

  /** What is told. */
  public enum Kind {
    /** An article of a story that the alert had not matched before. */
    STORY,
    /** Another outlet runs a story that was told; only where that is asked for. */
    OUTLET,
    /** Unusually many articles. */
    SPIKE_BEGAN,
    SPIKE_ENDED,
    /** The query can no longer be read. */
    BROKEN,
    /** It can be read again. */
    MENDED
  }

  /** How far it has come. */
  public enum Stage {
    /** Nothing has been done about it. */
    NEW,
    /** It is part of a batch, which is about to become messages. */
    COLLECTED,
    /** Messages hold it, one a channel; what becomes of them stands there. */
    QUEUED,
    /** There was nobody to tell but the inbox, or its article never came. */
    KEPT
  }

  public Notification {
    detail = List.copyOf(detail);
  }

  public String id() {
    return id(alertId, kind, subject);
  }

  /** The id of the one about that subject. */
  public static String id(String alertId, Kind kind, String subject) {
    return alertId + ":" + kind.name().toLowerCase(Locale.ROOT) + ":" + subject;
  }

  /** The groups of the ledger it is listed in: its alert's, and while it waits, its stage's. */
  public List<String> groups() {
    return switch (stage) {
      case NEW -> List.of(alertId, WAITING + alertId);
      case COLLECTED -> List.of(alertId, COLLECTED);
      case QUEUED, KEPT -> List.of(alertId);
    };
  }

  /** The group of those of an alert that are new, before the alert's id. */
  public static final String WAITING = "new:";

  /** The group of all that are collected. */
  public static final String COLLECTED = "collected";

  public Notification with(Stage newStage, @Nullable String newBatch) {
    return new Notification(
        alertId, kind, subject, articleId, aged, at, newStage, newBatch, detail);
  }
}
