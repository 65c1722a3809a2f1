package org.obzor.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tells JSON, and how the articles of it are put together, by its beginning and its name. */
final class JsonText {
  /** An object or an array of objects; a clipping may well begin with a bracket. */
  private static final Pattern JSON =
      Pattern.compile("\uFEFF?\\s*(\\{\\s*[\"}]|\\[\\s*[{\\]]).*", Pattern.DOTALL);

  private static final Pattern JSON_NAME = Pattern.compile("(?i).*\\.(json|ndjson|jsonl)");
  private static final Pattern NDJSON_NAME = Pattern.compile("(?i).*\\.(ndjson|jsonl)");

  private JsonText() {}

  static boolean matches(String name, byte[] beginning) {
    return beginning.length > 0
        && (JSON_NAME.matcher(name).matches() || JSON.matcher(text(beginning)).matches());
  }

  static PushedArticles.Syntax syntax(String name, byte[] beginning) {
    return NDJSON_NAME.matcher(name).matches() || looksLikeLines(text(beginning))
        ? PushedArticles.Syntax.NDJSON
        : PushedArticles.Syntax.JSON;
  }

  private static String text(byte[] beginning) {
    return new String(beginning, StandardCharsets.UTF_8);
  }

  /** Whether JSON that begins like this is one object a line. */
  private static boolean looksLikeLines(String beginning) {
    List<String> lines = beginning.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String first = lines.isEmpty() ? "" : lines.getFirst().replace("\uFEFF", "");
    return first.startsWith("{")
        && (lines.size() == 1 || first.endsWith("}") || lines.get(1).startsWith("{"));
  }
}
