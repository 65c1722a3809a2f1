package org.obzor.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.obzor.article.ArticleDraft;
import org.obzor.dedup.Fingerprints;
import org.obzor.enrich.LiveEnricher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recognises many drafts at once on threads of its own. */
final class Recogniser implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recogniser.class);

  private final Fingerprints fingerprints;
  private final ExecutorService threads;

  Recogniser(Fingerprints fingerprints, int threads) {
    this.fingerprints = fingerprints;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("recognise-", 0).daemon().factory());
  }

  record Identified(String id, ArticleDraft draft) {}

  /**
   * In their order; empty for one whose text Obzor cannot cope with.
   *
   * @param state how they are recognised
   */
  List<Optional<Recognised>> all(List<Identified> drafts, LiveEnricher.State state)
      throws InterruptedException {
    List<Future<Recognised>> tasks = new ArrayList<>(drafts.size());
    for (Identified d : drafts) {
      tasks.add(threads.submit(() -> recognise(d, state)));
    }
    List<Optional<Recognised>> recognised = new ArrayList<>(drafts.size());
    for (int i = 0; i < tasks.size(); i++) {
      try {
        recognised.add(Optional.of(tasks.get(i).get()));
      } catch (ExecutionException e) {
        LOG.error("article {} cannot be recognised", drafts.get(i).id(), e.getCause());
        recognised.add(Optional.empty());
      }
    }
    return recognised;
  }

  private Recognised recognise(Identified d, LiveEnricher.State state) {
    ArticleDraft draft = d.draft();
    return new Recognised(
        d.id(),
        draft,
        state.enrich(d.id(), draft.title(), draft.text(), draft.lang()),
        fingerprints.of(draft.title(), draft.text()));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
