package org.obzor.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.obzor.article.Article;
import org.obzor.index.ArticleIndex;
import org.obzor.index.ArticlePage;
import org.obzor.index.By;
import org.obzor.index.Interval;
import org.obzor.index.Metric;
import org.obzor.index.Sort;
import org.obzor.index.Timeline;
import org.obzor.query.ArticleQuery;

/**
 * What an alert would have matched over the last 30 days, today included.
 *
 * @param days one a day, also those without any
 * @param latest the newest of them
 */
public record Preview(long total, List<Day> days, List<Article> latest) {
  /** More articles a day than anybody reads. */
  public static final int MANY = 50;

  private static final int DAYS = 30;
  private static final int WEEK = 7;

  /** Articles published on one day. */
  public record Day(LocalDate date, long count) {}

  /**
   * How many articles a day are to be expected: the mean of the 30 days or of the last seven before
   * today, whichever is more, for an archive may have begun to grow only lately.
   */
  public double expected() {
    int today = days.size() - 1;
    long week = days.subList(Math.max(0, today - WEEK), today).stream().mapToLong(Day::count).sum();
    return Math.max((double) total / DAYS, (double) week / WEEK);
  }

  /** Whether that is too many to be told one by one. */
  public boolean isMany() {
    return expected() > MANY;
  }

  /** Asks the index. */
  public static Preview of(ArticleIndex index, ArticleQuery query, Instant now, int latest) {
    ZoneId zone = query.zone();
    LocalDate today = LocalDate.ofInstant(now, zone);
    ArticleQuery recent =
        query.withPeriod(
            today.minusDays(DAYS - 1).atStartOfDay(zone).toInstant(),
            today.plusDays(1).atStartOfDay(zone).toInstant());
    Timeline line = index.timeline(recent, By.NONE, Interval.DAY, List.of(), Metric.ARTICLES);
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < line.dates().size(); i++) {
      days.add(new Day(LocalDate.ofInstant(line.dates().get(i), zone), line.total().get(i)));
    }
    ArticlePage page = index.list(recent, Sort.NEWEST, latest, null);
    return new Preview(page.total(), days, page.articles());
  }
}
