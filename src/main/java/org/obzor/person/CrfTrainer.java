package org.obzor.person;

import java.util.Arrays;
import java.util.IdentityHashMap;
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

  /** A tag whose probability is as near as this to the truth needs no correction. */
  private static final double LEARNT = 1e-4;

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
    int[][][] indexed = indexed(examples);
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

  /** The features that occur often enough, the most frequent first: these share cache lines. */
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
    long[] kept = new long[total];
    int n = 0;
    for (int i = 0; i < total; ) {
      int end = i + 1;
      while (end < total && all[end] == all[i]) {
        end++;
      }
      if (end - i >= cutoff) {
        kept[n++] = ((long) -(end - i) << 32) | (all[i] & 0xffffffffL);
      }
      i = end;
    }
    return Arrays.stream(kept, 0, n).sorted().mapToInt(k -> (int) k).toArray();
  }

  /** The places of each token's features among the known ones, without the others. */
  private int[][][] indexed(List<Example> examples) {
    long[] places = new long[known.length];
    for (int i = 0; i < known.length; i++) {
      places[i] = ((long) known[i] << 32) | i;
    }
    Arrays.sort(places);
    int[] sorted = Arrays.stream(places).mapToInt(p -> (int) (p >> 32)).toArray();
    IdentityHashMap<int[][], int[][]> done = new IdentityHashMap<>(); // Repeated examples.
    int[][][] indexed = new int[examples.size()][][];
    for (int e = 0; e < indexed.length; e++) {
      indexed[e] =
          done.computeIfAbsent(
              examples.get(e).features,
              rows ->
                  Arrays.stream(rows)
                      .map(row ->
                          Arrays.stream(row)
                              .map(f -> Arrays.binarySearch(sorted, f))
                              .filter(at -> at >= 0)
                              .map(at -> (int) places[at])
                              .toArray())
                      .toArray(int[][]::new));
    }
    return indexed;
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
    float[] row = new float[T];
    for (int i = 0; i < n; i++) {
      Arrays.fill(row, 0);
      for (int f : features[i]) {
        int at = f * T;
        for (int t = 0; t < T; t++) {
          row[t] += weights[at + t];
        }
      }
      for (int t = 0; t < T; t++) {
        potential[i][t] = row[t] * (shrink / (1 - DROPPED));
      }
    }
    double[] expected = new double[T * T];
    double[] observed = new double[T * T];
    double[][] free = new double[n][T];
    double[][] allowed = new double[n][T];
    double all = marginals(potential, null, free, expected);
    double gold = marginals(potential, tags, allowed, observed);
    for (int i = 0; i < n; i++) {
      boolean any = false;
      for (int t = 0; t < T; t++) {
        double error = allowed[i][t] - free[i][t];
        any |= Math.abs(error) > LEARNT;
        row[t] = (float) (rate * error / shrink);
      }
      for (int f = 0; any && f < features[i].length; f++) {
        int at = features[i][f] * T;
        for (int t = 0; t < T; t++) {
          weights[at + t] += row[t];
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
          local[i][t] += (sets[i] & (1 << t)) == 0 ? NEVER : 0;
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
