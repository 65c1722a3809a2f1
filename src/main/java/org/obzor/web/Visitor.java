package org.obzor.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who reads: the language of the interface and the time zone. Each is taken from the address, else
 * from a cookie, else from the browser's languages or the instance's zone. A zone in an address is
 * remembered only where it was chosen as such: a link someone sent must not change the reader's.
 */
public record Visitor(Locale locale, ZoneId zone) {

  private static final String KEY = "visitor";

  /**
   * What is the same for all who have the address, but for its language where that is not in it.
   */
  private static final List<String> NOT_PAGES = List.of("/api/", "/charts/", "/embed/");

  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  /** The visitor of this request. */
  public static Visitor of(Context ctx) {
    Visitor visitor = ctx.attribute(KEY);
    return visitor != null ? visitor : new Visitor(Messages.LOCALES.getFirst(), ZoneId.of("UTC"));
  }

  /** Finds out who asks, and remembers what the address of a page chose. */
  static void recognise(Context ctx, ZoneId defaultZone) {
    boolean page = NOT_PAGES.stream().noneMatch(ctx.path()::startsWith);
    String ui = ctx.queryParam("ui");
    String tz = ctx.queryParam("tz");
    Locale locale = locale(ui);
    ZoneId zone = zone(tz);
    if (page && locale != null) {
      remember(ctx, "ui", locale.getLanguage());
    }
    if (page && zone != null && ctx.queryParam("remember") != null) {
      remember(ctx, "tz", zone.getId());
    }
    if (locale == null) {
      locale = locale(ctx.cookie("ui"));
    }
    if (zone == null && page) {
      zone = zone(ctx.cookie("tz"));
    }
    ctx.attribute(
        KEY,
        new Visitor(
            locale != null ? locale : accepted(ctx.header("Accept-Language")),
            zone != null ? zone : defaultZone));
  }

  private static void remember(Context ctx, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setPath("/");
    cookie.setSameSite(SameSite.LAX);
    cookie.setHttpOnly(true);
    ctx.cookie(cookie);
  }

  private static @Nullable Locale locale(@Nullable String ui) {
    for (Locale locale : Messages.LOCALES) {
      if (locale.getLanguage().equals(ui)) {
        return locale;
      }
    }
    return null;
  }

  private static @Nullable ZoneId zone(@Nullable String tz) {
    try {
      return tz == null ? null : ZoneId.of(tz);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Locale accepted(@Nullable String header) {
    Locale fallback = Messages.LOCALES.getLast();
    if (header == null || header.isBlank()) {
      return fallback;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      for (Locale.LanguageRange range : ranges) {
        Locale locale = locale(range.getRange().split("-", 2)[0]);
        if (locale != null && range.getWeight() > 0) {
          return locale;
        }
      }
    } catch (IllegalArgumentException e) {
      return fallback;
    }
    return fallback;
  }
}
