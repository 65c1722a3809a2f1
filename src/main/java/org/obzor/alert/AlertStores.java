package org.obzor.alert;

import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.Elastic;

/**
 * What is kept about alerts.
 *
 * @param matches one document for each alert and article
 * @param notifications one for each thing to tell, see {@link Notification}
 * @param states small numbers beside the alerts
 * @param faults of alerts that are or were broken
 * @param volumes what alerts on volume have found
 */
public record AlertStores(
    DocumentStore<Alert> alerts,
    DocumentStore<AlertMatch> matches,
    DocumentStore<Notification> notifications,
    DocumentStore<AlertState> states,
    DocumentStore<AlertFault> faults,
    DocumentStore<VolumeState> volumes) {

  /** Those in Elasticsearch. */
  public static AlertStores in(Elastic elastic) {
    return new AlertStores(
        elastic.store("alerts", Alert.class),
        elastic.store("alert-matches", AlertMatch.class),
        elastic.store("notifications", Notification.class),
        elastic.store("alert-marks", AlertState.class),
        elastic.store("alert-faults", AlertFault.class),
        elastic.store("alert-volumes", VolumeState.class));
  }
}
