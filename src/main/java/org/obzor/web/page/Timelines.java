package org.obzor.web.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.index.ArticleIndex;
import org.obzor.index.Interval;
import org.obzor.index.Metric;
import org.obzor.index.Timeline;
import org.obzor.query.ArticleQuery;

/** Asks for the counts that a chart shows. */
final class Timelines {
  /** How many series a chart has where nobody chose them. */
  static final int SERIES = 6;

  private final ArticleIndex index;

  Timelines(ArticleIndex index) {
    this.index = index;
  }

  /** The width of the buckets as wished, else one that fits the period. */
  Interval interval(ArticleQuery query, @Nullable Interval wished) {
    if (wished != null) {
      return wished;
    }
    Instant from = query.from();
    Instant to = query.to();
    if (from == null || to == null) {
      ArticleIndex.Period found =
          index.period(query).orElse(new ArticleIndex.Period(Instant.EPOCH, Instant.EPOCH));
      from = from == null ? found.first() : from;
      to = to == null ? found.last() : to;
    }
    return Buckets.fitting(from, to);
  }

  /** The values that the filter chooses where it chooses several, else the most frequent. */
  Timeline line(ArticleQuery query, Charts.Options options, Interval interval) {
    List<String> chosen = Narrow.chosen(query, options.by());
    return chosen.size() > 1
        ? index.timeline(query, options.by(), interval, chosen, Metric.ARTICLES)
        : index.timeline(query, options.by(), interval, SERIES, Metric.ARTICLES);
  }
}
