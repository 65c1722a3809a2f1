package org.obzor.alert;

import java.time.Instant;

/**
 * An article that an alert has matched. Recorded once, before the article itself is stored, so that
 * there may be a moment in which the article cannot be found yet.
 *
 * @param matchedAt when it arrived
 */
public record AlertMatch(String alertId, String articleId, String storyId, Instant matchedAt) {

  /** The same for the same alert and article, so that recording it again changes nothing. */
  String id() {
    return id(alertId, articleId);
  }

  static String id(String alertId, String articleId) {
    return alertId + ":" + articleId;
  }
}
