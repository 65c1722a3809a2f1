package org.obzor.person;

import java.util.List;

/** Finds where persons are named. Safe for use by several threads. */
@FunctionalInterface
interface NameSpanFinder {

  /**
   * Spans in order, without overlaps.
   *
   * @param article the tokens of its title, then those of its text
   */
  List<NameSpan> find(List<NameToken> article, NameMemory memory);
}
