package org.obzor.curation;

/**
 * A change of what was decided, which past articles do not obey yet.
 *
 * @param id of this change; the same whenever it is asked for
 * @param cause what it was
 * @param subject id of the correction or topic
 * @param selection the articles to be recognised again
 */
public record Pending(String id, Cause cause, String subject, Selection selection) {

  /** Why articles are recognised again. */
  public enum Cause {
    /** A decision was made. */
    DECIDED,
    /** A decision was undone. */
    UNDONE,
    /** A topic was added, changed, removed or restored. */
    TOPIC,
    /** Somebody asked for it. */
    ASKED
  }
}
