package org.obzor.person;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Trains a linear-chain conditional random field by stochastic gradient descent on the penalised
 * log-likelihood (L. Bottou's schedule, weights averaged over the last epochs). Deterministic for a
 * given seed.
 */
final class CrfTrainer {
  private static final int T = Tags.COUNT;
  private static final double NEVER = -1e30;

  /** A smaller exponent adds nothing to a sum of at most eight terms. */
  private static final double NEGLIGIBLE = -40;

  private static final double RATE = 0.06;
  private static final float DROPPED = 0.2f;
  private static final int AVERAGED_EPOCHS = 4;

  /**
   * The hashed features of one sequence, and the set of tags, as bits, that each token may have.
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; large.
  record Example(int[][] features, int[] tags) {}

  private final int epochs;
  private final double penalty;
  private final int cutoff;
  private int[] known = new int[0];
  private float[] weights = new float[0];
  private final double[] transitions = new double[T * T];
  private double shrink = 1;

  /**
   * @param penalty of the squared weights, as a share of one sequence's likelihood
   * @param cutoff how often a feature must occur to be used
   */
  CrfTrainer(int epochs, double penalty, int cutoff) {
    this.epochs = epochs;
    this.penalty = penalty;
    this.cutoff = cutoff;
  }

  /**
   * @param scale one step of a quantised weight
   * @param recall as in {@link TaggerModel}
   * @param progress is told of each epoch
   */
  TaggerModel train(
      List<Example> examples, float scale, float recall, long seed, TrainingProgress progress) {
    known = frequent(examples);
    int[][][] indexed = new int[examples.size()][][];
    for (int e = 0; e < indexed.length; e++) {
      int[][] features = examples.get(e).features;
      indexed[e] = new int[features.length][];
      for (int i = 0; i < features.length; i++) {
        indexed[e][i] =
            Arrays.stream(features[i])
                .map(f -> Arrays.binarySearch(known, f))
                .filter(f -> f >= 0)
                .toArray();
      }
    }
    weights = new float[known.length * T];
    float[] sum = new float[weights.length];
    double[] transitionSum = new double[T * T];
    int[] order = new int[indexed.length];
    Arrays.setAll(order, i -> i);
    Random random = new Random(seed);
    double lambda = penalty / order.length;
    long step = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      double loss = 0;
      for (int e : order) {
        double rate = RATE / (1 + RATE * lambda * step++);
        shrink *= 1 - rate * lambda;
        loss += update(dropOut(indexed[e], random), examples.get(e).tags, rate);
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= (float) shrink;
      }
      shrink = 1;
      if (epoch >= epochs - AVERAGED_EPOCHS) {
        for (int i = 0; i < weights.length; i++) {
          sum[i] += weights[i] / AVERAGED_EPOCHS;
        }
        for (int i = 0; i < transitionSum.length; i++) {
          transitionSum[i] += transitions[i] / AVERAGED_EPOCHS;
        }
      }
      progress.report(
          "epoch %d/%d: loss %.4f, %d features"
              .formatted(epoch + 1, epochs, loss / Math.max(1, order.length), known.length));
    }
    float[] averagedTransitions = new float[T * T];
    for (int i = 0; i < averagedTransitions.length; i++) {
      averagedTransitions[i] = (float) transitionSum[i];
    }
    return TaggerModel.quantise(known, sum, averagedTransitions, scale, recall);
  }

  private int[] frequent(List<Example> examples) {
    int total = 0;
    for (Example example : examples) {
      for (int[] features : example.features) {
        total += features.length;
      }
    }
    int[] all = new int[total];
    int at = 0;
    for (Example example : examples) {
      for (int[] features : example.features) {
        System.arraycopy(features, 0, all, at, features.length);
        at += features.length;
      }
    }
    Arrays.sort(all);
    int kept = 0;
    for (int i = 0; i < total; ) {
      int end = i + 1;
      while (end < total && all[end] == all[i]) {
        end++;
      }
      if (end - i >= cutoff) {
        all[kept++] = all[i];
      }
      i = end;
    }
    return Arrays.copyOf(all, kept);
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  /** The features without a random share of them, so that none relies on another. */
  private static int[][] dropOut(int[][] features, Random random) {
    int[][] kept = new int[features.length][];
    for (int i = 0; i < features.length; i++) {
      int[] row = features[i].clone();
      int n = 0;
      for (int f : row) {
        if (random.nextFloat() >= DROPPED) {
          row[n++] = f;
        }
      }
      kept[i] = Arrays.copyOf(row, n);
    }
    return kept;
  }

  /** One step along the gradient of one sequence's log-likelihood; returns its loss before. */
  private double update(int[][] features, int[] tags, double rate) {
    int n = features.length;
    double[][] potential = new double[n][T];
    for (int i = 0; i < n; i++) {
      for (int f : features[i]) {
        for (int t = 0; t < T; t++) {
          potential[i][t] += weights[f * T + t];
        }
      }
      for (int t = 0; t < T; t++) {
        potential[i][t] *= shrink / (1 - DROPPED);
      }
    }
    double[] expected = new double[T * T];
    double[] observed = new double[T * T];
    double[][] any = new double[n][T];
    double[][] allowed = new double[n][T];
    double all = marginals(potential, null, any, expected);
    double gold = marginals(potential, tags, allowed, observed);
    for (int i = 0; i < n; i++) {
      for (int t = 0; t < T; t++) {
        double delta = rate * (allowed[i][t] - any[i][t]) / shrink;
        if (Math.abs(delta) > 1e-7) {
          for (int f : features[i]) {
            weights[f * T + t] += (float) delta;
          }
        }
      }
    }
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] += rate * (observed[i] - expected[i]);
    }
    return all - gold;
  }

  /**
   * The forward-backward algorithm over the sequences of tags that {@code sets} allows, or all.
   *
   * @param marginals takes the probability of each tag of each token
   * @param edges takes the expected number of each transition
   * @return the logarithm of the sum over these sequences
   */
  private double marginals(
      double[][] potential, int @Nullable [] sets, double[][] marginals, double[] edges) {
    int n = potential.length;
    double[][] local = potential;
    if (sets != null) {
      local = new double[n][];
      for (int i = 0; i < n; i++) {
        local[i] = potential[i].clone();
        for (int t = 0; t < T; t++) {
          local[i][t] += (sets[i] & 1 << t) == 0 ? NEVER : 0;
        }
      }
    }
    double[][] forward = new double[n][T];
    double[][] backward = new double[n][T];
    for (int i = 0; i < n; i++) {
      for (int t = 0; t < T; t++) {
        forward[i][t] =
            local[i][t] + (i == 0 ? (Tags.mayStart(t) ? 0 : NEVER) : sumBefore(forward[i - 1], t));
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int t = 0; t < T; t++) {
        backward[i][t] =
            i == n - 1 ? (Tags.mayEnd(t) ? 0 : NEVER) : sumAfter(backward[i + 1], local[i + 1], t);
      }
    }
    double[] ends = new double[T];
    for (int t = 0; t < T; t++) {
      ends[t] = forward[n - 1][t] + backward[n - 1][t];
    }
    double z = logSum(ends);
    for (int i = 0; i < n; i++) {
      for (int t = 0; t < T; t++) {
        marginals[i][t] = Math.exp(forward[i][t] + backward[i][t] - z);
      }
      for (int p = 0; i > 0 && p < T; p++) {
        for (int t = 0; t < T; t++) {
          if (Tags.mayFollow(p, t)) {
            double edge = forward[i - 1][p] + transitions[p * T + t] + local[i][t] + backward[i][t];
            edges[p * T + t] += Math.exp(edge - z);
          }
        }
      }
    }
    return z;
  }

  private double sumBefore(double[] forward, int tag) {
    double[] terms = new double[T];
    for (int p = 0; p < T; p++) {
      terms[p] = Tags.mayFollow(p, tag) ? forward[p] + transitions[p * T + tag] : NEVER;
    }
    return logSum(terms);
  }

  private double sumAfter(double[] backward, double[] potential, int tag) {
    double[] terms = new double[T];
    for (int t = 0; t < T; t++) {
      terms[t] =
          Tags.mayFollow(tag, t) ? transitions[tag * T + t] + potential[t] + backward[t] : NEVER;
    }
    return logSum(terms);
  }

  private static double logSum(double[] terms) {
    double max = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      max = Math.max(max, term);
    }
    double sum = 0;
    for (double term : terms) {
      double below = term - max;
      sum += below < NEGLIGIBLE ? 0 : Math.exp(below);
    }
    return max + Math.log(sum);
  }
}
