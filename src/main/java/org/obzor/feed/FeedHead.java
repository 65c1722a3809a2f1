package org.obzor.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about itself, or an entry about the feed it was taken from.
 *
 * @param link the page of the site, resolved where a base is known
 * @param links all links, this one among them
 * @param language as it was written, {@code _} replaced by {@code -}
 * @param details what else it says
 */
public record FeedHead(
    @Nullable String id,
    @Nullable Content title,
    @Nullable Content subtitle,
    @Nullable Content rights,
    @Nullable Content info,
    @Nullable String link,
    List<Link> links,
    @Nullable String language,
    List<Author> authors,
    List<Author> contributors,
    List<Tag> tags,
    Dates dates,
    Details details) {
  public FeedHead {
    links = List.copyOf(links);
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
    tags = List.copyOf(tags);
  }

  /** The title in one line; empty if there is none. */
  public String name() {
    return title == null ? "" : title.line();
  }
}
