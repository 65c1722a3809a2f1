package org.obzor.web.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What every page's frame needs.
 *
 * @param address the page asked for, for switching language and time zone
 * @param section the entry of the menu it belongs to
 * @param unread what alerts have told that nobody has read
 */
record Site(
    Locale locale,
    ZoneId zone,
    Address address,
    String section,
    UnaryOperator<String> assets,
    long unread) {
  private static final List<String> ZONES =
      List.of(
          "Asia/Almaty",
          "Asia/Bishkek",
          "Asia/Tashkent",
          "Asia/Shanghai",
          "Asia/Tokyo",
          "Asia/Dubai",
          "Europe/Moscow",
          "Europe/Kyiv",
          "Europe/Berlin",
          "Europe/London",
          "America/New_York",
          "UTC");

  /** The address of a style sheet, script or image. */
  public String asset(String name) {
    return assets.apply(name);
  }

  public String lang() {
    return locale.getLanguage();
  }

  /** The other language. */
  public String otherLang() {
    return lang().equals("ru") ? "en" : "ru";
  }

  /** This page in the other language. */
  public String inOtherLang() {
    return address.with("ui", otherLang()).toString();
  }

  /** Time zones to choose from; any other may be typed. */
  public List<String> zones() {
    return ZONES;
  }

  public boolean is(String name) {
    return section.equals(name);
  }
}
