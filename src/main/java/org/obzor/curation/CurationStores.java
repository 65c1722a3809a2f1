package org.obzor.curation;

import java.time.Instant;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.Elastic;

/**
 * What is kept about decisions.
 *
 * @param topics one document for each topic that analysts changed
 * @param marks one document, written with each change, by whose version processes know that what
 *     they have read is old
 */
public record CurationStores(
    DocumentStore<Correction> corrections,
    DocumentStore<TopicChange> topics,
    DocumentStore<Mark> marks) {

  /** When something was last changed. */
  public record Mark(Instant changed) {}

  /** Those in Elasticsearch. */
  public static CurationStores in(Elastic elastic) {
    return new CurationStores(
        elastic.store("corrections", Correction.class),
        elastic.store("topics", TopicChange.class),
        elastic.store("curation-marks", Mark.class));
  }
}
