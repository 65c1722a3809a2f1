package org.obzor.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.obzor.chart.HeatTable;
import org.obzor.chart.Sheet;
import org.obzor.export.FileName;
import org.obzor.index.Bounds;
import org.obzor.index.Cooccurrence;
import org.obzor.index.Network;
import org.obzor.query.ArticleQuery;

/** What is named together as files: the shaded table and the network. */
final class TogetherPictures {
  private final Pages pages;
  private final Rasters rasters;
  private final Captions captions;

  TogetherPictures(Pages pages, Rasters rasters) {
    this.pages = pages;
    this.rasters = rasters;
    this.captions = new Captions(pages);
  }

  void heat(Context ctx) {
    ArticleQuery query = Pictures.query(pages, ctx);
    TogetherOptions options = TogetherOptions.of(ctx.queryParamMap());
    Cooccurrence table = options.table(pages.parts().index(), query);
    HeatMap map =
        new HeatMaps(pages).map(ctx, query, table, options, new Address("/together", Map.of()));
    List<String> notes = List.of(map.isEmpty() ? pages.text(ctx, "heat.none") : map.note());
    send(
        ctx,
        "heat-" + options.rows().id() + "-" + options.columns().id(),
        query,
        table.total(),
        pages.text(ctx, "heat.title") + ": " + map.corner(),
        notes,
        sheet -> sheet.of(table(map)));
  }

  private static HeatTable table(HeatMap map) {
    return new HeatTable(
        map.columns().stream().map(TogetherPictures::head).toList(),
        map.rows().stream()
            .map(row ->
                new HeatTable.Row(
                    head(row.head()),
                    row.cells().stream()
                        .map(c -> new HeatTable.Cell(c.shade(), c.text()))
                        .toList()))
            .toList(),
        map.isEmpty()
            ? List.of()
            : map.steps().stream().map(s -> new HeatTable.Step(s.shade(), s.text())).toList());
  }

  private static HeatTable.Head head(HeatMap.Head head) {
    return new HeatTable.Head(head.label(), head.count());
  }

  void network(Context ctx) {
    ArticleQuery query = Pictures.query(pages, ctx);
    Network network = found(ctx, query);
    NetworkPicture picture = picture(ctx, query, network);
    List<String> notes = new ArrayList<>();
    notes.add(pages.text(ctx, picture.isEmpty() ? "network.none" : "network.note"));
    notes.add(picture.note());
    send(
        ctx,
        "network",
        query,
        network.total(),
        pages.text(ctx, "heat.title")
            + ": "
            + pages.text(ctx, "network.title").toLowerCase(pages.locale(ctx)),
        notes.stream().filter(n -> !n.isEmpty()).toList(),
        sheet -> sheet.of(NetworkPictures.chart(picture)));
  }

  /** The edges of the network. */
  void networkTable(Context ctx) throws IOException {
    ArticleQuery query = Pictures.query(pages, ctx);
    Network network = found(ctx, query);
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of("type", "id", "name", "type_2", "id_2", "name_2", "articles", "times_chance"));
    for (Network.Edge edge : network.edges()) {
      Network.Node one = network.nodes().get(edge.one());
      Network.Node other = network.nodes().get(edge.other());
      rows.add(
          List.of(
              one.by().id(),
              one.id(),
              pages.label(ctx, one.by(), one.id(), one.label()),
              other.by().id(),
              other.id(),
              pages.label(ctx, other.by(), other.id(), other.label()),
              edge.articles(),
              Math.round(1000 * network.times(edge)) / 1000.0));
    }
    Downloads.table(ctx, FileName.of("network", query, pages.parts().index()), rows);
  }

  private Network found(Context ctx, ArticleQuery query) {
    return TogetherOptions.of(ctx.queryParamMap()).network(pages.parts().index(), query);
  }

  private NetworkPicture picture(Context ctx, ArticleQuery query, Network network) {
    return new NetworkPictures(pages)
        .picture(
            ctx,
            query,
            network,
            TogetherOptions.of(ctx.queryParamMap()),
            new Address("/together", Map.of()));
  }

  /** What is drawn on a sheet. */
  @FunctionalInterface
  private interface Drawn {
    String on(Sheet sheet);
  }

  private void send(
      Context ctx,
      String kind,
      ArticleQuery query,
      long articles,
      String title,
      List<String> notes,
      Drawn drawn) {
    Bounds bounds = Bounds.of(pages.parts().index(), query);
    List<String> about = captions.about(ctx, query, bounds.from(), bounds.to(), null, articles);
    rasters.send(
        ctx,
        FileName.of(kind, query, bounds.from(), bounds.to()),
        drawn.on(captions.sheet(ctx, query, title, about, notes)));
  }
}
