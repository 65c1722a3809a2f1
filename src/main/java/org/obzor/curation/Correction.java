package org.obzor.curation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision on record.
 *
 * @param labels of the entities in it as they were called when it was made, by id
 * @param undone null while it is in force
 */
public record Correction(
    String id,
    Decision decision,
    Map<String, String> labels,
    Instant decided,
    @Nullable Instant undone) {
  public Correction {
    labels = Map.copyOf(labels);
  }

  @JsonIgnore
  public boolean isInForce() {
    return undone == null;
  }

  Correction undoneAt(Instant when) {
    return new Correction(id, decision, labels, decided, when);
  }
}
