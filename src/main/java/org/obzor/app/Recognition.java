package org.obzor.app;

import org.obzor.curation.Shipped;
import org.obzor.enrich.CatalogueNames;
import org.obzor.enrich.Countries;
import org.obzor.enrich.Enricher;
import org.obzor.enrich.Enrichers;
import org.obzor.enrich.StandardEnricher;
import org.obzor.enrich.TopicTagger;
import org.obzor.enrich.Topics;
import org.obzor.person.KnownPersons;
import org.obzor.query.FilterParameters;
import org.obzor.query.QueryParser;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.RussianDictionary;
import org.obzor.text.TextAnalyzer;

/**
 * All that reads texts and queries, before anybody has decided anything; needs no Elasticsearch.
 * One of it serves a whole process.
 *
 * @param enricher with these topics
 * @param open with the topics left open
 */
public record Recognition(
    TextAnalyzer analyzer,
    Countries countries,
    Topics topics,
    KnownPersons persons,
    Enricher enricher,
    StandardEnricher open,
    FilterParameters filters) {

  /** Reads dictionaries, tables and models: about a second. */
  public static Recognition load() {
    RussianDictionary dictionary = RussianDictionary.load();
    TextAnalyzer analyzer = DictionaryAnalyzer.create(dictionary);
    Countries countries = Countries.load();
    Topics topics = Topics.load();
    KnownPersons persons = KnownPersons.load();
    CatalogueNames names = new CatalogueNames(countries, topics, persons);
    StandardEnricher open = Enrichers.open(analyzer, dictionary, countries, persons);
    return new Recognition(
        analyzer,
        countries,
        topics,
        persons,
        open.with(new TopicTagger(analyzer, topics)),
        open,
        new FilterParameters(new QueryParser(analyzer, names), names));
  }

  /** What decisions begin with. */
  public Shipped shipped() {
    return new Shipped(analyzer, open, countries, topics, persons);
  }
}
