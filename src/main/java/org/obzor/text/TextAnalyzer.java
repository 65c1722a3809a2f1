package org.obzor.text;

import java.util.List;
import java.util.Set;

/**
 * Turns text into tokens with search keys. A key depends on the word alone, never on the language
 * of the article, so that index, query, alert matcher and highlighter agree.
 *
 * <p>Safe for use by several threads.
 */
public interface TextAnalyzer {

  /** The tokens of a text in order, unmodifiable; hyphenated words are split into their parts. */
  List<Token> tokens(String text);

  /**
   * All keys under which forms of this word may be indexed: the key of every form of every lemma
   * the word can be a form of. A text word matches a query word when its key is in this set.
   *
   * @param form a form as in {@link Token#form()}
   */
  Set<String> queryKeys(String form);

  /**
   * Whether a dictionary has this very form; an analyzer without a dictionary knows none.
   *
   * @param form a form as in {@link Token#form()}
   */
  default boolean isKnown(String form) {
    return false;
  }
}
