package org.obzor.enrich;

import org.obzor.article.CountryKind;

/** A place in a section that names a country; offsets are UTF-16 units, end exclusive. */
record CountryHit(CountryPattern pattern, CountryKind kind, int start, int end, Doubt doubt) {

  /** Why it may be an ordinary word. */
  enum Doubt {
    NONE,
    /** It is one more often than not: «Того» at a sentence's start, «финка». */
    WORD,
    /** One capitalised word at a sentence's start, as other words are there: «Чад», Turkey. */
    START
  }
}
