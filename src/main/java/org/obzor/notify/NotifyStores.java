package org.obzor.notify;

import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.Elastic;

/** What is kept about sending. */
public record NotifyStores(DocumentStore<Batch> batches, DocumentStore<Message> messages) {

  /** Those in Elasticsearch. */
  public static NotifyStores in(Elastic elastic) {
    return new NotifyStores(
        elastic.store("batches", Batch.class), elastic.store("messages", Message.class));
  }
}
