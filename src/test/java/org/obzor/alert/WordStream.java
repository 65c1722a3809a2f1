package org.obzor.alert;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words that are terms already, in sections that no phrase or distance can bridge. */
final class WordStream extends TokenStream {
  /** Words between two sections; more than any distance in a query. */
  private static final int GAP = 1_000;

  private final List<List<String>> sections;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private int section;
  private int word;
  private int gap;

  WordStream(List<List<String>> sections) {
    this.sections = sections;
  }

  @Override
  public void reset() {
    section = 0;
    word = 0;
    gap = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (section < sections.size() && word == sections.get(section).size()) {
      section++;
      word = 0;
      gap = GAP;
    }
    if (section == sections.size()) {
      return false;
    }
    term.append(sections.get(section).get(word++));
    increment.setPositionIncrement(1 + gap);
    gap = 0;
    return true;
  }
}
