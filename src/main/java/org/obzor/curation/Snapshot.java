package org.obzor.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.enrich.CatalogueNames;
import org.obzor.enrich.Enrichment;
import org.obzor.enrich.LiveEnricher;
import org.obzor.enrich.Topic;
import org.obzor.enrich.TopicTagger;
import org.obzor.enrich.Topics;
import org.obzor.query.InvalidInputException;
import org.obzor.query.QueryParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything decided, as it was at one moment, ready to be applied. Immutable. */
final class Snapshot implements LiveEnricher.State {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

  private final Shipped shipped;
  private final String version;
  private final Catalogue catalogue;
  private final Topics topics;
  private final Rulings rulings;
  private final CuratedNames names;
  private final CatalogueNames namesEver;
  private final TopicTagger tagger;

  /**
   * @param version of the document that is written with each change; empty if there is none
   * @param before an older one whose compiled topics are used again if they are the same; null for
   *     none
   */
  Snapshot(
      Shipped shipped,
      String version,
      List<Stored<Correction>> corrections,
      List<Stored<TopicChange>> changes,
      @Nullable Snapshot before) {
    this.shipped = shipped;
    this.version = version;
    this.rulings =
        new Rulings(
            corrections.stream()
                .map(Stored::value)
                .filter(Correction::isInForce)
                .sorted(Comparator.comparing(Correction::decided).thenComparing(Correction::id))
                .toList(),
            shipped.analyzer(),
            shipped.persons());
    Map<String, TopicChange> byTopic = new LinkedHashMap<>();
    changes.stream()
        .sorted(Comparator.comparing(c -> c.value().changed()))
        .forEach(c -> byTopic.put(c.id(), c.value()));
    this.catalogue = new Catalogue(shipped.topics(), byTopic);
    this.topics = catalogue.present();
    this.names =
        new CuratedNames(
            new CatalogueNames(shipped.countries(), topics, shipped.persons()), rulings);
    this.namesEver = new CatalogueNames(shipped.countries(), catalogue.ever(), shipped.persons());
    this.tagger =
        before == null
            ? new TopicTagger(shipped.analyzer(), readable(), names)
            : before.tagger.with(shipped.analyzer(), readable(), names, isNamedAs(before));
  }

  private boolean isNamedAs(Snapshot before) {
    return rulings.merges().all().equals(before.rulings.merges().all())
        && rulings.aliases().sameAs(before.rulings.aliases());
  }

  /** Without queries that this version of Obzor cannot read. */
  private Topics readable() {
    QueryParser parser = parser();
    List<Topic> readable = new ArrayList<>();
    for (Topic t : topics.all()) {
      if (shipped.topics().get(t.id()).filter(t::equals).isPresent()) {
        readable.add(t);
        continue;
      }
      List<String> queries = t.queries().stream().filter(q -> isReadable(parser, t, q)).toList();
      readable.add(new Topic(t.id(), t.code(), t.parent(), t.labels(), queries));
    }
    return Topics.of(readable);
  }

  private static boolean isReadable(QueryParser parser, Topic topic, String query) {
    try {
      parser.parse(query);
      return true;
    } catch (InvalidInputException e) {
      LOG.warn("Topic {}: {} in {}", topic.id(), e.getMessage(), query);
      return false;
    }
  }

  String version() {
    return version;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Topics topics() {
    return topics;
  }

  TopicTagger tagger() {
    return tagger;
  }

  Rulings rulings() {
    return rulings;
  }

  /** The names of the moment. */
  CuratedNames names() {
    return names;
  }

  /** The names of any moment until now: those of removed topics too, and all persons apart. */
  CatalogueNames namesEver() {
    return namesEver;
  }

  QueryParser parser() {
    return new QueryParser(shipped.analyzer(), names);
  }

  @Override
  public Enrichment enrich(String id, String title, String text, @Nullable String lang) {
    return shipped.enricher().enrich(id, title, text, lang, tagger, rulings);
  }
}
