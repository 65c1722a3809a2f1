package org.obzor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Words, each given by its keys, on a stretch of one section with at most {@code distance} other
 * words on it. A word of the article may stand for two words of the query only if it has a key of
 * both, which the parser does not allow.
 */
record NearNode(boolean title, List<List<String>> words, int distance) implements Node {

  @Override
  public boolean matches(AnalyzedArticle article) {
    List<int[]> positions = positions(article);
    boolean[] found = {false};
    if (positions != null) {
      stretches(positions, stretch -> found[0] = true);
    }
    return found[0];
  }

  @Override
  public void collect(AnalyzedArticle article, Set<Hit> hits) {
    List<int[]> positions = positions(article);
    if (positions != null) {
      stretches(
          positions,
          stretch -> {
            for (int position : stretch) {
              hits.add(new Hit(position, position));
            }
          });
    }
  }

  private @Nullable List<int[]> positions(AnalyzedArticle article) {
    List<int[]> all = new ArrayList<>(words.size());
    for (List<String> keys : words) {
      int[] positions = WordNodes.positions(article, keys, title);
      if (positions.length == 0) {
        return null;
      }
      all.add(positions);
    }
    return all;
  }

  /**
   * Passes on every narrow enough stretch that is minimal for its first word: repeatedly takes the
   * foremost of the words' current positions and moves that word on.
   */
  private void stretches(List<int[]> positions, Consumer<int[]> narrow) {
    int n = positions.size();
    int[] index = new int[n];
    while (true) {
      int[] current = new int[n];
      int first = 0;
      int last = 0;
      for (int i = 0; i < n; i++) {
        current[i] = positions.get(i)[index[i]];
        first = current[i] < current[first] ? i : first;
        last = current[i] > current[last] ? i : last;
      }
      if (current[last] - current[first] + 1 - n <= distance) {
        narrow.accept(current);
      }
      if (++index[first] == positions.get(first).length) {
        return;
      }
    }
  }
}
