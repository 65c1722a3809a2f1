package org.obzor.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.export.FileName;
import org.obzor.index.ArticleIndex;
import org.obzor.index.By;
import org.obzor.index.Mover;
import org.obzor.index.Repeated;
import org.obzor.query.ArticleQuery;

/** The lists of a page as tables: what rose and fell, and what was repeated most. */
final class PanelTables {
  private static final int STORIES = 100;

  private final Pages pages;
  private final ArticleIndex index;

  PanelTables(Pages pages) {
    this.pages = pages;
    this.index = pages.parts().index();
  }

  /** All that rose or fell beyond chance, the furthest from it first. */
  void movers(Context ctx) throws IOException {
    ArticleQuery query = Pictures.query(pages, ctx);
    record Moved(By by, Mover mover) {}
    List<Moved> moved = new ArrayList<>();
    for (By by : Movements.DIMENSIONS) {
      index.movers(query, by).forEach(mover -> moved.add(new Moved(by, mover)));
    }
    moved.sort(Comparator.comparingDouble(m -> -Math.abs(m.mover().score())));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(Arrays.asList("type", "id", "name", "articles", "previous_articles", "score"));
    for (Moved m : moved) {
      Mover mover = m.mover();
      rows.add(
          Arrays.asList(
              m.by().id(),
              mover.id(),
              pages.label(ctx, m.by(), mover.id(), mover.label()),
              mover.articles(),
              mover.previousArticles(),
              BigDecimal.valueOf(mover.score()).setScale(2, RoundingMode.HALF_UP)));
    }
    Downloads.table(ctx, FileName.of("movers", query, index), rows);
  }

  /** The hundred stories that most articles tell, each by its earliest article. */
  void stories(Context ctx) throws IOException {
    ArticleQuery query = Pictures.query(pages, ctx);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        Arrays.asList(
            "articles",
            "sources",
            "published_at",
            "source",
            "title",
            "url",
            "story_id",
            "article_id"));
    for (Repeated story : index.repeated(query, STORIES)) {
      Article first = story.first();
      rows.add(
          Arrays.asList(
              story.articles(),
              story.sources(),
              DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                  first.publishedAt().atZone(query.zone())),
              first.source(),
              first.title(),
              first.url(),
              first.storyId(),
              first.id()));
    }
    Downloads.table(ctx, FileName.of("stories", query, index), rows);
  }
}
