package org.obzor.alert;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.obzor.query.Explanation;
import org.obzor.query.InvalidInputException;

/**
 * Why an alert has told of one article or has not: how its query stands to the article now, and
 * what the ledger says.
 *
 * @param broken why the query cannot be read; null if it can
 * @param explanation the parts of the query with their answers; null if the query is broken. It may
 *     disagree with the ledger if the query has been changed since the article arrived
 * @param muted whether the alert is muted now
 * @param older whether the article arrived before the alert was made
 * @param match the record that the alert matched this article; null if it did not
 * @param story what was recorded to be told of the article's story, whichever article was first;
 *     null if nothing was
 * @param outlet what was recorded to be told of this article as a later outlet of a story; null if
 *     nothing was
 */
public record Why(
    Alert alert,
    Verdict verdict,
    @Nullable InvalidInputException broken,
    @Nullable Explanation explanation,
    boolean muted,
    boolean older,
    @Nullable AlertMatch match,
    @Nullable Notification story,
    @Nullable Notification outlet) {

  /** The answer in one word. */
  public enum Verdict {
    /** It matched and its messages were handed to the channels. */
    TOLD,
    /** It matched and stands in the inbox; there were no channels to tell. */
    INBOX,
    /** It matched and will be told soon or with the next digest. */
    WAITING,
    /** It matched; the alert is muted and tells of it afterwards. */
    MUTED,
    /** It matched, but another article of its story was told before: {@link Why#firstArticle}. */
    STORY_TOLD,
    /** It matched and was counted; an alert on volume tells of no single articles. */
    COUNTED,
    /** It was not matched: the query cannot be read. */
    BROKEN,
    /** The query does not match it. */
    NO_MATCH,
    /** The query matches it, but the alert is paused. */
    PAUSED,
    /** The query matches it, but it arrived before the alert was made. */
    OLDER,
    /** The query matches it, but the alert was changed after it arrived. */
    CHANGED,
    /** The query matches it, yet nothing was recorded when it arrived. */
    UNRECORDED;

    /** Key of the sentence that says it. */
    public String code() {
      return "alert.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The article by which the story was told; null if it was this one or nothing was told. */
  public @Nullable String firstArticle() {
    return verdict == Verdict.STORY_TOLD && story != null ? story.articleId() : null;
  }
}
