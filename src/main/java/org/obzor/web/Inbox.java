package org.obzor.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Alerts;
import org.obzor.alert.Notification;
import org.obzor.article.Article;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.index.ArticleIndex;
import org.obzor.query.InvalidInputException;

/** What alerts had to tell, with the articles it is about. */
public final class Inbox {
  private static final int OUTLETS = 50;

  private final Alerts alerts;
  private final ArticleIndex index;

  public Inbox(WebParts parts) {
    this.alerts = parts.alerts();
    this.index = parts.index();
  }

  /**
   * One thing told.
   *
   * @param article the one that was first; null where it is about none
   * @param outlets all articles of its story, in the order of publication; empty where it is about
   *     none, or about one outlet alone
   */
  public record Entry(
      AlertStatus alert,
      Notification notification,
      boolean unread,
      @Nullable Article article,
      List<Article> outlets) {

    public String id() {
      return notification.id();
    }
  }

  /**
   * @param next cursor of the next page, null on the last
   */
  public record Entries(List<Entry> entries, @Nullable String next) {}

  /**
   * Newest first, of one alert or of all there are. What is about an article that is not stored yet
   * is left out, as is what deleted alerts told, so that a page may be short.
   *
   * @param of the alerts by their ids
   * @param alertId null for all
   * @throws InvalidInputException if the cursor is not one of ours
   */
  public Entries list(
      Map<String, AlertStatus> of, @Nullable String alertId, int size, @Nullable String cursor) {
    Page<Notification> page = page(alertId, size, cursor);
    List<Notification> told =
        page.items().stream().map(Stored::value).filter(n -> of.containsKey(n.alertId())).toList();
    Map<String, Article> articles =
        index.findAll(
            told.stream().flatMap(n -> Stream.ofNullable(n.articleId())).distinct().toList());
    Map<String, List<Article>> stories = stories(told);
    List<Entry> entries = new ArrayList<>();
    for (Notification n : told) {
      Article article = n.articleId() == null ? null : articles.get(n.articleId());
      AlertStatus status = of.get(n.alertId());
      List<Article> outlets =
          n.kind() == Notification.Kind.STORY
              ? stories.getOrDefault(n.subject(), List.of())
              : List.of();
      if (article == null && !outlets.isEmpty()) {
        article = outlets.getFirst();
      }
      if (status == null || (n.articleId() != null && article == null)) {
        continue;
      }
      entries.add(new Entry(status, n, n.at().isAfter(status.read()), article, outlets));
    }
    return new Entries(entries, page.next());
  }

  private Map<String, List<Article>> stories(List<Notification> told) {
    Map<String, Supplier<List<Article>>> asked = new HashMap<>();
    try (Parallel parallel = new Parallel()) {
      for (Notification n : told) {
        if (n.kind() == Notification.Kind.STORY) {
          asked.computeIfAbsent(n.subject(), id -> parallel.ask(() -> index.story(id, OUTLETS)));
        }
      }
    }
    Map<String, List<Article>> stories = new HashMap<>();
    asked.forEach((id, found) -> stories.put(id, found.get()));
    return stories;
  }

  private Page<Notification> page(@Nullable String alertId, int size, @Nullable String cursor) {
    try {
      return alerts.notifications().list(alertId, size, cursor);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("cursor", "index.bad-cursor");
    }
  }

  /** All alerts by id, newest first. */
  public Map<String, AlertStatus> alerts() {
    Map<String, AlertStatus> all = new LinkedHashMap<>();
    alerts.list().stream()
        .sorted(Comparator.comparing((AlertStatus s) -> s.alert().created()).reversed())
        .forEach(status -> all.put(status.alert().id(), status));
    return all;
  }
}
