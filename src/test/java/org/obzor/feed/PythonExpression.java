package org.obzor.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * As much of Python's expressions as is needed to ask about a feed: comparisons of what is there.
 */
final class PythonExpression {
  /** Whatever an expression's names stand for. */
  interface Names {
    /** Its value; null is Python's None. */
    @Nullable Object get(String name);
  }

  /** A value that knows its parts by name. */
  interface Parts extends Names {
    boolean has(String name);
  }

  /** It asks for something that is not there, as a missing key. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String what) {
      super(what);
    }
  }

  /** It asks for something that this knows nothing of. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown(String what) {
      super(what);
    }
  }

  private final String s;
  private final Names names;
  private final BiPredicate<@Nullable Object, @Nullable Object> equal;
  private int at;

  private PythonExpression(
      String s, Names names, BiPredicate<@Nullable Object, @Nullable Object> equal) {
    this.s = s;
    this.names = names;
    this.equal = equal;
  }

  static boolean isTrue(
      String expression, Names names, BiPredicate<@Nullable Object, @Nullable Object> equal) {
    PythonExpression e = new PythonExpression(expression, names, equal);
    Object value = e.or();
    e.blanks();
    if (e.at < e.s.length()) {
      throw new Unknown("syntax at " + e.s.substring(e.at));
    }
    return truth(value);
  }

  private static boolean truth(@Nullable Object v) {
    return switch (v) {
      case null -> false;
      case Boolean b -> b;
      case Number n -> n.doubleValue() != 0;
      case List<?> l -> !l.isEmpty();
      case Map<?, ?> m -> !m.isEmpty();
      default -> !v.toString().isEmpty();
    };
  }

  private @Nullable Object or() {
    Object left = and();
    while (word("or")) {
      boolean l = truth(left);
      Object right = l ? skip(this::and) : and();
      left = l ? left : right;
    }
    return left;
  }

  private @Nullable Object and() {
    Object left = not();
    while (word("and")) {
      Object right = not();
      left = truth(left) ? right : left;
    }
    return left;
  }

  /** Goes over a part that Python would not look at. */
  private @Nullable Object skip(java.util.function.Supplier<@Nullable Object> part) {
    int start = at;
    try {
      return part.get();
    } catch (Missing e) {
      at = s.length();
      return start;
    }
  }

  private @Nullable Object not() {
    if (word("not")) {
      return !truth(not());
    }
    return comparison();
  }

  private @Nullable Object comparison() {
    Object left = postfix();
    @Nullable Boolean result = null;
    while (true) {
      Object right;
      boolean holds;
      if (sign("==")) {
        right = postfix();
        holds = equal.test(left, right);
      } else if (sign("!=")) {
        right = postfix();
        holds = !equal.test(left, right);
      } else if (sign(">=")) {
        right = postfix();
        holds = number(left) >= number(right);
      } else if (sign(">")) {
        right = postfix();
        holds = number(left) > number(right);
      } else if (word("is")) {
        boolean not = word("not");
        right = postfix();
        holds = equal.test(left, right) != not;
      } else if (word("in")) {
        right = postfix();
        holds = contains(right, left);
      } else {
        int start = at;
        if (word("not") && word("in")) {
          right = postfix();
          holds = !contains(right, left);
        } else {
          at = start;
          return result == null ? left : result;
        }
      }
      result = (result == null || result) && holds;
      left = right;
    }
  }

  private static double number(@Nullable Object o) {
    return o instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  private boolean contains(@Nullable Object in, @Nullable Object what) {
    return switch (in) {
      case Parts p -> p.has(String.valueOf(what));
      case List<?> l -> l.stream().anyMatch(x -> equal.test(x, what));
      case Map<?, ?> m -> m.containsKey(what);
      case null -> false;
      default -> in.toString().contains(String.valueOf(what));
    };
  }

  private @Nullable Object postfix() {
    Object value = atom();
    while (true) {
      if (sign("[")) {
        Object key = or();
        expect("]");
        value = part(value, key);
      } else if (sign(".")) {
        String name = name();
        value = sign("(") ? call(value, name, arguments()) : part(value, name);
      } else {
        return value;
      }
    }
  }

  private static @Nullable Object part(@Nullable Object value, @Nullable Object key) {
    if (value instanceof Names n) {
      return n.get(String.valueOf(key));
    }
    if (value instanceof List<?> l && key instanceof Integer i) {
      int index = i < 0 ? l.size() + i : i;
      if (index >= l.size()) {
        throw new Missing("[" + i + "]");
      }
      return l.get(index);
    }
    throw new Missing(key + " of " + value);
  }

  private static @Nullable Object call(
      @Nullable Object value, String name, List<@Nullable Object> a) {
    if (name.equals("get") && value instanceof Parts p) {
      String key = String.valueOf(a.getFirst());
      return p.has(key) ? p.get(key) : a.size() > 1 ? a.get(1) : null;
    }
    if (name.equals("has_key") && value instanceof Parts p) {
      return p.has(String.valueOf(a.getFirst()));
    }
    if (name.equals("startswith")) {
      return String.valueOf(value).startsWith(String.valueOf(a.getFirst()));
    }
    if (name.equals("endswith")) {
      return String.valueOf(value).endsWith(String.valueOf(a.getFirst()));
    }
    throw new Unknown(name + "()");
  }

  private List<@Nullable Object> arguments() {
    List<@Nullable Object> arguments = new ArrayList<>();
    while (!sign(")")) {
      arguments.add(or());
      sign(",");
    }
    return arguments;
  }

  private @Nullable Object atom() {
    blanks();
    if (sign("(")) {
      List<@Nullable Object> tuple = new ArrayList<>();
      boolean comma = false;
      while (!sign(")")) {
        tuple.add(or());
        comma |= sign(",");
      }
      return comma || tuple.isEmpty() ? tuple : tuple.getFirst();
    }
    if (sign("[")) {
      List<@Nullable Object> list = new ArrayList<>();
      while (!sign("]")) {
        list.add(or());
        sign(",");
      }
      return list;
    }
    if (sign("{")) {
      Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
      while (!sign("}")) {
        Object key = or();
        expect(":");
        map.put(key, or());
        sign(",");
      }
      return map;
    }
    if (at < s.length() && (Character.isDigit(s.charAt(at)) || s.charAt(at) == '-')) {
      int start = at++;
      while (at < s.length() && (Character.isDigit(s.charAt(at)) || s.charAt(at) == '.')) {
        at++;
      }
      String n = s.substring(start, at);
      return n.contains(".") ? (Object) Double.valueOf(n) : (Object) Integer.valueOf(n);
    }
    int quote = at;
    while (quote < s.length() && "urbUB".indexOf(s.charAt(quote)) >= 0) {
      quote++;
    }
    if (quote < s.length() && (s.charAt(quote) == '\'' || s.charAt(quote) == '"')) {
      at = quote;
      StringBuilder text = new StringBuilder(string());
      blanks();
      while (at < s.length() && (s.charAt(at) == '\'' || s.charAt(at) == '"')) {
        text.append(string());
        blanks();
      }
      return text.toString();
    }
    String name = name();
    if (name.equals("None")) {
      return null;
    }
    if (name.equals("True") || name.equals("False")) {
      return name.equals("True");
    }
    if (sign("(")) {
      List<@Nullable Object> a = arguments();
      if (name.equals("len")) {
        Object of = a.getFirst();
        return of instanceof List<?> l ? l.size() : String.valueOf(of).length();
      }
      if (name.equals("ord")) {
        Object of = a.getFirst();
        String text = of instanceof Content c ? c.value() : String.valueOf(of);
        return text.codePointCount(0, text.length()) == 1 ? text.codePointAt(0) : -1;
      }
      throw new Unknown(name + "()");
    }
    return names.get(name);
  }

  private String string() {
    char q = s.charAt(at);
    String end =
        s.startsWith(String.valueOf(q).repeat(3), at) ? String.valueOf(q).repeat(3) : "" + q;
    at += end.length();
    StringBuilder text = new StringBuilder();
    while (!s.startsWith(end, at)) {
      char c = s.charAt(at++);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char e = s.charAt(at++);
      int digits = e == 'x' ? 2 : e == 'u' ? 4 : e == 'U' ? 8 : 0;
      if (digits > 0) {
        text.appendCodePoint(Integer.parseInt(s.substring(at, at + digits), 16));
        at += digits;
      } else {
        text.append(e == 'n' ? '\n' : e == 't' ? '\t' : e == 'r' ? '\r' : e);
      }
    }
    at += end.length();
    return text.toString();
  }

  private String name() {
    blanks();
    int start = at;
    while (at < s.length() && (Character.isLetterOrDigit(s.charAt(at)) || s.charAt(at) == '_')) {
      at++;
    }
    if (start == at) {
      throw new Unknown("syntax at " + s.substring(start));
    }
    return s.substring(start, at);
  }

  private void blanks() {
    while (at < s.length() && Character.isWhitespace(s.charAt(at))) {
      at++;
    }
  }

  private boolean sign(String sign) {
    blanks();
    if (s.startsWith(sign, at)) {
      at += sign.length();
      return true;
    }
    return false;
  }

  private void expect(String sign) {
    if (!sign(sign)) {
      throw new Unknown("syntax at " + s.substring(at));
    }
  }

  private boolean word(String word) {
    blanks();
    int end = at + word.length();
    if (s.startsWith(word, at)
        && (end == s.length()
            || !(Character.isLetterOrDigit(s.charAt(end)) || s.charAt(end) == '_'))) {
      at = end;
      return true;
    }
    return false;
  }
}
