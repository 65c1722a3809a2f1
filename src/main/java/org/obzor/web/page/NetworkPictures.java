package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.obzor.chart.NetworkChart;
import org.obzor.chart.NetworkLayout;
import org.obzor.index.By;
import org.obzor.index.Network;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;

/** Makes the picture of who and what is named together. */
final class NetworkPictures {
  static final int NODES = 100;
  static final int STRONGEST = 3;

  private static final double WIDTH = 1200;
  private static final double LEAST_RADIUS = 5;
  private static final double MOST_RADIUS = 30;
  private static final double WIDEST = 7;
  private static final double KEY = 8;

  /** How far the corners of a shape stick out of a circle of the same area. */
  private static final double CORNERS = 1.26;

  private final Pages pages;

  NetworkPictures(Pages pages) {
    this.pages = pages;
  }

  /**
   * @param here the page that a click on a node narrows
   */
  NetworkPicture picture(
      Context ctx, ArticleQuery query, Network network, TogetherOptions options, Address here) {
    List<Network.Node> all = network.nodes();
    List<Integer> shown =
        network.edges().stream()
            .flatMap(e -> Stream.of(e.one(), e.other()))
            .distinct()
            .sorted()
            .toList();
    Map<Integer, Integer> places = new HashMap<>();
    shown.forEach(number -> places.put(number, places.size()));
    NetworkLayout layout = layout(ctx, network, shown, places);
    long most = shown.stream().mapToLong(n -> all.get(n).articles()).max().orElse(1);
    List<NetworkPicture.Node> nodes = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      nodes.add(node(ctx, query, all.get(shown.get(i)), i, layout.places().get(i), most, here));
    }
    long widest = network.edges().stream().mapToLong(Network.Edge::articles).max().orElse(1);
    return new NetworkPicture(
        kinds(ctx, options, here),
        "0 0 " + number(layout.width()) + " " + number(layout.height()),
        nodes,
        network.edges().stream()
            .map(e ->
                edge(
                    ctx,
                    query,
                    network,
                    e,
                    nodes.get(places.getOrDefault(e.one(), 0)),
                    nodes.get(places.getOrDefault(e.other(), 0)),
                    widest))
            .toList(),
        all.size() == shown.size()
            ? ""
            : pages.text(ctx, "network.left_out", all.size() - shown.size()),
        ChartFiles.of(here.at("/charts/network").with("ui", pages.locale(ctx).getLanguage())));
  }

  private NetworkLayout layout(
      Context ctx, Network network, List<Integer> shown, Map<Integer, Integer> places) {
    long most = shown.stream().mapToLong(n -> network.nodes().get(n).articles()).max().orElse(1);
    double strongest = network.edges().stream().mapToDouble(Network.Edge::score).max().orElse(1);
    return NetworkLayout.of(
        shown.stream()
            .map(n -> network.nodes().get(n))
            .map(n -> new NetworkLayout.Node(CORNERS * radius(n.articles(), most), label(ctx, n)))
            .toList(),
        network.edges().stream()
            .map(e ->
                new NetworkLayout.Edge(
                    places.getOrDefault(e.one(), 0),
                    places.getOrDefault(e.other(), 0),
                    e.score() / strongest))
            .toList(),
        WIDTH,
        Math.clamp(260 + 6L * shown.size(), 320, 800));
  }

  /** Areas are as the numbers of articles, but none so small that it could not be hit. */
  private static double radius(long articles, long most) {
    return Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt((double) articles / most));
  }

  private NetworkPicture.Node node(
      Context ctx,
      ArticleQuery query,
      Network.Node node,
      int number,
      NetworkLayout.Place place,
      long most,
      Address here) {
    String label = label(ctx, node);
    NetworkLayout.Label line = place.label();
    return new NetworkPicture.Node(
        number,
        node.by().id(),
        number(place.x()),
        number(place.y()),
        path(node.by(), radius(node.articles(), most)),
        label,
        pages.formats(ctx).number(node.articles()),
        label + ": " + Figures.counted(pages, ctx, query, node.articles()),
        Narrow.page(here, query, node.by(), node.id()) + "#network",
        line == null ? "" : line.text(),
        number(line == null ? 0 : line.x() - place.x()),
        number(line == null ? 0 : line.y() - place.y()));
  }

  private NetworkPicture.Edge edge(
      Context ctx,
      ArticleQuery query,
      Network network,
      Network.Edge edge,
      NetworkPicture.Node one,
      NetworkPicture.Node other,
      long widest) {
    Formats formats = pages.formats(ctx);
    Network.Node a = network.nodes().get(edge.one());
    Network.Node b = network.nodes().get(edge.other());
    ArticleQuery both = Narrow.to(Narrow.to(query, a.by(), a.id()), b.by(), b.id());
    String times = formats.times(network.times(edge));
    return new NetworkPicture.Edge(
        one,
        other,
        number(Math.max(1, WIDEST * Math.sqrt((double) edge.articles() / widest))),
        edge.articles(),
        formats.number(edge.articles()),
        times,
        one.label()
            + " – "
            + other.label()
            + ": "
            + Figures.counted(pages, ctx, query, edge.articles())
            + ", "
            + pages.text(ctx, "heat.means", times),
        pages.address("/articles", both).toString());
  }

  private List<Choice> kinds(Context ctx, TogetherOptions options, Address here) {
    return TogetherOptions.KINDS.stream()
        .map(by ->
            new Choice(
                by.id(),
                pages.text(ctx, "panel." + by.id()),
                options.withKind(by).on(here) + "#network",
                options.kinds().contains(by)))
        .toList();
  }

  private String label(Context ctx, Network.Node node) {
    return pages.label(ctx, node.by(), node.id(), node.label());
  }

  /** The same on a sheet of its own. */
  static NetworkChart chart(NetworkPicture picture) {
    String[] box = picture.view().split(" ", -1);
    return new NetworkChart(
        Double.parseDouble(box[2]),
        Double.parseDouble(box[3]),
        picture.edges().stream()
            .map(e ->
                new NetworkChart.Edge(
                    e.one().x(), e.one().y(), e.other().x(), e.other().y(), e.wide()))
            .toList(),
        picture.nodes().stream()
            .map(n ->
                new NetworkChart.Node(
                    series(by(n.type())), n.x(), n.y(), n.path(), n.line(), n.lineX(), n.lineY()))
            .toList(),
        picture.kinds().stream()
            .filter(Choice::current)
            .map(k -> new NetworkChart.Kind(series(by(k.id())), path(by(k.id()), KEY), k.label()))
            .toList());
  }

  private static By by(String id) {
    return By.valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** Those whose colours are nearest to the pages'. */
  private static int series(By by) {
    return switch (by) {
      case PERSON -> 1;
      case TOPIC -> 3;
      case COUNTRY, SOURCE, LANG, NONE -> 0;
    };
  }

  /** Persons are circles, countries squares, topics diamonds, all of the same area. */
  private static String path(By by, double radius) {
    double square = radius * Math.sqrt(Math.PI) / 2;
    double diamond = radius * Math.sqrt(Math.PI / 2);
    return switch (by) {
      case COUNTRY -> "M%1$s %1$sH-%1$sV-%1$sH%1$sz".formatted(number(square));
      case TOPIC -> "M0 -%1$sL%1$s 0L0 %1$sL-%1$s 0z".formatted(number(diamond));
      case PERSON, SOURCE, LANG, NONE ->
          "M-%1$s 0a%1$s %1$s 0 1 0 %2$s 0a%1$s %1$s 0 1 0 -%2$s 0z"
              .formatted(number(radius), number(2 * radius));
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
