package org.obzor.poll;

import java.util.List;
import org.obzor.source.Item;

/** Where articles of feeds go. */
public interface ArticleSink {

  /**
   * What several feeds held.
   *
   * @param address of the feed
   */
  record Held(String address, List<Item> items) {
    public Held {
      items = List.copyOf(items);
    }
  }

  /**
   * Takes articles in; when this returns they are durable.
   *
   * @return how many of each feed were new, in their order
   */
  List<Integer> take(List<Held> feeds);
}
