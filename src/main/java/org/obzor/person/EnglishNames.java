package org.obzor.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Given names, surnames and common words in Latin letters, from {@code english-names.txt.gz}: a
 * sorted table of hashes with a set of bits for each.
 */
final class EnglishNames {
  /** Bits in the order of the letters the file uses. */
  private static final String CODES = "ghstucp";

  static final int GIVEN = 1;
  static final int RARE_GIVEN = 2;
  static final int SURNAME = 4;
  static final int COMMON = 32;
  private final long[] entries;

  /**
   * @throws UncheckedIOException if the list cannot be read
   */
  EnglishNames() {
    List<Long> read = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(
                        EnglishNames.class.getResourceAsStream("english-names.txt.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          read.add((long) line.substring(0, tab).hashCode() << 8 | bits(line, tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.entries = read.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private static int bits(String line, int from) {
    int bits = 0;
    for (int i = from; i < line.length(); i++) {
      bits |= 1 << CODES.indexOf(line.charAt(i));
    }
    return bits;
  }

  /** The bits of a folded word; 0 for an unknown one. */
  int of(String word) {
    long from = (long) word.hashCode() << 8;
    int at = Arrays.binarySearch(entries, from);
    int slot = at < 0 ? -at - 1 : at;
    return slot < entries.length && entries[slot] >> 8 == from >> 8
        ? (int) (entries[slot] & 0xff)
        : 0;
  }
}
