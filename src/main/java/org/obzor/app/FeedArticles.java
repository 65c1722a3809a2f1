package org.obzor.app;

import java.util.List;
import org.obzor.ingest.Importer;
import org.obzor.poll.ArticleSink;

/** Articles of feeds, imported like all others. */
public record FeedArticles(Importer importer) implements ArticleSink {
  @Override
  public List<Integer> take(List<Held> feeds) {
    return importer
        .feeds(feeds.stream().map(f -> new Importer.Polled(f.address(), f.items())).toList())
        .stream()
        .map(record -> record.imported() - record.revised())
        .toList();
  }
}
