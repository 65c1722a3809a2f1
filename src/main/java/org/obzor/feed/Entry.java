package org.obzor.feed;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param link the article's page, resolved where a base is known
 * @param contents the full texts, should there be any; the summary is apart
 * @param source the feed it was taken from, where it says so
 * @param details what else it says
 */
public record Entry(
    @Nullable String id,
    @Nullable Content title,
    @Nullable String link,
    List<Link> links,
    @Nullable Content summary,
    List<Content> contents,
    @Nullable Content rights,
    Dates dates,
    List<Author> authors,
    List<Author> contributors,
    List<Tag> tags,
    @Nullable String language,
    @Nullable String comments,
    @Nullable FeedHead source,
    Details details) {
  public Entry {
    links = List.copyOf(links);
    contents = List.copyOf(contents);
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
    tags = List.copyOf(tags);
  }

  /** The title in one line; empty if there is none. */
  public String heading() {
    return title == null ? "" : title.line();
  }

  /** The longest of its texts, a full one before the summary, as paragraphs; may be empty. */
  public String text() {
    String longest = "";
    for (Content content : contents) {
      String text = content.isText() ? content.text() : "";
      longest = text.length() > longest.length() ? text : longest;
    }
    return longest.isEmpty() && summary != null ? summary.text() : longest;
  }

  /** Whether title and texts are those of another entry, as they were written. */
  public boolean saysTheSame(Entry other) {
    return words().equals(other.words());
  }

  /** Title and texts as they were written. */
  public List<String> words() {
    return Stream.concat(Stream.of(title, summary), contents.stream())
        .map(c -> c == null ? "" : c.value())
        .toList();
  }

  /** Whether there is no full text, so that the page may hold more than the summary. */
  public boolean isSummaryOnly() {
    return contents.stream().noneMatch(c -> c.isText() && !c.text().isEmpty());
  }
}
