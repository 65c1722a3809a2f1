package org.obzor.query;

import java.util.Optional;

/**
 * Another query than the one that found nothing.
 *
 * @param query what would be asked instead
 * @param dropped the part that is left out; empty where something else was changed
 * @param articles how many articles, or stories, it finds: more than none
 */
public record Alternative(
    Kind kind, ArticleQuery query, Optional<TextQuery> dropped, long articles) {

  /** How it differs. */
  public enum Kind {
    /** Words spelled otherwise: misspelt, in the wrong keyboard layout, in Latin letters. */
    SPELLING,
    /** The words of a phrase anywhere. */
    WORDS_APART,
    /** A part is left out. */
    WITHOUT,
    /** The period is left out. */
    ALL_TIME
  }
}
