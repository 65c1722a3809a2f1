package org.obzor.curation;

import org.obzor.enrich.Countries;
import org.obzor.enrich.StandardEnricher;
import org.obzor.enrich.Topics;
import org.obzor.person.KnownPersons;
import org.obzor.text.TextAnalyzer;

/** What Obzor recognises by before anybody has decided anything. */
public record Shipped(
    TextAnalyzer analyzer,
    StandardEnricher enricher,
    Countries countries,
    Topics topics,
    KnownPersons persons) {}
