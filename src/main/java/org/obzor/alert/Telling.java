package org.obzor.alert;

/** What an alert records to be told when an article matches. */
enum Telling {
  /** Nothing: its articles are counted. */
  NOTHING,
  /** Each story once. */
  STORIES,
  /** Each story once, and every further article of it. */
  STORIES_AND_OUTLETS;

  static Telling of(AlertSettings settings) {
    if (settings.volume() != null) {
      return NOTHING;
    }
    return settings.laterOutlets() ? STORIES_AND_OUTLETS : STORIES;
  }
}
