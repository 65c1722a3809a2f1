package org.obzor.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Alerts;
import org.obzor.article.Article;

/** Which alerts answer to an article, and which do not, so that one can ask why. */
final class ArticleAlerts {
  private static final int MOST = 500;

  private final Alerts alerts;

  ArticleAlerts(Alerts alerts) {
    this.alerts = alerts;
  }

  /** Adds {@code matching} and {@code others}, by name; no more of them than a list can show. */
  void addTo(Map<String, Object> model, Article article) {
    List<Alert> all =
        alerts.list().stream()
            .map(AlertStatus::alert)
            .sorted(Comparator.comparing(Alert::name))
            .toList();
    Set<String> matching = alerts.matching(article);
    Predicate<Alert> matches = alert -> matching.contains(alert.id());
    model.put("matching", all.stream().filter(matches).limit(MOST).toList());
    model.put("others", all.stream().filter(matches.negate()).limit(MOST).toList());
  }
}
