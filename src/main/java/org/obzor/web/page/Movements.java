package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.obzor.index.ArticleIndex;
import org.obzor.index.By;
import org.obzor.index.Mover;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;
import org.obzor.web.Parallel;

/** Countries, persons and topics whose share rose or fell beyond chance. */
final class Movements {
  /** What can move. */
  static final List<By> DIMENSIONS = List.of(By.COUNTRY, By.PERSON, By.TOPIC);

  private static final int ROWS = 6;

  private final Pages pages;

  Movements(Pages pages) {
    this.pages = pages;
  }

  /**
   * @param known whether there is a period before to compare with
   */
  record Moved(boolean known, List<Row> rising, List<Row> falling) {}

  /**
   * @param type of the entity, as in addresses
   * @param before the count of the period before, written
   */
  record Row(String id, String type, String label, String href, String count, String before) {}

  /** The answers, asked for side by side. */
  static Map<By, Supplier<List<Mover>>> ask(
      Parallel parallel, ArticleIndex index, ArticleQuery query) {
    Map<By, Supplier<List<Mover>>> asked = new EnumMap<>(By.class);
    DIMENSIONS.forEach(by -> asked.put(by, parallel.ask(() -> index.movers(query, by))));
    return asked;
  }

  Moved moved(Context ctx, ArticleQuery query, Map<By, Supplier<List<Mover>>> asked) {
    return new Moved(
        query.from() != null, rows(ctx, query, asked, true), rows(ctx, query, asked, false));
  }

  private record Of(By by, Mover mover) {}

  private List<Row> rows(
      Context ctx, ArticleQuery query, Map<By, Supplier<List<Mover>>> asked, boolean rising) {
    return asked.entrySet().stream()
        .flatMap(e -> e.getValue().get().stream().map(m -> new Of(e.getKey(), m)))
        .filter(of -> of.mover().score() > 0 == rising)
        .sorted(Comparator.comparingDouble(of -> -Math.abs(of.mover().score())))
        .limit(ROWS)
        .map(of -> row(ctx, query, of.by(), of.mover()))
        .toList();
  }

  private Row row(Context ctx, ArticleQuery query, By by, Mover mover) {
    Formats formats = pages.formats(ctx);
    return new Row(
        mover.id(),
        by.id(),
        pages.label(ctx, by, mover.id(), mover.label()),
        pages.address("/articles", Narrow.to(query, by, mover.id())).toString(),
        formats.number(mover.articles()),
        formats.number(mover.previousArticles()));
  }
}
