package org.obzor.notify;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The outlets that run a story. */
final class Outlets {
  /** So many articles of a story are looked at. */
  static final int LOOKED_AT = 50;

  private static final int NAMED = 5;

  private Outlets() {}

  static String inWords(List<String> outlets, Texts texts, Locale locale) {
    String named = String.join(", ", outlets.subList(0, Math.min(NAMED, outlets.size())));
    int more = outlets.size() - NAMED;
    return more <= 0
        ? texts.text(locale, "item.outlets", named)
        : texts.text(locale, "item.outlets.more", named, more);
  }

  /** The address of an article if a browser can open it without harm. */
  static @Nullable String openable(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://") ? url : null;
  }
}
