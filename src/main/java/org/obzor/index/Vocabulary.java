package org.obzor.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.obzor.query.Alternatives;
import org.obzor.query.ArticleQuery;

/** What is in the index to ask for: bounded look-ups for whoever is writing a query. */
public interface Vocabulary extends Alternatives.Lookup {

  /**
   * A value of a dimension.
   *
   * @param id as in {@link Top.Item#id()}
   * @param articles how many articles have it
   */
  record Named(String id, String label, long articles) {}

  /**
   * Entities or sources by the beginnings of words of their names, those in most articles first.
   * Where very many begin so, only the most frequent of all and some others are looked through.
   *
   * @param by country, person, topic or source
   * @param beginnings words, the last of which need not be complete, in any case; blank for all
   */
  List<Named> named(By by, String beginnings, int size);

  /** How many articles have each of these values; those that none has are absent. */
  Map<String, Long> articles(By by, Collection<String> ids);

  /** How many articles, or stories where it is {@code distinct}, match each of the queries. */
  @Override
  List<Long> counts(List<ArticleQuery> queries);

  /**
   * Written forms in the index that are spelled nearly like these: one letter different or swapped,
   * two in words of five letters or more; nearest first, at most five for each form.
   *
   * @param forms as in {@link org.obzor.text.Token#form()}
   */
  @Override
  Map<String, List<String>> similar(Collection<String> forms);
}
