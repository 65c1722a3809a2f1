package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.obzor.article.Article;
import org.obzor.dedup.Change;
import org.obzor.dedup.WordDiff;
import org.obzor.index.Revision;
import org.obzor.web.Formats;

/** Earlier wordings of an article, each with what the next one changed. */
final class Wordings {
  /** What stays the same is left out between this many characters beside each change. */
  private static final int BESIDE = 160;

  private final Pages pages;

  Wordings(Pages pages) {
    this.pages = pages;
  }

  /**
   * @param came when this wording came, written
   * @param until until when it was the present one, written
   * @param late whether a newer one was there already when it came
   * @param title what the next wording made of the title; empty if nothing
   * @param text the same of the text
   */
  record Wording(
      String came,
      String cameAt,
      String until,
      boolean late,
      List<Piece> title,
      List<Piece> text,
      String heading,
      String whole) {}

  /**
   * @param kind of the change; {@code gap} for what is left out
   */
  record Piece(String kind, String text) {}

  /** The newest first. */
  List<Wording> of(Context ctx, List<Revision> revisions) {
    Formats formats = pages.formats(ctx);
    List<Revision.Wording> all = Revision.wordings(revisions);
    List<Wording> wordings = new ArrayList<>();
    for (int i = all.size() - 2; i >= 0; i--) {
      Article old = all.get(i).article();
      Article next = all.get(i + 1).article();
      Instant came = all.get(i).came();
      Instant until = all.get(i).supersededAt();
      boolean late = until == null || !until.isAfter(came);
      wordings.add(
          new Wording(
              formats.dateTime(came),
              came.toString(),
              until == null ? "" : formats.dateTime(until),
              late,
              pieces(old.title(), next.title()),
              pieces(old.text(), next.text()),
              old.title(),
              old.text()));
    }
    return wordings;
  }

  private static List<Piece> pieces(String before, String after) {
    List<Change> changes = WordDiff.of(before, after);
    if (changes.stream().allMatch(c -> c.kind() == Change.Kind.SAME)) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Change c = changes.get(i);
      String text = c.text();
      if (c.kind() != Change.Kind.SAME || text.length() <= 3 * BESIDE) {
        pieces.add(new Piece(c.kind().id(), text));
        continue;
      }
      if (i > 0) {
        pieces.add(new Piece(c.kind().id(), text.substring(0, wordEnd(text, BESIDE))));
      }
      pieces.add(new Piece("gap", " … "));
      if (i < changes.size() - 1) {
        pieces.add(new Piece(c.kind().id(), text.substring(wordEnd(text, text.length() - BESIDE))));
      }
    }
    return pieces;
  }

  /** The end of the word that goes over a place. */
  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
