package org.obzor.feed;

import java.util.List;

/**
 * A feed document as it was read.
 *
 * @param format as people call it: {@code RSS 2.0}, {@code Atom 1.0}, {@code JSON Feed 1.1}
 * @param charset by which its bytes became text
 * @param entries in the document's order
 */
public record Feed(String format, String charset, FeedHead head, List<Entry> entries) {
  public Feed {
    entries = List.copyOf(entries);
  }
}
