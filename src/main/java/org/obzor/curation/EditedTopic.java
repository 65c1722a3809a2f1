package org.obzor.curation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.obzor.enrich.Topic;

/**
 * A topic of the catalogue and where it is from.
 *
 * @param topic as it is now or, if it is removed, as it was last
 * @param origin who wrote what it is now
 * @param removed whether no article is given it any more; it can be restored
 * @param changed when an analyst last changed it; null if none has
 */
public record EditedTopic(Topic topic, Origin origin, boolean removed, @Nullable Instant changed) {

  /** Who wrote a topic. */
  public enum Origin {
    /** It came with Obzor. */
    SHIPPED,
    /** It came with Obzor, and an analyst changed it. */
    EDITED,
    /** An analyst added it. */
    OWN
  }
}
