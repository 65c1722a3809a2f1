package org.obzor.poll;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is followed.
 *
 * @param id follows from the address it was first given
 * @param url where it is asked for; moves with permanent redirects
 * @param name as users want its outlet to be called, empty for what the feed calls itself
 * @param title what the feed calls itself, empty before it was first read
 * @param site its page, null if it names none
 * @param minutes between two requests; null if Obzor is to choose
 * @param paused whether it is not asked at all
 * @param fullText whether the pages of articles that it gives in short are read
 */
public record Subscription(
    String id,
    String url,
    String name,
    String title,
    @Nullable String site,
    @Nullable Integer minutes,
    boolean paused,
    boolean fullText,
    Instant created,
    Health health) {

  static Subscription fresh(
      String id,
      String url,
      String name,
      @Nullable Integer minutes,
      boolean fullText,
      Instant now) {
    return new Subscription(
        id, url, name, "", null, minutes, false, fullText, now, Health.unknown(now));
  }

  /** What people call it. */
  public String label() {
    if (!name.isEmpty()) {
      return name;
    }
    return title.isEmpty() ? host() : title;
  }

  /** {@code new}, {@code ok}, {@code failing} or {@code paused}. */
  public String state() {
    if (paused) {
      return "paused";
    }
    if (health.problem() != null) {
      return "failing";
    }
    return health.lastSuccess() == null ? "new" : "ok";
  }

  String host() {
    String host = URI.create(url).getHost();
    return host == null ? url : host.toLowerCase(Locale.ROOT);
  }

  Subscription withPaused(boolean now) {
    return new Subscription(id, url, name, title, site, minutes, now, fullText, created, health);
  }

  Subscription withHealth(Health now) {
    return new Subscription(id, url, name, title, site, minutes, paused, fullText, created, now);
  }

  Subscription withSettings(String newName, @Nullable Integer newMinutes, boolean newFullText) {
    return new Subscription(
        id, url, newName, title, site, newMinutes, paused, newFullText, created, health);
  }

  Subscription withFound(String newUrl, String newTitle, @Nullable String newSite) {
    return new Subscription(
        id, newUrl, name, newTitle, newSite, minutes, paused, fullText, created, health);
  }
}
