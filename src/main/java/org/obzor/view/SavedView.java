package org.obzor.view;

import java.time.Instant;

/**
 * A page as it was narrowed.
 *
 * @param address path and parameters of a page of ours, without the reader's language
 * @param name what someone called it; may be empty
 * @param saved when it was saved last
 */
public record SavedView(String address, String name, Instant saved) {
  SavedView named(String other) {
    return new SavedView(address, other, saved);
  }
}
