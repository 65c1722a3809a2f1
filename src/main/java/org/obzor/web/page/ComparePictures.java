package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.obzor.export.FileName;
import org.obzor.index.Timeline;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Parallel;

/** Selections side by side as a picture. */
final class ComparePictures {
  private final Pages pages;
  private final Rasters rasters;
  private final Captions captions;

  ComparePictures(Pages pages, Rasters rasters) {
    this.pages = pages;
    this.rasters = rasters;
    this.captions = new Captions(pages);
  }

  void chart(Context ctx) {
    ComparePage.Asked asked = ComparePage.asked(ctx, pages);
    ArticleQuery shared = asked.shared();
    try (Parallel parallel = new Parallel()) {
      Compared compared = ComparePage.compared(ctx, pages, parallel, shared, asked.selections());
      Timeline all = compared.all();
      List<String> notes = new ArrayList<>();
      notes.add(pages.text(ctx, "compare.note." + asked.options().show().id()));
      if (all.partialLast() && !all.dates().isEmpty()) {
        String last = pages.formats(ctx).bucket(all.dates().getLast(), all.interval());
        notes.add(pages.text(ctx, "chart.partial", last));
      }
      List<String> about =
          new ArrayList<>(
              captions.about(
                  ctx, shared, all.from(), all.to(), all.interval(), compared.extent().articles()));
      about.addAll(asked.selections().stream().map(ComparePictures::words).toList());
      FileName name =
          FileName.of("compare-" + asked.options().show().id(), shared, all.from(), all.to());
      rasters.send(
          ctx,
          name,
          captions
              .sheet(ctx, shared, pages.text(ctx, "nav.compare"), about, notes)
              .of(
                  new Comparisons(pages)
                      .chart(ctx, asked.selections(), compared, asked.options())));
    }
  }

  /** A selection that has a name is told by both. */
  private static String words(Selection selection) {
    return selection.label().equals(selection.text())
        ? selection.text()
        : selection.label() + " — " + selection.text();
  }
}
