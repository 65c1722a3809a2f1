package org.obzor.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What two articles are compared by.
 *
 * @param shingles hashes of all runs of {@link Fingerprints#SHINGLE} words, ascending, each once
 * @param numbers of the text: what two days' bulletins differ in
 * @param names words written with a capital inside a sentence: what articles of one template differ
 *     in
 * @param sequence the hashes of the shingles in the order of the text, one from each word on
 * @param anchors for each word a hash of it if it is one of {@code numbers} or {@code names}, else
 *     0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole, never changed
public record Fingerprint(
    long[] shingles, Set<String> numbers, Set<String> names, long[] sequence, long[] anchors) {

  /** How many keys an article is found by. */
  public static final int KEYS = 48;

  /** 30 bits of a hash: at ten million articles a key by chance stands for half of one. */
  private static final int KEY_CHARACTERS = 5;

  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  public Fingerprint {
    numbers = Set.copyOf(numbers);
    names = Set.copyOf(names);
  }

  /**
   * The keys under which an article is looked up: its lowest hashes (a bottom-k sketch, A. Broder,
   * "On the resemblance and containment of documents", 1997). A part of a text keeps those of its
   * own, so that cut versions share keys with the whole.
   */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < Math.min(KEYS, shingles.length); i++) {
      keys.add(key(shingles[i]));
    }
    return keys.stream().distinct().toList();
  }

  /** How many keys an article must share to be worth comparing. */
  public int leastSharedKeys() {
    return shingles.length < KEYS / 2 ? 1 : 2;
  }

  private static String key(long hash) {
    char[] key = new char[KEY_CHARACTERS];
    // The lowest hashes have their high bits in common.
    long bits = hash;
    for (int i = 0; i < KEY_CHARACTERS; i++) {
      key[i] = ALPHABET.charAt((int) (bits & 63));
      bits >>>= 6;
    }
    return new String(key);
  }
}
