package org.obzor.evaluation;

import java.util.List;
import org.obzor.article.Mention;

/** Something that is counted document by document. */
interface Measure {

  /**
   * Counts one document.
   *
   * @param found all that was recognised in it
   */
  void add(GoldDocument document, List<Mention> found);

  /** What was wrong and missed, a line each. */
  List<String> errors();
}
