package org.obzor.person;

import java.util.List;
import org.obzor.article.Mention;
import org.obzor.text.RussianDictionary;
import org.obzor.text.Token;

/** Finds persons in one article. Safe for use by several threads. */
@FunctionalInterface
public interface PersonFinder {

  /**
   * Person mentions in both sections, in order, with canonical nominative labels and ids; of known
   * persons their own, of others made of what the article calls them.
   *
   * @param lang ISO 639-1 code of the article
   */
  List<Mention> find(
      String title, List<Token> titleTokens, String text, List<Token> textTokens, String lang);

  /** Reads name tables and models: a fraction of a second, once per process. */
  static PersonFinder create(RussianDictionary dictionary, KnownPersons known) {
    return new DocumentPersonFinder(dictionary, known);
  }
}
