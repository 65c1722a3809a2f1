package org.obzor.enrich;

import java.util.List;
import org.obzor.article.Section;

/** Finds where persons are named. Safe for use by several threads. */
interface NameSpanFinder {

  /** The sections of one article with their tokens, title first. */
  record SectionTokens(Section section, List<NameToken> tokens) {}

  /** Spans in order, without overlaps. */
  List<NameSpan> find(List<SectionTokens> article, NameMemory memory);
}
