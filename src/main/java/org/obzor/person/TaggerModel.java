package org.obzor.person;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The weights of a linear-chain conditional random field over hashed features: an open hash table
 * of 32-bit features with one byte per tag, times a common scale.
 */
final class TaggerModel {
  private final int[] keys;
  private final byte[] weights;
  private final float scale;

  /**
   * Taken off the score of tags outside of persons, to find more names at some cost of precision.
   */
  private final float recall;

  private final float[] transitions;

  private TaggerModel(
      int[] features, byte[] featureWeights, float scale, float recall, float[] transitions) {
    int capacity = Integer.highestOneBit(Math.max(16, features.length * 2 - 1)) * 2;
    this.keys = new int[capacity];
    this.weights = new byte[capacity * Tags.COUNT];
    this.scale = scale;
    this.recall = recall;
    this.transitions = transitions;
    for (int f = 0; f < features.length; f++) {
      int slot = slot(features[f]);
      keys[slot] = features[f];
      System.arraycopy(featureWeights, f * Tags.COUNT, weights, slot * Tags.COUNT, Tags.COUNT);
    }
  }

  /** Rounds weights to bytes; features whose weights all vanish are left out. */
  static TaggerModel quantise(
      int[] features, float[] weights, float[] transitions, float scale, float recall) {
    int kept = 0;
    int[] keptFeatures = new int[features.length];
    byte[] bytes = new byte[weights.length];
    for (int f = 0; f < features.length; f++) {
      boolean any = false;
      for (int t = 0; t < Tags.COUNT; t++) {
        int rounded = Math.round(weights[f * Tags.COUNT + t] / scale);
        byte value = (byte) Math.max(-127, Math.min(127, rounded));
        bytes[kept * Tags.COUNT + t] = value;
        any |= value != 0;
      }
      if (any && features[f] != 0) {
        keptFeatures[kept++] = features[f];
      }
    }
    return new TaggerModel(
        Arrays.copyOf(keptFeatures, kept),
        Arrays.copyOf(bytes, kept * Tags.COUNT),
        scale,
        recall,
        transitions);
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = ((key * 0x9E3779B1) >>> 7) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The score of each tag by the features of one token. */
  void score(int[] features, float[] scores, int at) {
    int[] sum = new int[Tags.COUNT];
    for (int feature : features) {
      int slot = slot(feature);
      if (keys[slot] != 0) {
        for (int t = 0; t < Tags.COUNT; t++) {
          sum[t] += weights[slot * Tags.COUNT + t];
        }
      }
    }
    for (int t = 0; t < Tags.COUNT; t++) {
      scores[at + t] = sum[t] * scale;
    }
  }

  /** The best sequence of tags: Viterbi's algorithm. */
  int[] decode(int[][] features) {
    int n = features.length;
    float[] scores = new float[n * Tags.COUNT];
    int[] from = new int[n * Tags.COUNT];
    for (int i = 0; i < n; i++) {
      score(features[i], scores, i * Tags.COUNT);
      for (int t = 0; t < Tags.COUNT; t++) {
        int at = i * Tags.COUNT + t;
        scores[at] -= Tags.isOutside(t) ? recall : 0;
        if (i == 0) {
          scores[at] += Tags.mayStart(t) ? 0 : Float.NEGATIVE_INFINITY;
          continue;
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int p = 0; p < Tags.COUNT; p++) {
          float s = scores[(i - 1) * Tags.COUNT + p] + transitions[p * Tags.COUNT + t];
          if (Tags.mayFollow(p, t) && s > best) {
            best = s;
            from[at] = p;
          }
        }
        scores[at] += best;
      }
    }
    int[] tags = new int[n];
    int last = Tags.OUTSIDE;
    for (int t = 0; n > 0 && t < Tags.COUNT; t++) {
      int end = (n - 1) * Tags.COUNT;
      if (Tags.mayEnd(t) && scores[end + t] > scores[end + last]) {
        last = t;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      tags[i] = last;
      last = from[i * Tags.COUNT + last];
    }
    return tags;
  }

  /** Writes the model, features ascending. */
  void write(DataOutputStream data) throws IOException {
    int[] features = Arrays.stream(keys).filter(k -> k != 0).sorted().toArray();
    data.writeInt(features.length);
    data.writeFloat(scale);
    data.writeFloat(recall);
    for (float t : transitions) {
      data.writeFloat(t);
    }
    int previous = 0;
    for (int f : features) {
      data.writeInt(f - previous);
      previous = f;
    }
    for (int t = 0; t < Tags.COUNT; t++) {
      for (int f : features) {
        data.writeByte(weights[slot(f) * Tags.COUNT + t]);
      }
    }
  }

  static TaggerModel read(DataInputStream data) throws IOException {
    int n = data.readInt();
    float scale = data.readFloat();
    float recall = data.readFloat();
    float[] transitions = new float[Tags.COUNT * Tags.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = data.readFloat();
    }
    int[] features = new int[n];
    int previous = 0;
    for (int i = 0; i < n; i++) {
      previous += data.readInt();
      features[i] = previous;
    }
    byte[] column = new byte[n];
    byte[] weights = new byte[n * Tags.COUNT];
    for (int t = 0; t < Tags.COUNT; t++) {
      data.readFully(column);
      for (int i = 0; i < n; i++) {
        weights[i * Tags.COUNT + t] = column[i];
      }
    }
    return new TaggerModel(features, weights, scale, recall, transitions);
  }
}
