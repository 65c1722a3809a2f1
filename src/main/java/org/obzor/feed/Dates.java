package org.obzor.feed;

import org.jspecify.annotations.Nullable;

/** When something was published, changed, made, and when it is over. */
public record Dates(
    @Nullable Moment published,
    @Nullable Moment updated,
    @Nullable Moment created,
    @Nullable Moment expired) {

  static final Dates NONE = new Dates(null, null, null, null);

  /** When it was published, as well as can be told; null if no date can be read. */
  public @Nullable Moment best() {
    for (@Nullable Moment moment : new @Nullable Moment[] {published, updated, created}) {
      if (moment != null && moment.time() != null) {
        return moment;
      }
    }
    return null;
  }
}
