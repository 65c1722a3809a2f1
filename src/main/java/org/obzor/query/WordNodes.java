package org.obzor.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.obzor.text.Token;

/** The parts of a compiled query that look at words. */
final class WordNodes {
  private WordNodes() {}

  /** A word with any of these keys. */
  record Word(boolean title, List<String> keys) implements Node {
    @Override
    public boolean matches(AnalyzedArticle article) {
      for (String key : keys) {
        int[] positions = article.positions(key);
        if (positions.length > 0 && (!title || article.inTitle(positions[0]))) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void collect(AnalyzedArticle article, Set<Hit> hits) {
      for (int position : positions(article, keys, title)) {
        hits.add(new Hit(position, position));
      }
    }
  }

  /** A written form that begins with {@code prefix}. */
  record Prefix(boolean title, String prefix) implements Node {
    @Override
    public boolean matches(AnalyzedArticle article) {
      Collection<int[]> found = article.positionsOfPrefix(prefix);
      return title ? found.stream().anyMatch(p -> article.inTitle(p[0])) : !found.isEmpty();
    }

    @Override
    public void collect(AnalyzedArticle article, Set<Hit> hits) {
      for (int[] positions : article.positionsOfPrefix(prefix)) {
        for (int position : positions) {
          if (!title || article.inTitle(position)) {
            hits.add(new Hit(position, position));
          }
        }
      }
    }
  }

  /** Words with consecutive positions, each given by its keys. */
  record Phrase(boolean title, List<List<String>> words) implements Node {
    @Override
    public boolean matches(AnalyzedArticle article) {
      for (int start : positions(article, words.getFirst(), title)) {
        if (continues(article, start)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void collect(AnalyzedArticle article, Set<Hit> hits) {
      for (int start : positions(article, words.getFirst(), title)) {
        if (continues(article, start)) {
          hits.add(new Hit(start, start + words.size() - 1));
        }
      }
    }

    private boolean continues(AnalyzedArticle article, int start) {
      for (int i = 1; i < words.size(); i++) {
        Token token = article.tokenAt(start + i);
        if (token == null || !words.get(i).contains(token.key())) {
          return false;
        }
      }
      return true;
    }
  }

  /** Ascending positions of the words that have any of these keys. */
  static int[] positions(AnalyzedArticle article, List<String> keys, boolean title) {
    int[] all = {};
    for (String key : keys) {
      int[] positions = article.positions(key);
      if (all.length == 0) {
        all = positions;
      } else if (positions.length > 0) {
        int[] both = Arrays.copyOf(all, all.length + positions.length);
        System.arraycopy(positions, 0, both, all.length, positions.length);
        Arrays.sort(both);
        all = both;
      }
    }
    return title ? Arrays.stream(all).filter(article::inTitle).toArray() : all;
  }
}
