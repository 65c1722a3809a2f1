package org.obzor.web.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.obzor.index.ArticleIndex;
import org.obzor.index.By;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Parallel;

/** The most frequent values of each dimension, asked all at once; without their mentions. */
final class Tops {
  private static final int VALUES = 40;
  private static final int SOURCES = 500;
  private static final int COUNTRIES = 260;

  private final Map<By, Supplier<Top>> answers = new EnumMap<>(By.class);

  private Tops() {}

  /**
   * Among the articles of the query.
   *
   * @param compared so many of the first have their count in the period before
   */
  static Tops of(Parallel parallel, ArticleIndex index, ArticleQuery query, int compared) {
    Tops tops = new Tops();
    for (By by : FilterBars.DIMENSIONS) {
      tops.answers.put(by, parallel.ask(() -> index.brief(query, by, size(by), compared)));
    }
    return tops;
  }

  /**
   * What each filter could be changed to: counted without that filter itself.
   *
   * @param among answers that are the same where a filter is not set
   */
  static Tops choices(Parallel parallel, ArticleIndex index, ArticleQuery query, Tops among) {
    Tops tops = new Tops();
    for (By by : FilterBars.DIMENSIONS) {
      if (Narrow.chosen(query, by).isEmpty()) {
        tops.answers.put(by, () -> among.get(by));
      } else {
        ArticleQuery others = Narrow.with(query, by, List.of());
        tops.answers.put(by, parallel.ask(() -> index.brief(others, by, size(by), 0)));
      }
    }
    return tops;
  }

  Top get(By by) {
    return Objects.requireNonNull(answers.get(by)).get();
  }

  Map<By, Top> all() {
    Map<By, Top> all = new EnumMap<>(By.class);
    answers.forEach((by, top) -> all.put(by, top.get()));
    return all;
  }

  /** Readers look for their outlet in the list, so it has to be long; the map has all countries. */
  private static int size(By by) {
    return switch (by) {
      case SOURCE -> SOURCES;
      case COUNTRY -> COUNTRIES;
      case PERSON, TOPIC, LANG, NONE -> VALUES;
    };
  }
}
