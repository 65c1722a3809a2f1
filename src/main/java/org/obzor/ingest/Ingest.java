package org.obzor.ingest;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.dedup.ArticleId;
import org.obzor.dedup.Fingerprints;
import org.obzor.dedup.Wording;
import org.obzor.elastic.Lease;
import org.obzor.enrich.Enricher;
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
    this(enricher, analyzer, index, arriving, clock, threads, null);
  }

  /**
   * The same beside other processes that store articles in the same index.
   *
   * @param lease held while a batch is stored; closed with this
   */
  public Ingest(
      Enricher enricher,
      TextAnalyzer analyzer,
      StoryIndex index,
      Consumer<List<Article>> arriving,
      InstantSource clock,
      int threads,
      @Nullable Lease lease) {
    this.storing = new StoreLock(lease);
    Fingerprints fingerprints = new Fingerprints(analyzer);
    this.recogniser = new Recogniser(enricher, fingerprints, threads);
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
    Map<String, Wording> seen = new HashMap<>();
    Map<String, Arrival> arrivals = new HashMap<>();
    List<Integer> now = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      Wording wording = Wording.of(drafts.get(i).title(), drafts.get(i).text());
      Wording other = seen.putIfAbsent(id, wording);
      if (other != null) {
        // Another wording of an article of this batch is compared when that is stored.
        outcomes[i] = other.equals(wording) ? new Outcome.Duplicate(id) : null;
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
    List<Optional<Recognised>> recognised =
        recognise(
            now.stream().map(i -> new Recogniser.Identified(ids.get(i), drafts.get(i))).toList());
    Map<String, Optional<Outcome>> done =
        store(recognised.stream().flatMap(Optional::stream).toList(), arrivals);
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

  private List<Optional<Recognised>> recognise(List<Recogniser.Identified> drafts) {
    try {
      return recogniser.all(drafts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while taking articles in", e);
    }
  }

  /** What became of each by its id; empty if another was stored under that id meanwhile. */
  private Map<String, Optional<Outcome>> store(
      List<Recognised> recognised, Map<String, Arrival> arrivals) {
    if (recognised.isEmpty()) {
      return Map.of();
    }
    Storing step = new Storing(index, stories, arriving, clock);
    while (true) {
      storing.lock();
      try {
        Storing.Prepared prepared = step.prepare(recognised, arrivals);
        if (storing.isMine()) {
          return step.store(prepared);
        }
      } finally {
        storing.unlock();
      }
    }
  }

  @Override
  public void close() {
    recogniser.close();
    storing.close();
  }
}
