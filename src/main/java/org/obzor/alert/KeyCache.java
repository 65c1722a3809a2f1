package org.obzor.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/**
 * Remembers the keys of the words looked up last: looking them up is most of the work of adding an
 * alert, and many alerts ask for the same words. Safe for use by several threads.
 */
final class KeyCache implements TextAnalyzer {
  private static final int MOST = 5_000;

  private final TextAnalyzer analyzer;
  private final Map<String, Set<String>> keys = new LinkedHashMap<>(16, 0.75f, true);

  KeyCache(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public List<Token> tokens(String text) {
    return analyzer.tokens(text);
  }

  @Override
  public Set<String> queryKeys(String form) {
    synchronized (keys) {
      Set<String> known = keys.get(form);
      if (known != null) {
        return known;
      }
    }
    Set<String> found = analyzer.queryKeys(form);
    synchronized (keys) {
      keys.put(form, found);
      if (keys.size() > MOST) {
        keys.remove(keys.keySet().iterator().next());
      }
    }
    return found;
  }
}
