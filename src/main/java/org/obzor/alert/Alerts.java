package org.obzor.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Recorder.Hit;
import org.obzor.article.Article;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;
import org.obzor.text.TextAnalyzer;

/**
 * Saved alerts and the ledger of what they have matched. A change takes effect at once in this
 * process and within a second in others on the same Elasticsearch.
 *
 * <p>Safe for use by several threads.
 */
public final class Alerts {
  private final DocumentStore<Alert> alerts;
  private final DocumentStore<AlertMatch> matches;
  private final Notifications notifications;
  private final DocumentStore<AlertState> states;
  private final AlertRules rules;
  private final AlertRegistry registry;
  private final AlertFaults faults;
  private final Recorder recorder;
  private final WhyFinder whys;
  private final AlertStores stores;
  private final InstantSource clock;

  /**
   * @param zone the instance's time zone
   */
  public Alerts(
      AlertStores stores,
      TextAnalyzer analyzer,
      FilterParameters parameters,
      ZoneId zone,
      InstantSource clock) {
    this(stores, analyzer, parameters, zone, clock, () -> "");
  }

  /**
   * @param names a value that is another once names in queries may mean something else; to be had
   *     for nothing
   */
  public Alerts(
      AlertStores stores,
      TextAnalyzer analyzer,
      FilterParameters parameters,
      ZoneId zone,
      InstantSource clock,
      Supplier<String> names) {
    this.stores = stores;
    this.alerts = stores.alerts();
    this.matches = stores.matches();
    this.notifications = new Notifications(stores.notifications());
    this.states = stores.states();
    this.rules = new AlertRules(parameters, zone);
    this.faults = new AlertFaults(stores.faults());
    this.recorder = new Recorder(matches, notifications);
    this.registry = new AlertRegistry(stores, faults, this::query, analyzer, clock, names);
    this.whys = new WhyFinder(matches, notifications, rules, analyzer);
    this.clock = clock;
  }

  /** All alerts, newest first. */
  public List<AlertStatus> list() {
    Map<String, Long> counts = matches.countByGroup("");
    Map<String, Long> told = notifications.counts();
    Map<String, Stored<AlertState>> read = new HashMap<>();
    states.all().forEach(state -> read.put(state.id(), state));
    return alerts.all().stream()
        .sorted((a, b) -> b.value().created().compareTo(a.value().created()))
        .map(stored ->
            status(
                stored.value(),
                counts.getOrDefault(stored.id(), 0L),
                told.getOrDefault(stored.id(), 0L),
                read.get(stored.id())))
        .toList();
  }

  /** What all alerts have told that nobody has read; without reading the alerts. */
  public long unread() {
    registry.refresh();
    Map<String, Long> told = notifications.counts();
    Map<String, Long> read = new HashMap<>();
    states.all().forEach(state -> read.put(state.id(), state.value().number()));
    return registry.ids().stream()
        .mapToLong(id -> Math.max(0, told.getOrDefault(id, 0L) - read.getOrDefault(id, 0L)))
        .sum();
  }

  public Optional<AlertStatus> find(String id) {
    return alerts
        .find(id)
        .map(stored ->
            status(
                stored.value(),
                matches.list(id, 1, null).total(),
                notifications.list(id, 1, null).total(),
                states.find(id).orElse(null)));
  }

  /** The alert alone, without how it fares: cheaper than {@link #find}. */
  public Optional<Alert> alert(String id) {
    return alerts.find(id).map(Stored::value);
  }

  /**
   * @throws InvalidInputException naming the property at fault
   */
  public Alert create(AlertSettings draft) {
    AlertSettings checked = rules.checked(draft);
    Instant now = now();
    Alert alert = new Alert(UUID.randomUUID().toString(), checked, Secrets.random(), now, now);
    alerts.create(alert.id(), "", now, alert);
    registry.changed();
    return alert;
  }

  /**
   * Replaces everything a user can set; empty if there is no such alert.
   *
   * @throws InvalidInputException naming the property at fault
   */
  public Optional<Alert> update(String id, AlertSettings draft) {
    AlertSettings checked = rules.checked(draft);
    return change(id, old -> new Alert(id, checked, old.secret(), old.created(), now()));
  }

  /**
   * Gives an alert a new secret: addresses of its feed and links in its messages made so far lead
   * nowhere from then on. Empty if there is no such alert.
   */
  public Optional<Alert> renewSecret(String id) {
    return change(
        id, old -> new Alert(id, old.settings(), Secrets.random(), old.created(), old.updated()));
  }

  /**
   * Changes what needs no checking, so that it works for a broken alert too: whether it is enabled,
   * until when it is muted, or to have fewer channels. Empty if there is no such alert.
   */
  public Optional<Alert> adjust(String id, UnaryOperator<AlertSettings> adjusted) {
    return change(
        id,
        old -> {
          AlertSettings settings = adjusted.apply(old.settings());
          Instant updated = settings.enabled() == old.enabled() ? old.updated() : now();
          return new Alert(id, settings, old.secret(), old.created(), updated);
        });
  }

  /** Ids of the alerts that are on and match an article with their queries as they are now. */
  public Set<String> matching(Article article) {
    registry.refresh();
    return registry.match(article).keySet();
  }

  private Optional<Alert> change(String id, UnaryOperator<Alert> changed) {
    while (true) {
      Optional<Stored<Alert>> found = alerts.find(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Stored<Alert> old = found.get();
      Alert alert = changed.apply(old.value());
      // In the order of their changes, so that others find the latest without reading all.
      if (alerts.replace(new Stored<>(id, old.groups(), now(), alert, old.version()))) {
        registry.changed();
        return Optional.of(alert);
      }
    }
  }

  /** Returns whether it was there. Its matches are no longer shown. */
  public boolean delete(String id) {
    boolean deleted = alerts.delete(id);
    if (deleted) {
      registry.changed();
      states.delete(id);
    }
    return deleted;
  }

  /**
   * The query of an alert, to preview or highlight it.
   *
   * @throws InvalidInputException if it is broken
   */
  public ArticleQuery query(Alert alert) {
    return rules.query(alert.filters());
  }

  /**
   * The query that a draft would have.
   *
   * @throws InvalidInputException naming the property at fault
   */
  public ArticleQuery query(AlertSettings draft) {
    return rules.query(rules.checked(draft).filters());
  }

  /**
   * Records which alerts match newly arrived articles. To be called before the articles are stored:
   * if the process dies in between, the articles arrive again and nothing is recorded twice.
   *
   * @return the matches that were not known before
   */
  public List<AlertMatch> match(List<Article> articles) {
    registry.refresh();
    Instant now = now();
    List<Hit> hits = new ArrayList<>();
    for (Article article : articles) {
      registry
          .match(article)
          .forEach((alertId, telling) -> hits.add(new Hit(alertId, telling, article, now)));
    }
    return recorder.record(hits, now);
  }

  /** A number that is another whenever an alert has changed, in whichever process. */
  public long revision() {
    return registry.revision();
  }

  /** What is told, and to be told. */
  public Notifications notifications() {
    return notifications;
  }

  /**
   * What an alert has matched, newest first.
   *
   * @param cursor from {@link AlertMatchPage#next()}, null for the first page
   */
  public AlertMatchPage matches(String alertId, int size, @Nullable String cursor) {
    Page<AlertMatch> page = matches.list(alertId, size, cursor);
    return new AlertMatchPage(
        page.total(), page.items().stream().map(Stored::value).toList(), page.next());
  }

  /**
   * Why an alert has told of a stored article or has not; empty if there is no such alert. Some
   * milliseconds of work, for showing to a person.
   */
  public Optional<Why> why(String alertId, Article article) {
    return alerts.find(alertId).map(stored -> whys.why(stored.value(), article, now()));
  }

  /** What is known of an alert's fault if it is broken, or was and has not caught up yet. */
  public Optional<AlertFault> fault(String alertId) {
    return faults.find(alertId).filter(f -> f.stage() != AlertFault.Stage.CLOSED);
  }

  /** How an alert on volume has found things the last time; empty before the first. */
  public Optional<VolumeState> volume(String alertId) {
    return stores.volumes().find(alertId).map(Stored::value);
  }

  /**
   * What one of several Obzors has to do for the alerts from time to time.
   *
   * @param leader asked now and then during the work whether it is still this one's
   */
  public AlertWatch watch(ArrivedArticles arrived, ArticleCounts counts, BooleanSupplier leader) {
    return new AlertWatch(
        registry,
        new FaultWatch(alerts, faults, rules, registry, recorder, arrived, leader),
        new VolumeWatch(stores, rules, recorder, counts, leader),
        new Leftovers(stores),
        clock,
        leader);
  }

  /** Takes all matches so far as read. */
  public void markRead(String alertId) {
    long total = notifications.list(alertId, 1, null).total();
    states.put(alertId, "", now(), new AlertState(total));
  }

  private AlertStatus status(
      Alert alert, long total, long told, @Nullable Stored<AlertState> read) {
    long known = read == null ? 0 : read.value().number();
    Instant when = read == null ? Instant.EPOCH : read.at();
    return new AlertStatus(alert, unreadable(alert), total, Math.max(0, told - known), when);
  }

  private @Nullable InvalidInputException unreadable(Alert alert) {
    try {
      query(alert);
      return null;
    } catch (InvalidInputException e) {
      return e;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
