package org.obzor.ingest;

import java.util.List;

/** What became of one draft. */
public sealed interface Outcome {

  /** It is stored and durable. */
  record Imported(String id, String storyId) implements Outcome {}

  /**
   * It is another wording of an article that was there: stored and durable, the other one kept. The
   * present one is the newer of both.
   */
  record Revised(String id, String storyId) implements Outcome {}

  /** It was there already; nothing changed. */
  record Duplicate(String id) implements Outcome {}

  /**
   * It is not stored.
   *
   * @param code key of the message that tells why
   * @param arguments what fills the message's places
   */
  record Rejected(String code, List<Object> arguments) implements Outcome {
    public Rejected {
      arguments = List.copyOf(arguments);
    }
  }
}
