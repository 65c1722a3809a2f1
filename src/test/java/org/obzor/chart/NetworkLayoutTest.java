package org.obzor.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkLayoutTest {
  private static final double WIDTH = 1200;
  private static final double HEIGHT = 800;

  private final List<NetworkLayout.Node> nodes = new ArrayList<>();
  private final List<NetworkLayout.Edge> edges = new ArrayList<>();

  /** A few great nodes that many know, and many small ones. */
  private NetworkLayout network(int count) {
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      nodes.add(
          new NetworkLayout.Node(
              Math.max(5, 36 / Math.sqrt(i + 1)), "Узел ".repeat(1 + random.nextInt(4)) + i));
    }
    for (int i = 1; i < count; i++) {
      for (int e = 0; e < 3; e++) {
        int other = (int) (i * Math.pow(random.nextDouble(), 2));
        edges.add(new NetworkLayout.Edge(other, i, random.nextDouble()));
      }
    }
    return NetworkLayout.of(nodes, edges, WIDTH, HEIGHT);
  }

  @Test
  void theSameNetworkIsAlwaysDrawnTheSame() {
    NetworkLayout first = network(60);
    assertThat(NetworkLayout.of(nodes, edges, WIDTH, HEIGHT)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 12, 40, 100})
  void nodesAreInThePictureAndApart(int count) {
    NetworkLayout layout = network(count);
    assertThat(layout.places()).hasSize(count);
    for (int i = 0; i < count; i++) {
      NetworkLayout.Place a = layout.places().get(i);
      double r = nodes.get(i).radius();
      assertThat(a.x()).isBetween(r, WIDTH - r);
      assertThat(a.y()).isBetween(r, HEIGHT - r);
      for (int j = 0; j < i; j++) {
        NetworkLayout.Place b = layout.places().get(j);
        assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y()))
            .as("%d and %d of %d", i, j, count)
            .isGreaterThan(r + nodes.get(j).radius());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 12, 100})
  void labelsCoverNothing(int count) {
    NetworkLayout layout = network(count);
    List<NetworkLayout.Label> labels =
        layout.places().stream().map(NetworkLayout.Place::label).filter(Objects::nonNull).toList();
    assertThat(labels).hasSizeGreaterThan(count / 2);
    for (int i = 0; i < labels.size(); i++) {
      NetworkLayout.Label a = labels.get(i);
      assertThat(a.x()).isNotNegative();
      assertThat(a.x() + a.width()).isLessThanOrEqualTo(WIDTH);
      for (NetworkLayout.Label b : labels.subList(0, i)) {
        boolean besides = a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x();
        boolean above = Math.abs(a.y() - b.y()) >= NetworkLayout.LETTERS;
        assertThat(besides || above).as("%s, %s", a, b).isTrue();
      }
      for (int n = 0; n < count; n++) {
        NetworkLayout.Place node = layout.places().get(n);
        double x = Math.clamp(node.x(), a.x(), a.x() + a.width());
        double y = Math.clamp(node.y(), a.y() - 0.7 * NetworkLayout.LETTERS, a.y());
        assertThat(Math.hypot(node.x() - x, node.y() - y))
            .as("%s on %d", a, n)
            .isGreaterThan(nodes.get(n).radius() * 0.99);
      }
    }
  }

  @Test
  void whatIsJoinedIsNearer() {
    for (int i = 0; i < 20; i++) {
      nodes.add(new NetworkLayout.Node(6, "" + i));
    }
    for (int i = 0; i < 20; i++) {
      for (int j = i + 1; j < 20; j++) {
        if (i % 2 == j % 2) {
          edges.add(new NetworkLayout.Edge(i, j, 1));
        }
      }
    }
    NetworkLayout layout = NetworkLayout.of(nodes, edges, WIDTH, HEIGHT);
    assertThat(mean(layout, 0)).isLessThan(0.7 * mean(layout, 1));
  }

  /** The mean distance of those that are joined, or of those that are not. */
  private static double mean(NetworkLayout layout, int difference) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < 20; i++) {
      for (int j = i + 1; j < 20; j++) {
        if ((j - i) % 2 == difference) {
          NetworkLayout.Place a = layout.places().get(i);
          NetworkLayout.Place b = layout.places().get(j);
          sum += Math.hypot(a.x() - b.x(), a.y() - b.y());
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(NetworkLayout.of(List.of(), List.of(), WIDTH, HEIGHT).places()).isEmpty();
  }
}
