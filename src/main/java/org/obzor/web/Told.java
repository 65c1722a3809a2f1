package org.obzor.web;

import java.util.List;
import java.util.Locale;
import org.obzor.alert.Notification;
import org.obzor.alert.Notification.Kind;

/** Puts into words what an alert had to tell beside articles. */
public final class Told {
  private Told() {}

  /** One sentence; empty where the article says it all. */
  public static String text(Messages messages, Locale locale, Notification told) {
    List<String> detail = told.detail();
    return switch (told.kind()) {
      case STORY -> told.aged() ? messages.text(locale, "told.aged") : "";
      case OUTLET -> messages.text(locale, "told.outlet");
      case SPIKE_BEGAN, SPIKE_ENDED -> spike(messages, locale, told.kind(), detail);
      case BROKEN ->
          detail.isEmpty()
              ? messages.text(locale, "alert.state.broken")
              : messages.text(
                  locale,
                  "alert.broken",
                  messages.text(
                      locale,
                      detail.getFirst(),
                      detail.subList(1, detail.size()).toArray(Object[]::new)));
      case MENDED -> messages.text(locale, "told.mended");
    };
  }

  /** The details are the number of articles and the usual one. */
  private static String spike(Messages messages, Locale locale, Kind kind, List<String> detail) {
    String code = kind == Kind.SPIKE_BEGAN ? "told.spike-began" : "told.spike-ended";
    return detail.size() >= 2 && detail.getFirst().matches("\\d{1,18}")
        ? messages.text(locale, code, Long.parseLong(detail.getFirst()), detail.get(1))
        : messages.text(locale, code + ".plain");
  }
}
