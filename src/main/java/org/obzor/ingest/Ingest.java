package org.obzor.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.dedup.ArticleId;
import org.obzor.dedup.Fingerprints;
import org.obzor.dedup.Wording;
import org.obzor.elastic.Lease;
import org.obzor.enrich.Enricher;
import org.obzor.enrich.LiveEnricher;
import org.obzor.index.ArticleIndex.Added;
import org.obzor.index.StoryIndex;
import org.obzor.index.StoryIndex.Replacement;
import org.obzor.text.TextAnalyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in of every article: it is identified, recognised, given its story, shown to the alerts
 * and stored. Safe for use by several threads: texts are recognised in parallel, stored one batch
 * after the other.
 */
public final class Ingest implements AutoCloseable {
  /** How many articles, and characters of them, are worked on at once. */
  static final int BATCH = 500;

  static final int BATCH_CHARACTERS = 4_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  private final LiveEnricher enricher;
  private final Recogniser recogniser;
  private final StoryIndex index;
  private final StoryFinder stories;
  private final Consumer<List<Article>> arriving;
  private final InstantSource clock;

  private final StoreLock storing;

  /**
   * @param arriving told of new articles, and of newer wordings of known ones, before they are
   *     stored; it may be told of one again if storing it fails, and must not count it twice
   * @param threads how many texts are recognised at once
   */
  public Ingest(
      Enricher enricher,
      TextAnalyzer analyzer,
      StoryIndex index,
      Consumer<List<Article>> arriving,
      InstantSource clock,
      int threads) {
    this(LiveEnricher.fixed(enricher), analyzer, index, arriving, clock, threads, null);
  }

  /**
   * The same beside other processes that store articles in the same index.
   *
   * @param enricher a batch is recognised again if it changes before the batch is stored
   * @param lease held while a batch is stored; closed with this; null if there are no others
   */
  public Ingest(
      LiveEnricher enricher,
      TextAnalyzer analyzer,
      StoryIndex index,
      Consumer<List<Article>> arriving,
      InstantSource clock,
      int threads,
      @Nullable Lease lease) {
    this.enricher = enricher;
    this.storing = new StoreLock(lease);
    Fingerprints fingerprints = new Fingerprints(analyzer);
    this.recogniser = new Recogniser(fingerprints, threads);
    this.index = index;
    this.stories = new StoryFinder(index, fingerprints);
    this.arriving = arriving;
    this.clock = clock;
  }

  /**
   * Takes articles in. When this returns, the imported ones are durable and found by queries. What
   * is wrong with one of them stops no other; the same article again is a duplicate, another
   * wording of it a revision.
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
    Map<String, Article> stored = index.findAll(new LinkedHashSet<>(ids));
    @Nullable Outcome[] outcomes = new Outcome[drafts.size()];
    Map<String, ArticleDraft> seen = new HashMap<>();
    Map<String, Arrival> arrivals = new HashMap<>();
    List<Integer> now = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      ArticleDraft other = seen.putIfAbsent(id, drafts.get(i));
      if (other != null) {
        // Another wording of an article of this batch is compared when that is stored.
        boolean same = Wording.of(other).equals(Wording.of(drafts.get(i)));
        outcomes[i] = same ? new Outcome.Duplicate(id) : null;
        continue;
      }
      Article known = stored.get(id);
      Arrival arrival = known == null ? new Arrival.New() : Arrival.of(drafts.get(i), known, index);
      if (arrival instanceof Arrival.Known) {
        outcomes[i] = new Outcome.Duplicate(id);
      } else {
        arrivals.put(id, arrival);
        now.add(i);
      }
    }
    Map<String, Optional<Outcome>> done =
        store(
            now.stream().map(i -> new Recogniser.Identified(ids.get(i), drafts.get(i))).toList(),
            arrivals);
    for (int i : now) {
      outcomes[i] =
          done.getOrDefault(
                  ids.get(i), Optional.of(new Outcome.Rejected("ingest.failed", List.of())))
              .orElse(null);
    }
    return completed(drafts, outcomes);
  }

  /** Takes in those that have no outcome yet, now that others of their ids are stored. */
  private List<Outcome> completed(List<ArticleDraft> drafts, @Nullable Outcome[] outcomes) {
    List<ArticleDraft> left = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] == null) {
        left.add(drafts.get(i));
      }
    }
    Iterator<Outcome> more =
        left.isEmpty() ? Collections.emptyIterator() : acceptBatch(left).iterator();
    return Arrays.stream(outcomes).map(o -> o == null ? more.next() : o).toList();
  }

  private List<Recognised> recognise(List<Recogniser.Identified> drafts, LiveEnricher.State state) {
    try {
      return recogniser.all(drafts, state).stream().flatMap(Optional::stream).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while taking articles in", e);
    }
  }

  /** What became of each by its id; empty if another was stored under that id meanwhile. */
  private Map<String, Optional<Outcome>> store(
      List<Recogniser.Identified> drafts, Map<String, Arrival> arrivals) {
    Storing step = new Storing(index, stories, arriving, clock);
    LiveEnricher.State state = enricher.recent();
    return stored(
        drafts,
        state,
        recognise(drafts, state),
        recognised -> step.prepare(recognised, arrivals),
        step::store,
        Map.of());
  }

  /**
   * Stores what comes of articles as they are recognised at the moment of storing: nobody else
   * stores then, and whoever looks for articles after a decision was made, and after waiting for
   * the batch of the moment, finds every one that does not obey it.
   *
   * @param state how they have been recognised; they are again if that has changed
   */
  private <P, R> R stored(
      List<Recogniser.Identified> drafts,
      LiveEnricher.State state,
      List<Recognised> recognised,
      Function<List<Recognised>, P> prepare,
      Function<P, R> store,
      R nothing) {
    LiveEnricher.State by = state;
    List<Recognised> now = recognised;
    while (!now.isEmpty()) {
      storing.lock();
      try {
        LiveEnricher.State present = enricher.current();
        if (present.equals(by)) {
          P prepared = prepare.apply(now);
          if (storing.isMine()) {
            return store.apply(prepared);
          }
          continue;
        }
        by = present;
      } finally {
        storing.unlock();
      }
      now = recognise(drafts, by);
    }
    return nothing;
  }

  /**
   * Recognises stored articles again. Those in which other entities are found now are stored so,
   * the others left as they are. No alert is told.
   *
   * @param articles as they are stored
   * @return how many changed; an article that somebody else has changed meanwhile was recognised
   *     there
   */
  int again(List<Article> articles) {
    Map<String, Article> old = new HashMap<>();
    articles.forEach(a -> old.put(a.id(), a));
    List<Recogniser.Identified> drafts =
        articles.stream().map(a -> new Recogniser.Identified(a.id(), Recognised.draft(a))).toList();
    LiveEnricher.State state = enricher.current();
    List<Recognised> recognised = recognise(drafts, state);
    // Should something be decided at this moment, a recount of its own follows.
    return changed(recognised, old).isEmpty()
        ? 0
        : stored(drafts, state, recognised, now -> changed(now, old), this::revise, 0);
  }

  private List<Replaced> changed(List<Recognised> recognised, Map<String, Article> old) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Replaced> changed = new ArrayList<>();
    for (Recognised r : recognised) {
      Article before = Objects.requireNonNull(old.get(r.id()));
      Article after = r.again(before, now);
      if (!Mentions.same(before.mentions(), after.mentions())) {
        changed.add(new Replaced(new Replacement(before, after, true), r.fingerprint().keys()));
      }
    }
    return changed;
  }

  /**
   * @param keys by which its story is found
   */
  private record Replaced(Replacement replacement, List<String> keys) {}

  private int revise(List<Replaced> changed) {
    Map<String, List<String>> keys = new HashMap<>();
    changed.forEach(c -> keys.put(c.replacement().old().id(), c.keys()));
    List<Added> added = index.revise(changed.stream().map(Replaced::replacement).toList(), keys);
    for (int i = 0; i < added.size(); i++) {
      if (added.get(i) instanceof Added.Failed(String reason)) {
        String id = changed.get(i).replacement().old().id();
        LOG.error("article {} cannot be stored again: {}", id, reason);
      }
    }
    return (int) added.stream().filter(a -> a instanceof Added.Stored).count();
  }

  /** Waits until whatever is being stored at this moment, in any process, is stored. */
  void awaitStored() {
    storing.lock();
    storing.unlock();
  }

  @Override
  public void close() {
    recogniser.close();
    storing.close();
  }
}
