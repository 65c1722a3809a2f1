package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.obzor.index.By;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;

/**
 * Shades the map of the world. The steps grow by a factor, for a few countries are named a hundred
 * times as often as most others.
 */
final class CountryMaps {
  static final int SHADES = 5;

  private final Pages pages;
  private final Set<String> drawn;

  CountryMaps(Pages pages) {
    this.pages = pages;
    this.drawn = pages.map().paths().keySet();
  }

  /**
   * @param here the page that a click narrows
   */
  CountryMap map(Context ctx, ArticleQuery query, Top countries, Address here) {
    Formats formats = pages.formats(ctx);
    long most = countries.items().stream().mapToLong(Top.Item::articles).max().orElse(0);
    List<Long> least = least(most);
    List<CountryMap.Area> rows =
        countries.items().stream()
            .filter(item -> item.articles() > 0)
            .map(item ->
                new CountryMap.Area(
                    item.id(),
                    pages.label(ctx, By.COUNTRY, item.id(), item.label()),
                    formats.number(item.articles()),
                    item.articles(),
                    shade(item.articles(), least),
                    here.with("country", item.id()).toString()))
            .toList();
    return new CountryMap(
        rows.reversed().stream().filter(a -> drawn.contains(a.id())).toList(),
        steps(formats, least, most),
        rows.stream().filter(a -> !drawn.contains(a.id())).toList(),
        rows,
        files(ctx, query));
  }

  /** The numbers of a map are those of the list of countries. */
  private ChartFiles files(Context ctx, ArticleQuery query) {
    Address top = ChartFiles.address(pages, ctx, "top", query).with("by", By.COUNTRY.id());
    ChartFiles map = ChartFiles.of(ChartFiles.address(pages, ctx, "map", query));
    ChartFiles table = ChartFiles.of(top);
    return new ChartFiles(map.svg(), map.png(), table.csv(), table.xlsx());
  }

  /** The least number of articles of each shade in use. */
  static List<Long> least(long most) {
    List<Long> least = new ArrayList<>();
    for (int shade = 0; shade < SHADES && most > 0; shade++) {
      long from = Math.round(Math.ceil(Math.pow(most + 1.0, (double) shade / SHADES)));
      if (least.isEmpty() || (from > least.getLast() && from <= most)) {
        least.add(from);
      }
    }
    return least;
  }

  /** Few steps use the darker shades, so that there is something to see. */
  static int shade(long articles, List<Long> least) {
    int step = 0;
    while (step + 1 < least.size() && articles >= least.get(step + 1)) {
      step++;
    }
    return step + 1 + SHADES - least.size();
  }

  private static List<CountryMap.Step> steps(Formats formats, List<Long> least, long most) {
    List<CountryMap.Step> steps = new ArrayList<>();
    for (int i = 0; i < least.size(); i++) {
      long from = least.get(i);
      long to = i + 1 < least.size() ? least.get(i + 1) - 1 : most;
      String range =
          from == to ? formats.number(from) : formats.number(from) + "–" + formats.number(to);
      steps.add(new CountryMap.Step(shade(from, least), range));
    }
    return steps;
  }
}
