package org.obzor.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Notification.Kind;
import org.obzor.alert.Why.Verdict;
import org.obzor.article.Article;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.Explanation;
import org.obzor.query.InvalidInputException;
import org.obzor.query.QueryMatcher;
import org.obzor.text.TextAnalyzer;

/** Puts together what is known of one alert and one article. */
final class WhyFinder {
  private final DocumentStore<AlertMatch> matches;
  private final Notifications notifications;
  private final AlertRules rules;
  private final TextAnalyzer analyzer;

  WhyFinder(
      DocumentStore<AlertMatch> matches,
      Notifications notifications,
      AlertRules rules,
      TextAnalyzer analyzer) {
    this.matches = matches;
    this.notifications = notifications;
    this.rules = rules;
    this.analyzer = analyzer;
  }

  Why why(Alert alert, Article article, Instant now) {
    AlertMatch match =
        matches.find(AlertMatch.id(alert.id(), article.id())).map(Stored::value).orElse(null);
    String storyId = match == null ? article.storyId() : match.storyId();
    Notification story = notifications.find(Notification.id(alert.id(), Kind.STORY, storyId));
    Notification outlet =
        notifications.find(Notification.id(alert.id(), Kind.OUTLET, article.id()));
    InvalidInputException broken = null;
    Explanation explanation = null;
    try {
      QueryMatcher query = QueryMatcher.of(rules.query(alert.filters()), analyzer);
      explanation = query.explain(AnalyzedArticle.of(analyzer, article));
    } catch (InvalidInputException e) {
      broken = e;
    }
    boolean muted = alert.isMuted(now);
    boolean older = article.indexedAt().isBefore(alert.created());
    Verdict verdict =
        match == null
            ? unmatched(alert, article, explanation, older)
            : matched(alert, article, muted, story, outlet);
    return new Why(alert, verdict, broken, explanation, muted, older, match, story, outlet);
  }

  private static Verdict matched(
      Alert alert,
      Article article,
      boolean muted,
      @Nullable Notification story,
      @Nullable Notification outlet) {
    if (outlet != null) {
      return told(outlet, muted);
    }
    if (story == null) {
      return alert.settings().volume() == null ? Verdict.UNRECORDED : Verdict.COUNTED;
    }
    return article.id().equals(story.articleId()) ? told(story, muted) : Verdict.STORY_TOLD;
  }

  private static Verdict told(Notification notification, boolean muted) {
    return switch (notification.stage()) {
      case NEW -> muted ? Verdict.MUTED : Verdict.WAITING;
      case COLLECTED -> Verdict.WAITING;
      case QUEUED -> Verdict.TOLD;
      case KEPT -> Verdict.INBOX;
    };
  }

  private static Verdict unmatched(
      Alert alert, Article article, @Nullable Explanation explanation, boolean older) {
    if (explanation == null) {
      return Verdict.BROKEN;
    }
    if (!explanation.matched()) {
      return Verdict.NO_MATCH;
    }
    if (older) {
      return Verdict.OLDER;
    }
    if (!alert.enabled()) {
      return Verdict.PAUSED;
    }
    return article.indexedAt().isBefore(alert.updated()) ? Verdict.CHANGED : Verdict.UNRECORDED;
  }
}
