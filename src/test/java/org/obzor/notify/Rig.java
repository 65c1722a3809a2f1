package org.obzor.notify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertMatch;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.AlertState;
import org.obzor.alert.AlertStores;
import org.obzor.alert.Alerts;
import org.obzor.alert.Digest;
import org.obzor.alert.MemoryStore;
import org.obzor.alert.Notification;
import org.obzor.article.Article;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.Lease;
import org.obzor.query.FilterParameters;
import org.obzor.query.MatchingContract;
import org.obzor.query.QueryParser;
import org.obzor.query.TestNames;
import org.obzor.text.TextAnalyzer;

/** Alerts, articles and stores in memory, and processes on them, with a clock moved by hand. */
final class Rig {
  static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  static final Instant START = Instant.parse("2026-11-20T12:10:00Z");
  static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  static final NotifySettings SETTINGS =
      new NotifySettings(
          null,
          URI.create("https://obzor.example.org"),
          ZONE,
          org.obzor.fetch.AddressGuard.PUBLIC_ONLY);

  final AtomicReference<Instant> now = new AtomicReference<>(START);
  final MemoryStore<Alert> alertStore = new MemoryStore<>();
  final MemoryStore<AlertMatch> matches = new MemoryStore<>();
  final MemoryStore<Notification> ledger = new MemoryStore<>();
  final MemoryStore<AlertState> states = new MemoryStore<>();
  final MemoryStore<Batch> batches = new MemoryStore<>();
  final MemoryStore<Message> messages = new MemoryStore<>();
  final Articles articles = new Articles();
  final Alerts alerts = alerts(new Stores());

  /** What a process reaches the stores through. */
  static class Stores {
    <T> DocumentStore<T> of(DocumentStore<T> store) {
      return store;
    }
  }

  static final class Articles implements ArticleSource {
    final Map<String, Article> all = new LinkedHashMap<>();

    @Override
    public Map<String, Article> findAll(Collection<String> ids) {
      return all.values().stream()
          .filter(a -> ids.contains(a.id()))
          .collect(Collectors.toMap(Article::id, a -> a));
    }

    @Override
    public List<Article> story(String storyId, int size) {
      return all.values().stream().filter(a -> a.storyId().equals(storyId)).limit(size).toList();
    }
  }

  Alerts alerts(Stores through) {
    TestNames names = new TestNames();
    return new Alerts(
        new AlertStores(
            through.of(alertStore),
            through.of(matches),
            through.of(ledger),
            through.of(states),
            new MemoryStore<>(),
            new MemoryStore<>()),
        ANALYZER,
        new FilterParameters(new QueryParser(ANALYZER, names), names),
        ZONE,
        now::get);
  }

  /** A process of its own; it believes to be the only one. */
  Notifier process(Stores through, Couriers couriers) {
    Lease lease = new Lease(new MemoryStore<>(), "notify", Duration.ofDays(1), System::nanoTime);
    return new Notifier(
        alerts(through),
        new NotifyStores(through.of(batches), through.of(messages)),
        articles,
        ANALYZER,
        SETTINGS,
        couriers,
        lease,
        now::get);
  }

  Alert alert(String name, Digest digest, String... channels) {
    return alert(name, digest, s -> s, channels);
  }

  Alert alert(String name, Digest digest, UnaryOperator<AlertSettings> change, String... channels) {
    Map<String, List<String>> filters = Map.of("q", List.of("снег"));
    return alerts.create(
        change.apply(new AlertSettings(name, filters, List.of(channels), digest, true)));
  }

  /** An article that the alerts match; alone in its story. */
  Article article(String id) {
    return article(id, "story-" + id, "Вестник", now.get());
  }

  static Article article(String id, String story, String source, Instant published) {
    return new Article(
        id,
        "Снег: " + id,
        "Ночью в городе выпал снег <b>и</b> растаял к утру.",
        null,
        source,
        "https://news.example.org/" + id,
        "ru",
        published,
        false,
        published,
        9,
        null,
        story,
        List.of());
  }

  /** It is matched, and stored. */
  void arrive(Article article) {
    alerts.match(List.of(article));
    articles.all.put(article.id(), article);
  }

  void pass(Duration time) {
    now.updateAndGet(i -> i.plus(time));
  }

  /** Steps until nothing is on its way. */
  static void settle(Notifier process) {
    for (int i = 0; i < 4; i++) {
      process.step();
      await(process);
    }
  }

  static void await(Notifier process) {
    while (process.inFlight() > 0) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
