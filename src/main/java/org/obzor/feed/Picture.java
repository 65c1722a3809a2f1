package org.obzor.feed;

import org.jspecify.annotations.Nullable;

/**
 * A picture that stands for a feed or an entry.
 *
 * @param href resolved where a base is known
 * @param title what it shows, or whose it is
 * @param link the page it leads to, resolved
 * @param description more about it
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(
    String href,
    @Nullable String title,
    @Nullable String link,
    @Nullable String description,
    @Nullable Integer width,
    @Nullable Integer height) {

  static Picture of(String href) {
    return new Picture(href, null, null, null, null, null);
  }
}
