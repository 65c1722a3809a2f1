package org.obzor.app;

import org.obzor.enrich.CatalogueNames;
import org.obzor.enrich.Countries;
import org.obzor.enrich.Enricher;
import org.obzor.enrich.Enrichers;
import org.obzor.enrich.Topics;
import org.obzor.person.KnownPersons;
import org.obzor.query.FilterParameters;
import org.obzor.query.QueryParser;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.RussianDictionary;
import org.obzor.text.TextAnalyzer;

/** All that reads texts and queries; needs no Elasticsearch. One of it serves a whole process. */
public record Recognition(
    TextAnalyzer analyzer,
    Countries countries,
    Topics topics,
    KnownPersons persons,
    Enricher enricher,
    FilterParameters filters) {

  /** Reads dictionaries, tables and models: about a second. */
  public static Recognition load() {
    RussianDictionary dictionary = RussianDictionary.load();
    TextAnalyzer analyzer = DictionaryAnalyzer.create(dictionary);
    Countries countries = Countries.load();
    Topics topics = Topics.load();
    KnownPersons persons = KnownPersons.load();
    CatalogueNames names = new CatalogueNames(countries, topics, persons);
    return new Recognition(
        analyzer,
        countries,
        topics,
        persons,
        Enrichers.standard(analyzer, dictionary, countries, topics, persons),
        new FilterParameters(new QueryParser(analyzer, names), names));
  }
}
