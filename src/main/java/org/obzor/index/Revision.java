package org.obzor.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;

/**
 * One state of an article: a wording, and what was recognised in it.
 *
 * @param article as it was then; {@code indexedAt} is when it came to be
 * @param supersededAt when another took its place; null for the present one; not after {@code
 *     article.indexedAt()} for a wording that was older than the present one when it came
 */
public record Revision(Article article, @Nullable Instant supersededAt) {

  /** Whether they differ at most in what was recognised. */
  public boolean isSameWording(Revision other) {
    Article a = article;
    Article b = other.article;
    return a.title().equals(b.title()) && a.text().equals(b.text());
  }

  /**
   * The wordings among the states of an article, each with what was recognised in it last, from
   * when it came until another wording took its place.
   *
   * @param revisions as of {@link ArticleIndex#revisions}
   */
  public static List<Wording> wordings(List<Revision> revisions) {
    List<Wording> wordings = new ArrayList<>();
    for (int i = 0; i < revisions.size(); i++) {
      Revision r = revisions.get(i);
      boolean again = i > 0 && r.isSameWording(revisions.get(i - 1));
      Instant came = again ? wordings.removeLast().came() : r.article.indexedAt();
      wordings.add(new Wording(r.article, came, r.supersededAt));
    }
    return wordings;
  }

  /**
   * A wording of an article.
   *
   * @param supersededAt as in {@link Revision}
   */
  public record Wording(Article article, Instant came, @Nullable Instant supersededAt) {}
}
