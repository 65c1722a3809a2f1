package org.obzor.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its source gave it, before anything was recognised in it.
 *
 * @param id the sender's own id, if it gave one
 * @param title the headline, may be empty if {@code text} is not
 * @param text the body, paragraphs separated by blank lines, may be empty if {@code title} is not
 * @param tail what stood after the body and is not the article («Читайте также» and headlines)
 * @param source the outlet's name as it is shown and filtered by
 * @param lang ISO 639-1 code if the sender gave one
 * @param publishedAt when it was published; noon in the instance's zone where only a date is known
 * @param dateOnly whether only the date of {@code publishedAt} is known
 * @param declaredWordCount the length in words that the source itself states
 * @param authors who wrote it, by their names alone; they neither tell articles apart nor are
 *     counted as mentioned
 */
public record ArticleDraft(
    @Nullable String id,
    String title,
    String text,
    @Nullable String tail,
    String source,
    @Nullable String url,
    @Nullable String lang,
    Instant publishedAt,
    boolean dateOnly,
    @Nullable Integer declaredWordCount,
    List<String> authors) {

  public ArticleDraft {
    authors = List.copyOf(authors);
  }

  /** One of which nobody is named as the author. */
  public ArticleDraft(
      @Nullable String id,
      String title,
      String text,
      @Nullable String tail,
      String source,
      @Nullable String url,
      @Nullable String lang,
      Instant publishedAt,
      boolean dateOnly,
      @Nullable Integer declaredWordCount) {
    this(
        id,
        title,
        text,
        tail,
        source,
        url,
        lang,
        publishedAt,
        dateOnly,
        declaredWordCount,
        List.of());
  }

  /** The same article, published at another time. */
  public ArticleDraft withPublished(Instant at, boolean onlyDate) {
    return new ArticleDraft(
        id, title, text, tail, source, url, lang, at, onlyDate, declaredWordCount, authors);
  }

  /** The same article with another body. */
  public ArticleDraft withText(String other) {
    return new ArticleDraft(
        id,
        title,
        other,
        tail,
        source,
        url,
        lang,
        publishedAt,
        dateOnly,
        declaredWordCount,
        authors);
  }

  /** The same article by these authors. */
  public ArticleDraft withAuthors(List<String> names) {
    return new ArticleDraft(
        id, title, text, tail, source, url, lang, publishedAt, dateOnly, declaredWordCount, names);
  }
}
