package org.obzor.dedup;

import java.util.Locale;
import org.obzor.article.ArticleDraft;

/**
 * What an article says, letter by letter: two of them are equal if they differ in nothing but
 * blanks, punctuation, quotation marks, case and «ё».
 */
public record Wording(String title, String text) {

  /** An excerpt is shorter than this share of the whole. */
  private static final double EXCERPT = 0.5;

  public static Wording of(String title, String text) {
    return new Wording(plain(title), plain(text));
  }

  public static Wording of(ArticleDraft draft) {
    return of(draft.title(), draft.text());
  }

  /**
   * Whether this is only the beginning of an article that is known in full: what a feed gives of
   * it. Its headline may be another.
   */
  public boolean isExcerptOf(Wording whole) {
    return text.length() < EXCERPT * whole.text.length() && whole.text.startsWith(text);
  }

  /** Letters and digits alone; a text that has none as it is. */
  static String plain(String s) {
    StringBuilder plain = new StringBuilder(s.length());
    s.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> c == 'ё' ? 'е' : c)
        .forEach(plain::appendCodePoint);
    return plain.isEmpty() ? s : plain.toString();
  }
}
