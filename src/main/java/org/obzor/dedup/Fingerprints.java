package org.obzor.dedup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/** Takes fingerprints of articles. Safe for use by several threads. */
public final class Fingerprints {
  /** Words of a shingle. */
  static final int SHINGLE = 4;

  /** Below this many words of text the title counts as text. */
  private static final int SHORT = 12;

  private final TextAnalyzer analyzer;

  public Fingerprints(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** A headline is every outlet's own, so it does not count unless there is little else. */
  public Fingerprint of(String title, String text) {
    List<Token> tokens = analyzer.tokens(text);
    String read = text;
    if (tokens.size() < SHORT) {
      read = title + ".\n" + text;
      tokens = analyzer.tokens(read);
    }
    Set<String> numbers = numbers(read, tokens);
    Set<String> names = names(read, tokens);
    long[] sequence = sequence(tokens);
    return new Fingerprint(
        ascending(sequence),
        numbers,
        names,
        sequence,
        tokens.stream()
            .map(Token::key)
            .mapToLong(k -> numbers.contains(k) || names.contains(k) ? Hash.of(k) : 0)
            .toArray());
  }

  private static long[] sequence(List<Token> tokens) {
    int size = Math.min(SHINGLE, tokens.size());
    if (size == 0) {
      return new long[0];
    }
    long[] words = tokens.stream().mapToLong(t -> Hash.of(t.key())).toArray();
    long[] hashes = new long[words.length - size + 1];
    for (int i = 0; i < hashes.length; i++) {
      long hash = size;
      for (int j = i; j < i + size; j++) {
        hash = Hash.mix(hash ^ words[j]);
      }
      hashes[i] = hash;
    }
    return hashes;
  }

  /** Each once, as unsigned numbers. */
  private static long[] ascending(long[] hashes) {
    return LongStream.of(hashes)
        .map(h -> h ^ Long.MIN_VALUE)
        .sorted()
        .map(h -> h ^ Long.MIN_VALUE)
        .distinct()
        .toArray();
  }

  private static Set<String> numbers(String text, List<Token> tokens) {
    return keys(tokens.stream().filter(t -> Character.isDigit(text.charAt(t.start()))));
  }

  private static Set<String> names(String text, List<Token> tokens) {
    Set<String> names = new HashSet<>();
    int before = 0;
    for (Token t : tokens) {
      if (Character.isUpperCase(text.codePointAt(t.start()))
          && !beginsSentence(text, before, t.start())) {
        names.add(t.key());
      }
      before = t.end();
    }
    return names;
  }

  private static Set<String> keys(Stream<Token> tokens) {
    return tokens.map(Token::key).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean beginsSentence(String text, int before, int start) {
    if (before == 0) {
      return true;
    }
    for (int i = before; i < start; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '…' || c == '\n' || c == ':' || c == '"'
          || c == '«' || c == '“') {
        return true;
      }
    }
    return false;
  }
}
