package org.obzor.alert;

import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.Elastic;

/**
 * What is kept about alerts.
 *
 * @param matches one document for each alert and article
 * @param notifications one for each thing to tell, see {@link Notification}
 * @param states small numbers beside the alerts
 */
public record AlertStores(
    DocumentStore<Alert> alerts,
    DocumentStore<AlertMatch> matches,
    DocumentStore<Notification> notifications,
    DocumentStore<AlertState> states) {

  /** Those in Elasticsearch. */
  public static AlertStores in(Elastic elastic) {
    return new AlertStores(
        elastic.store("alerts", Alert.class),
        elastic.store("alert-matches", AlertMatch.class),
        elastic.store("notifications", Notification.class),
        elastic.store("alert-states", AlertState.class));
  }
}
