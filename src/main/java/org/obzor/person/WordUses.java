package org.obzor.person;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How the capitalised words of a large amount of news are used, by stem: as part of persons' names,
 * of places', of organisations', or otherwise. A model decided that about texts nobody annotated;
 * it lends a single text the knowledge of many, as an article's memory lends it to a single line.
 */
final class WordUses {
  /** Of news in which nothing was counted. */
  static final WordUses NONE = new WordUses(new int[0], new byte[0]);

  private static final int GROUPS = 5;

  /** Ascending hashes of the stems. */
  private final int[] stems;

  private final byte[] codes;

  private WordUses(int[] stems, byte[] codes) {
    this.stems = stems;
    this.codes = codes;
  }

  /** The kind of use of a stem, a small number; 0 for one hardly seen. */
  int of(String stem) {
    int at = Arrays.binarySearch(stems, stem.hashCode());
    return at < 0 ? 0 : codes[at];
  }

  void write(DataOutputStream data) throws IOException {
    data.writeInt(stems.length);
    int previous = 0;
    for (int stem : stems) {
      data.writeInt(stem - previous);
      previous = stem;
    }
    data.write(codes);
  }

  static WordUses read(DataInputStream data) throws IOException {
    int[] stems = new int[data.readInt()];
    int previous = 0;
    for (int i = 0; i < stems.length; i++) {
      previous += data.readInt();
      stems[i] = previous;
    }
    byte[] codes = new byte[stems.length];
    data.readFully(codes);
    return new WordUses(stems, codes);
  }

  /** Counts uses, and condenses them at the end. */
  static final class Counter {
    private static final int LOWER = GROUPS;
    private static final int FEWEST = 2;

    private final Map<Integer, int[]> counts = new HashMap<>();

    void add(String stem, boolean capitalised, int tag) {
      int group =
          switch (tag) {
            case Tags.BEGIN, Tags.INSIDE -> 0;
            case Tags.LAST, Tags.UNIT -> 1;
            case Tags.PLACE -> 2;
            case Tags.ORGANISATION -> 3;
            default -> 4;
          };
      counts
          .computeIfAbsent(stem.hashCode(), s -> new int[GROUPS + 1])[
          capitalised ? group : LOWER]++;
    }

    WordUses uses() {
      int[] stems =
          counts.entrySet().stream()
              .filter(e -> capitals(e.getValue()) >= FEWEST)
              .mapToInt(Map.Entry::getKey)
              .sorted()
              .toArray();
      byte[] codes = new byte[stems.length];
      for (int i = 0; i < stems.length; i++) {
        codes[i] = code(counts.getOrDefault(stems[i], new int[0]));
      }
      return new WordUses(stems, codes);
    }

    private static int capitals(int[] uses) {
      return Arrays.stream(uses, 0, GROUPS).sum();
    }

    /** The main use, how clearly it is that, how often the word was seen, and if small as well. */
    private static byte code(int[] uses) {
      int main = 0;
      for (int group = 1; group < GROUPS; group++) {
        main = uses[group] > uses[main] ? group : main;
      }
      int all = capitals(uses);
      int clear = uses[main] * 5 >= all * 4 ? 1 : 0;
      int often = all < 4 ? 0 : all < 16 ? 1 : 2;
      int small = uses[LOWER] * 4 >= all ? 1 : 0;
      return (byte) (1 + ((main * 2 + clear) * 3 + often) * 2 + small);
    }
  }
}
