package org.obzor.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.dedup.ArticleId;
import org.obzor.dedup.Fingerprints;
import org.obzor.enrich.Enricher;
import org.obzor.index.ArticleIndex.Added;
import org.obzor.index.StoryIndex;
import org.obzor.text.TextAnalyzer;

/**
 * The way in of every article: it is identified, recognised, given its story, shown to the alerts
 * and stored. Safe for use by several threads: texts are recognised in parallel, stored one batch
 * after the other.
 */
public final class Ingest implements AutoCloseable {
  /** How many articles, and characters of them, are worked on at once. */
  static final int BATCH = 500;

  static final int BATCH_CHARACTERS = 4_000_000;

  private final Recogniser recogniser;
  private final StoryIndex index;
  private final StoryFinder stories;
  private final Consumer<List<Article>> arriving;
  private final InstantSource clock;

  /** Two batches stored at once could each begin the same story. */
  private final ReentrantLock storing = new ReentrantLock();

  /**
   * @param arriving told of new articles before they are stored; it may be told of one again if
   *     storing it fails, and must not count it twice
   * @param threads how many texts are recognised at once
   */
  public Ingest(
      Enricher enricher,
      TextAnalyzer analyzer,
      StoryIndex index,
      Consumer<List<Article>> arriving,
      InstantSource clock,
      int threads) {
    Fingerprints fingerprints = new Fingerprints(analyzer);
    this.recogniser = new Recogniser(enricher, fingerprints, threads);
    this.index = index;
    this.stories = new StoryFinder(index, fingerprints);
    this.arriving = arriving;
    this.clock = clock;
  }

  /**
   * Takes articles in. When this returns, the imported ones are durable and found by queries. What
   * is wrong with one of them stops no other; the same article again is a duplicate.
   *
   * @return what became of each, in their order
   * @throws org.obzor.elastic.UnavailableException if Elasticsearch is away; what is stored by then
   *     stays
   */
  public List<Outcome> accept(List<ArticleDraft> drafts) {
    List<Outcome> outcomes = new ArrayList<>(drafts.size());
    int from = 0;
    int characters = 0;
    for (int i = 0; i < drafts.size(); i++) {
      characters += drafts.get(i).text().length();
      if (i + 1 - from == BATCH || characters > BATCH_CHARACTERS || i + 1 == drafts.size()) {
        outcomes.addAll(acceptBatch(drafts.subList(from, i + 1)));
        from = i + 1;
        characters = 0;
      }
    }
    return outcomes;
  }

  private List<Outcome> acceptBatch(List<ArticleDraft> drafts) {
    List<String> ids = drafts.stream().map(ArticleId::of).toList();
    Set<String> known = new HashSet<>(index.findAll(new LinkedHashSet<>(ids)).keySet());
    Outcome[] outcomes = new Outcome[drafts.size()];
    List<Integer> fresh = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (known.add(ids.get(i))) {
        fresh.add(i);
      } else {
        outcomes[i] = new Outcome.Duplicate(ids.get(i));
      }
    }
    List<Optional<Recognised>> recognised =
        recognise(
            fresh.stream().map(i -> new Recogniser.Identified(ids.get(i), drafts.get(i))).toList());
    List<Recognised> sound = recognised.stream().flatMap(Optional::stream).toList();
    Map<String, Outcome> stored = store(sound);
    for (int i : fresh) {
      outcomes[i] =
          stored.getOrDefault(ids.get(i), new Outcome.Rejected("ingest.failed", List.of()));
    }
    return Arrays.asList(outcomes);
  }

  private List<Optional<Recognised>> recognise(List<Recogniser.Identified> drafts) {
    try {
      return recogniser.all(drafts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while taking articles in", e);
    }
  }

  private Map<String, Outcome> store(List<Recognised> recognised) {
    if (recognised.isEmpty()) {
      return Map.of();
    }
    storing.lock();
    try {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      List<String> storyIds = stories.stories(recognised);
      List<Article> articles = new ArrayList<>(recognised.size());
      Map<String, List<String>> keys = new HashMap<>();
      for (int i = 0; i < recognised.size(); i++) {
        articles.add(recognised.get(i).article(storyIds.get(i), now));
        keys.put(recognised.get(i).id(), recognised.get(i).fingerprint().keys());
      }
      arriving.accept(articles);
      List<Added> added = index.add(articles, keys);
      Map<String, Outcome> outcomes = new HashMap<>();
      for (int i = 0; i < articles.size(); i++) {
        outcomes.put(articles.get(i).id(), outcome(articles.get(i), added.get(i)));
      }
      return outcomes;
    } finally {
      storing.unlock();
    }
  }

  private static Outcome outcome(Article article, Added added) {
    return switch (added) {
      case Added.Stored s -> new Outcome.Imported(article.id(), article.storyId());
      case Added.Exists e -> new Outcome.Duplicate(article.id());
      case Added.Failed f -> new Outcome.Rejected("ingest.refused", List.of(f.reason()));
    };
  }

  @Override
  public void close() {
    recogniser.close();
  }
}
