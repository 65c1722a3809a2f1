package org.obzor.enrich;

import org.obzor.person.KnownPersons;
import org.obzor.person.PersonFinder;
import org.obzor.text.RussianDictionary;
import org.obzor.text.TextAnalyzer;

/** Assembles what recognises entities. */
public final class Enrichers {
  private Enrichers() {}

  /**
   * Everything this room recognises. Building it reads the tables and takes a fraction of a second:
   * once per process.
   */
  public static Enricher standard(
      TextAnalyzer analyzer,
      RussianDictionary dictionary,
      Countries countries,
      Topics topics,
      KnownPersons persons) {
    return open(analyzer, dictionary, countries, persons).with(new TopicTagger(analyzer, topics));
  }

  /** The same with topics left open. */
  public static StandardEnricher open(
      TextAnalyzer analyzer,
      RussianDictionary dictionary,
      Countries countries,
      KnownPersons persons) {
    return new StandardEnricher(
        analyzer,
        new LanguageDetector(),
        PersonFinder.create(dictionary, persons),
        new CountryTagger(new CountryFinder(analyzer, dictionary), countries));
  }
}
