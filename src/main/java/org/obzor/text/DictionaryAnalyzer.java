package org.obzor.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Keys by dictionary: a Russian word has the key of its first lemma, a word the dictionary does not
 * know the stem that rules for its script give.
 */
public final class DictionaryAnalyzer implements TextAnalyzer {
  /** Shorter texts are not worth remembering. */
  private static final int LONG = 200;

  private final WordKeys keys;
  private final FormCache<String> keyOf = new FormCache<>(1 << 16, this::computeKey);
  private final FormCache<Set<String>> keysOf = new FormCache<>(1 << 12, this::computeKeys);

  /**
   * The tokens of long texts, as long as the texts are in use: an article on its way in is asked
   * for them by whoever recognises, compares, matches and stores it.
   */
  private final Map<String, List<Token>> known = Collections.synchronizedMap(new WeakHashMap<>());

  private DictionaryAnalyzer(WordKeys keys) {
    this.keys = keys;
  }

  /** With a dictionary of its own. */
  public static DictionaryAnalyzer create() {
    return create(RussianDictionary.load());
  }

  /** With a dictionary that others use too. */
  public static DictionaryAnalyzer create(RussianDictionary dictionary) {
    return new DictionaryAnalyzer(new WordKeys(dictionary));
  }

  @Override
  public List<Token> tokens(String text) {
    if (text.length() < LONG) {
      return compute(text);
    }
    List<Token> tokens = known.get(text);
    if (tokens == null) {
      tokens = compute(text);
      known.put(text, tokens);
    }
    return tokens;
  }

  private List<Token> compute(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 6);
    new Tokenizer(text)
        .forEach((start, end) -> {
          var word = keyOf.entry(Words.form(text.substring(start, end)));
          tokens.add(new Token(start, end, word.form(), word.value()));
        });
    return Collections.unmodifiableList(tokens);
  }

  @Override
  public Set<String> queryKeys(String form) {
    return keysOf.get(Words.form(form));
  }

  @Override
  public boolean isKnown(String form) {
    return keys.isKnown(form);
  }

  private String computeKey(String form) {
    return keys.key(form);
  }

  private Set<String> computeKeys(String form) {
    return Set.copyOf(new LinkedHashSet<>(keys.queryKeys(form)));
  }
}
