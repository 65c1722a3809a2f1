package org.obzor.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Notification.Kind;
import org.obzor.alert.Notification.Stage;
import org.obzor.article.Article;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;

/**
 * Writes down what has matched and what there is to tell of it, each once: first the matches, then
 * the notifications. Whoever dies in between does both again, and all ids follow from what is
 * recorded, so that nothing is lost or doubled. An article that was recorded before stays with the
 * story it had then, lest a second try that groups articles otherwise tells of it again.
 */
final class Recorder {
  /** Published so long before it arrived, an article was brought in late or from an archive. */
  private static final Duration AGED = Duration.ofDays(2);

  private final DocumentStore<AlertMatch> matches;
  private final Notifications notifications;

  Recorder(DocumentStore<AlertMatch> matches, Notifications notifications) {
    this.matches = matches;
    this.notifications = notifications;
  }

  /**
   * An article that an alert matches.
   *
   * @param arrived when the article came in
   */
  record Hit(String alertId, Telling telling, Article article, Instant arrived) {
    AlertMatch match(Instant now) {
      return new AlertMatch(alertId, article.id(), article.storyId(), now);
    }
  }

  /** Returns the matches that were not known before. */
  List<AlertMatch> record(List<Hit> hits, Instant now) {
    Map<String, Hit> byId = new LinkedHashMap<>();
    hits.forEach(hit -> byId.putIfAbsent(hit.match(now).id(), hit));
    if (byId.isEmpty()) {
      return List.of();
    }
    Set<String> created =
        new HashSet<>(
            matches.createAll(
                byId.entrySet().stream()
                    .map(e -> {
                      AlertMatch match = e.getValue().match(now);
                      return new Stored<>(e.getKey(), match.alertId(), now, match, "");
                    })
                    .toList()));
    Map<String, Notification> stories = new LinkedHashMap<>();
    List<Notification> further = new ArrayList<>();
    byId.forEach((id, hit) -> {
      if (hit.telling() != Telling.NOTHING) {
        String storyId = created.contains(id) ? hit.article().storyId() : knownStory(id, hit);
        Notification story = notification(hit, Kind.STORY, storyId, now);
        stories.putIfAbsent(story.id(), story);
        if (hit.telling() == Telling.STORIES_AND_OUTLETS) {
          further.add(story);
        }
      }
    });
    Set<String> told = new HashSet<>(notifications.record(List.copyOf(stories.values())));
    notifications.record(outlets(further, stories, told, byId, now));
    return byId.values().stream()
        .map(hit -> hit.match(now))
        .filter(match -> created.contains(match.id()))
        .toList();
  }

  private String knownStory(String matchId, Hit hit) {
    return matches
        .find(matchId)
        .map(stored -> stored.value().storyId())
        .orElse(hit.article().storyId());
  }

  /** Of the articles whose alerts want every one, those that did not begin their story. */
  private List<Notification> outlets(
      List<Notification> further,
      Map<String, Notification> stories,
      Set<String> told,
      Map<String, Hit> byId,
      Instant now) {
    List<Notification> outlets = new ArrayList<>();
    for (Notification story : further) {
      Notification first =
          told.contains(story.id()) ? stories.get(story.id()) : notifications.find(story.id());
      String articleId = story.articleId();
      Hit hit = byId.get(AlertMatch.id(story.alertId(), String.valueOf(articleId)));
      if (hit != null && first != null && !hit.article().id().equals(first.articleId())) {
        outlets.add(notification(hit, Kind.OUTLET, hit.article().id(), now));
      }
    }
    return outlets;
  }

  private static Notification notification(Hit hit, Kind kind, String subject, Instant now) {
    Article article = hit.article();
    return new Notification(
        hit.alertId(),
        kind,
        subject,
        article.id(),
        article.publishedAt().isBefore(hit.arrived().minus(AGED)),
        now,
        Stage.NEW,
        null,
        List.of());
  }

  /** Something to tell that is about no article; recorded once for each moment it is about. */
  void record(String alertId, Kind kind, Instant about, List<String> detail, Instant now) {
    notifications.record(
        List.of(
            new Notification(
                alertId, kind, about.toString(), null, false, now, Stage.NEW, null, detail)));
  }

  @Nullable Notification recorded(String alertId, Kind kind, Instant about) {
    return notifications.find(Notification.id(alertId, kind, about.toString()));
  }
}
