package org.obzor.notify;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one message says, in words; every channel writes it in its own form.
 *
 * @param id of the message; the same for every attempt
 * @param subject one line
 * @param heading one line
 * @param notices what there is besides articles, a sentence each
 * @param total how many things it tells, those that are not shown included
 * @param more how many of them are not shown, in words; null if all are
 * @param repeated that it may have come before, in words; null if it cannot have
 * @param unsubscribeUrl where one click ends such messages
 */
record Telling(
    String id,
    String alertId,
    String alertName,
    String alertUrl,
    Locale locale,
    Kind kind,
    String subject,
    String heading,
    List<String> notices,
    List<Item> items,
    long total,
    @Nullable String more,
    @Nullable String repeated,
    String unsubscribeUrl,
    String signingKey,
    Instant created) {

  /** What it is, for programs that read it. */
  enum Kind {
    STORY,
    OUTLET,
    SUMMARY,
    SPIKE_BEGAN,
    SPIKE_ENDED,
    BROKEN,
    MENDED,
    TEST
  }

  /**
   * An article.
   *
   * @param label why it is told, in words; null for a new story
   * @param title plain
   * @param titleHtml with what matched in {@code <mark>}
   * @param url the original; null if it has none that can be opened
   * @param outlets sources of the story's other articles
   * @param otherOutlets the same in words; null if there are none
   * @param published as the reader writes it, in the alert's zone
   * @param storyUrl null if the article is alone
   */
  record Item(
      String articleId,
      String storyId,
      @Nullable String label,
      String title,
      String titleHtml,
      @Nullable String url,
      String source,
      List<String> outlets,
      @Nullable String otherOutlets,
      Instant publishedAt,
      String published,
      String excerpt,
      String excerptHtml,
      String articleUrl,
      @Nullable String storyUrl) {}

  Telling {
    notices = List.copyOf(notices);
    items = List.copyOf(items);
  }
}
