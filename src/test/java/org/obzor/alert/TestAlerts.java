package org.obzor.alert;

import java.time.InstantSource;
import org.obzor.query.EntityNames;
import org.obzor.query.FilterParameters;
import org.obzor.query.MatchingContract;
import org.obzor.query.QueryParser;
import org.obzor.text.TextAnalyzer;

/** Alerts over given stores, as one process has them. */
final class TestAlerts {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();

  private TestAlerts() {}

  static Alerts on(AlertStores stores, EntityNames names, InstantSource clock) {
    return new Alerts(
        stores,
        ANALYZER,
        new FilterParameters(new QueryParser(ANALYZER, names), names),
        MatchingContract.ZONE,
        clock);
  }
}
