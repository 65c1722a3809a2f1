package org.obzor.dedup;

/** Hashes that are the same in every run and every version: they are stored. */
final class Hash {
  private Hash() {}

  /** FNV-1a over UTF-16 units, mixed. */
  static long of(String s) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < s.length(); i++) {
      hash = (hash ^ s.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** The finalizer of MurmurHash3. */
  static long mix(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
