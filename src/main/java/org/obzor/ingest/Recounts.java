package org.obzor.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.obzor.article.Article;
import org.obzor.curation.Curation;
import org.obzor.curation.Pending;
import org.obzor.curation.Pending.Cause;
import org.obzor.curation.Selection;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.elastic.UnavailableException;
import org.obzor.index.ArticlePage;
import org.obzor.index.StoryIndex;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;
import org.obzor.query.TextQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets past articles obey what was decided since they were stored. One recount is done after the
 * other, page by page; how far one is, is stored after each page, so that whoever goes on after a
 * process died does at most one page twice, which changes nothing.
 *
 * <p>No article slips between: a recount begins after every batch that was being stored when it was
 * asked for is stored, and every later batch is recognised by what was decided by then. Articles
 * are gone through by date of publication and id, which a recount does not change; one that gets
 * another date meanwhile was taken in meanwhile.
 *
 * <p>Safe for use by several threads, but {@link #run} only by one of all processes.
 */
public final class Recounts {
  private static final Logger LOG = LoggerFactory.getLogger(Recounts.class);
  private static final String OPEN = "open";
  private static final int PAGE = 200;
  private static final int LISTED = 100;
  private static final int ATTEMPTS = 3;

  /** Queries longer than this together may have more words than Elasticsearch looks for at once. */
  private static final int LONGEST_QUERIES = 4_000;

  private final DocumentStore<Recount> store;
  private final Curation curation;
  private final FilterParameters filters;
  private final Ingest ingest;
  private final StoryIndex index;
  private final InstantSource clock;
  private int failures;

  public Recounts(
      DocumentStore<Recount> store,
      Curation curation,
      Ingest ingest,
      StoryIndex index,
      InstantSource clock) {
    this.store = store;
    this.curation = curation;
    this.filters = curation.filters();
    this.ingest = ingest;
    this.index = index;
    this.clock = clock;
  }

  /** The latest hundred, the newest first. */
  public List<Recount> list() {
    take();
    return store.list(null, LISTED, null).items().stream().map(Stored::value).toList();
  }

  public Optional<Recount> find(String id) {
    return store.find(id).map(Stored::value);
  }

  /**
   * Asks for every article to be recognised again, as after an upgrade of what recognises them.
   * Returns the one that waits if that has been asked for already.
   */
  public Recount everything() {
    Optional<Recount> waiting =
        open(1000).stream()
            .map(Stored::value)
            .filter(r -> r.cause() == Cause.ASKED && r.state() == Recount.State.WAITING)
            .findFirst();
    return waiting.orElseGet(() -> {
      Recount asked =
          Recount.waiting(
              UUID.randomUUID().toString(), Cause.ASKED, "", Selection.everything(), now());
      store.create(asked.id(), OPEN, asked.asked(), asked);
      return asked;
    });
  }

  /**
   * Does what there is to do.
   *
   * @param leader asked before each page whether this one may go on
   * @throws UnavailableException if Elasticsearch is away; the next call goes on
   */
  public void run(BooleanSupplier leader) {
    while (leader.getAsBoolean() && step()) {}
  }

  /** Does one page; returns whether there may be more. */
  boolean step() {
    take();
    List<Stored<Recount>> open = open(1);
    if (open.isEmpty()) {
      return false;
    }
    Stored<Recount> found = open.getFirst();
    Recount recount = found.value();
    try {
      if (recount.state() == Recount.State.WAITING) {
        ingest.awaitStored();
        write(found, recount.begun(now()));
      } else {
        write(found, page(recount));
      }
      failures = 0;
    } catch (UnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted() || ++failures < ATTEMPTS) {
        throw e;
      }
      LOG.error("recount {} failed", recount.id(), e);
      failures = 0;
      write(found, recount.failed(String.valueOf(e.getMessage()), now()));
    }
    return true;
  }

  private Recount page(Recount recount) {
    Selection selection = recount.selection();
    String only = selection.article();
    if (only != null) {
      List<Article> articles = index.find(only).stream().toList();
      return recount.onwards(articles.size(), articles.size(), ingest.again(articles), null, now());
    }
    ArticlePage page = index.oldest(query(selection), selection.since(), PAGE, recount.cursor());
    int changed = ingest.again(page.articles());
    return recount.onwards(page.total(), page.articles().size(), changed, page.next(), now());
  }

  private ArticleQuery query(Selection selection) {
    ArticleQuery all = ArticleQuery.all(ZoneOffset.UTC);
    if (selection.texts().stream().mapToInt(String::length).sum() > LONGEST_QUERIES) {
      return all;
    }
    List<TextQuery> any = new ArrayList<>();
    selection.entities().forEach(e -> any.add(new TextQuery.Entity(e.type(), e.id())));
    try {
      selection.texts().forEach(text -> any.add(filters.text(text)));
    } catch (InvalidInputException e) {
      // Names come and go; every article is never too few.
      return all;
    }
    return switch (any.size()) {
      case 0 -> all;
      case 1 -> all.withText("", any.getFirst());
      default -> all.withText("", new TextQuery.Or(any));
    };
  }

  /** Takes up what was decided. */
  private void take() {
    curation.pending(this::take);
  }

  private void take(Pending p) {
    store.create(
        p.id(), OPEN, now(), Recount.waiting(p.id(), p.cause(), p.subject(), p.selection(), now()));
  }

  private List<Stored<Recount>> open(int most) {
    return store.due(OPEN, now().plus(Duration.ofDays(1)), most);
  }

  private void write(Stored<Recount> old, Recount recount) {
    // If it is not what was read, another process is at it.
    var _ =
        store.replace(
            new Stored<>(
                recount.id(), recount.isOpen() ? OPEN : "", old.at(), recount, old.version()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
