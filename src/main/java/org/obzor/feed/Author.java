package org.obzor.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote something. */
public record Author(@Nullable String name, @Nullable String email, @Nullable String uri) {
  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+/%~!#$&'*=?^`{|}-]+@[\\w-]+(?:\\.[\\w-]+)*\\.?[\\w-]+");
  private static final Pattern LEFT = Pattern.compile("^[\\s(<]+|[\\s)>]+$|\\(\\s*\\)|<\\s*>");

  /** Reads a name with an address in it, in whatever order: {@code me@example.org (My Name)}. */
  static Author of(String written) {
    String s = written.strip();
    Matcher m = EMAIL.matcher(s.length() > 1_000 ? s.substring(0, 1_000) : s);
    if (!m.find()) {
      return new Author(s.isEmpty() ? null : s, null, null);
    }
    String rest = s.substring(0, m.start()) + s.substring(m.end());
    rest = rest.replace("mailto:", "").replace("&lt;&gt;", "");
    rest = LEFT.matcher(rest).replaceAll("");
    rest = LEFT.matcher(rest).replaceAll("").strip();
    return new Author(rest.isEmpty() ? null : rest, m.group(), null);
  }

  /** Name and address in one line. */
  public String written() {
    if (name == null) {
      return email == null ? "" : email;
    }
    return email == null ? name : name + " (" + email + ")";
  }
}
