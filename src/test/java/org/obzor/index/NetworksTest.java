package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NetworksTest {

  @Test
  void onlyWhatIsBeyondChanceIsAnEdge() {
    Network.Edge strong = new Network.Edge(0, 1, 20, 9);
    Network.Edge weak = new Network.Edge(0, 2, 20, 3.2);
    Network.Edge rare = new Network.Edge(1, 2, 2, 12);
    Network.Edge apart = new Network.Edge(1, 3, 20, -8);
    assertThat(Networks.strongest(List.of(weak, strong, rare, apart), 4, 3))
        .containsExactly(strong);
  }

  @Test
  void anEdgeIsAmongTheStrongestOfOneOfItsNodes() {
    Network.Edge first = new Network.Edge(0, 1, 9, 20);
    Network.Edge second = new Network.Edge(0, 2, 9, 15);
    Network.Edge third = new Network.Edge(1, 2, 9, 10);
    assertThat(Networks.strongest(List.of(third, second, first), 3, 1))
        .containsExactly(first, second);
  }

  @Test
  void whatHasNothingToDoWithEachOtherIsByChance() {
    assertThat(Cooccurrence.score(10, 100, 100, 1000)).isCloseTo(0, Offset.offset(1e-9));
    assertThat(Cooccurrence.score(60, 100, 100, 1000)).isGreaterThan(10);
    assertThat(Cooccurrence.score(0, 100, 100, 1000)).isLessThan(-Mover.SIGNIFICANT);
  }

  @Test
  void aScoreIsTheSameFromBothSides() {
    assertThat(Cooccurrence.score(12, 40, 90, 700))
        .isCloseTo(Cooccurrence.score(12, 90, 40, 700), Offset.offset(1e-9));
  }

  @Test
  void storiesOfSeveralArticlesAndWholeSelectionsHaveAScoreToo() {
    assertThat(Cooccurrence.score(1, 90, 80, 100)).isNegative().isFinite();
    assertThat(Cooccurrence.score(50, 100, 50, 100)).isZero();
    assertThat(Cooccurrence.score(0, 0, 0, 0)).isZero();
  }

  @Test
  void aTableComparesItsCellsWithChance() {
    Cooccurrence table =
        new Cooccurrence(
            100,
            List.of(new Cooccurrence.Label("a", "a", 20)),
            List.of(new Cooccurrence.Label("b", "b", 50), new Cooccurrence.Label("c", "c", 0)),
            List.of(List.of(15L, 0L)));
    assertThat(table.lift(0, 0)).isEqualTo(1.5);
    assertThat(table.lift(0, 1)).isZero();
    assertThat(table.score(0, 0)).isPositive();
  }
}
