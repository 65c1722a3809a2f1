package org.obzor.curation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/**
 * Words side by side, found in any form as a phrase of the query language is.
 *
 * @param forms as they were given
 * @param keys for each word, the search keys it matches
 */
record Wording(List<String> forms, List<Set<String>> keys) {

  static Wording of(String written, TextAnalyzer analyzer) {
    List<String> forms = analyzer.tokens(written).stream().map(Token::form).toList();
    return new Wording(forms, forms.stream().map(analyzer::queryKeys).toList());
  }

  int size() {
    return keys.size();
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whether the words stand at this place. */
  boolean isAt(List<Token> tokens, int at) {
    if (at + size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      if (!keys.get(i).contains(tokens.get(at + i).key())) {
        return false;
      }
    }
    return true;
  }

  /** Whether these are the words and no others. */
  boolean is(List<Token> tokens) {
    return tokens.size() == size() && isAt(tokens, 0);
  }

  /** As query text. */
  String query() {
    return forms.stream().collect(Collectors.joining(" ", "\"", "\""));
  }
}
