package org.obzor.fulltext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which box of a page holds its article, and which blocks stand beside it. */
final class Container {
  /** A box named as something beside the article that holds more of the page than this is none. */
  private static final double MOST_BESIDE = 0.4;

  /** How much more a wider box must hold. */
  private static final double LEAST_GAIN = 0.15;

  /** The same, of a box named as an article's body. */
  private static final double LEAST_GAIN_OF_BODY = 0.3;

  /** An {@code article} element that holds as much is not left for wider boxes. */
  private static final int WHOLE_ARTICLE = 500;

  private static final int LEAST_STATED = 300;

  private final Outline outline;
  private final boolean[] beside;

  /** Which blocks the page itself states to be the article's; nothing if it states little. */
  private final boolean[] stated;

  private final long[] weights;
  private final long[] links;

  Container(Outline outline, String articleBody) {
    this.outline = outline;
    int n = outline.blocks().size();
    stated = new boolean[n];
    beside = new boolean[n];
    weights = new long[n + 1];
    links = new long[n + 1];
    markBeside();
    boolean known = articleBody.length() >= LEAST_STATED && markStated(articleBody);
    for (int i = 0; i < n; i++) {
      Block block = outline.blocks().get(i);
      boolean counted = known ? stated[i] : !beside[i];
      weights[i + 1] = weights[i] + (counted ? block.weight() : 0);
      links[i + 1] = links[i] + (counted ? block.linked() : 0);
    }
  }

  private void markBeside() {
    List<Block> blocks = outline.blocks();
    int n = blocks.size();
    long[] all = new long[n + 1];
    for (int i = 0; i < n; i++) {
      all[i + 1] = all[i] + blocks.get(i).weight();
    }
    int[] opened = new int[n + 1];
    Deque<Box> articles = new ArrayDeque<>();
    for (Box box : outline.boxes()) {
      long within = all[box.to] - all[box.from];
      boolean foreign = box.hints == Hints.BESIDE && within <= MOST_BESIDE * all[n];
      if (box.tag.equals("article")) {
        while (!articles.isEmpty() && articles.peek().to <= box.from) {
          articles.pop();
        }
        Box around = articles.peek();
        foreign |= around != null && within <= MOST_BESIDE * (all[around.to] - all[around.from]);
        articles.push(box);
      }
      if (foreign && box.depth > 0) {
        opened[box.from]++;
        opened[box.to]--;
      }
    }
    int open = 0;
    for (int i = 0; i < n; i++) {
      open += opened[i];
      beside[i] = open > 0;
    }
  }

  /** Whether most of what the page states is seen on it; only then are blocks marked. */
  private boolean markStated(String articleBody) {
    Set<Integer> runs = Texts.runs(articleBody);
    boolean[] found = new boolean[stated.length];
    long length = 0;
    for (Block block : outline.blocks()) {
      Set<Integer> own = Texts.runs(block.text());
      long shared = own.stream().filter(runs::contains).count();
      if (!own.isEmpty() && shared >= 0.7 * own.size() && block.weight() > 0) {
        found[block.index()] = true;
        length += block.text().length();
      }
    }
    boolean most = length >= 0.7 * articleBody.length();
    if (most) {
      System.arraycopy(found, 0, stated, 0, found.length);
    }
    return most;
  }

  boolean beside(Block block) {
    return beside[block.index()];
  }

  boolean stated(Block block) {
    return stated[block.index()];
  }

  private long weight(Box box) {
    return weights[box.to] - weights[box.from];
  }

  private long links(Box box) {
    return links[box.to] - links[box.from];
  }

  /** Null if the page has no text. */
  @Nullable Box best() {
    Map<Box, Double> scores = scores();
    Box best = null;
    double most = 0;
    for (Box box : outline.boxes()) {
      double score = scores.getOrDefault(box, 0.0);
      if (score > 0) {
        double density = (double) links(box) / Math.max(1, links(box) + weight(box));
        score *= (1 - density) * (box.hints == Hints.BODY ? 1.5 : 1);
        if (score > most) {
          most = score;
          best = box;
        }
      }
    }
    return best == null ? null : climb(best);
  }

  /** What each paragraph weighs, for the box it stands in, and by halves for those around. */
  private Map<Box, Double> scores() {
    Map<Box, Double> scores = new HashMap<>();
    for (Block block : outline.blocks()) {
      int i = block.index();
      long weight = weights[i + 1] - weights[i];
      if (weight == 0) {
        continue;
      }
      Box box = block.box();
      if (leaf(box.tag) && box.parent != null) {
        box = box.parent;
      }
      double share = 1;
      for (int level = 0; level < 4 && box != null; level++, box = box.parent) {
        scores.merge(box, weight * share, Double::sum);
        share /= 2;
      }
    }
    return scores;
  }

  /** The widest box around which holds clearly more of the article and not more of links. */
  private Box climb(Box start) {
    Box best = start;
    for (Box box = start; box.parent != null; ) {
      if (box.tag.equals("article") && weight(box) >= WHOLE_ARTICLE) {
        break;
      }
      box = box.parent;
      long gain = weight(box) - weight(best);
      long price = links(box) - links(best);
      double least = best.hints == Hints.BODY ? LEAST_GAIN_OF_BODY : LEAST_GAIN;
      if (gain > least * weight(best) && gain > price) {
        best = box;
      }
    }
    return best;
  }

  private static boolean leaf(String tag) {
    return switch (tag) {
      case "p",
          "li",
          "td",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "dd",
          "dt" ->
          true;
      default -> false;
    };
  }
}
