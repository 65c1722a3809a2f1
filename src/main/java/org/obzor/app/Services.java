package org.obzor.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.obzor.alert.AlertStores;
import org.obzor.alert.Alerts;
import org.obzor.curation.Curation;
import org.obzor.curation.CurationStores;
import org.obzor.elastic.Elastic;
import org.obzor.elastic.EmbeddedSettings.Role;
import org.obzor.elastic.Lease;
import org.obzor.elastic.Waiting;
import org.obzor.fetch.FetchLimits;
import org.obzor.fetch.Fetcher;
import org.obzor.index.ElasticArticleIndex;
import org.obzor.index.StoryIndex;
import org.obzor.ingest.ImportJob;
import org.obzor.ingest.ImportJobs;
import org.obzor.ingest.ImportRecord;
import org.obzor.ingest.Importer;
import org.obzor.ingest.Ingest;
import org.obzor.ingest.Ledger;
import org.obzor.ingest.Recount;
import org.obzor.ingest.Recounts;
import org.obzor.ingest.WatchedFolder;
import org.obzor.notify.Notifier;
import org.obzor.notify.NotifySettings;
import org.obzor.notify.NotifyStores;
import org.obzor.poll.Subscription;
import org.obzor.poll.Subscriptions;
import org.obzor.query.FilterParameters;
import org.obzor.source.FeedItems;
import org.obzor.source.PushedArticles;
import org.obzor.source.SourceOptions;
import org.obzor.source.Sources;
import org.obzor.tag.TaggedArticle;
import org.obzor.tag.Tags;
import org.obzor.view.SavedView;
import org.obzor.view.SavedViews;

/** Everything behind the commands and the server, put together. Closing it ends what it began. */
public final class Services implements AutoCloseable {
  /** After a process that sent messages has died, another takes over so much later. */
  private static final Duration NOTIFY_TERM = Duration.ofSeconds(6);

  /** So long storing waits after a process on another machine died while it stored. */
  private static final Duration INGEST_TERM = Duration.ofSeconds(10);

  /** The same for the process that watches over the alerts. */
  private static final Duration WATCH_TERM = Duration.ofSeconds(15);

  /** The same for the process that recounts. */
  private static final Duration RECOUNT_TERM = Duration.ofSeconds(30);

  /** The same for the process that imports what is dropped into a folder. */
  private static final Duration FOLDER_TERM = Duration.ofSeconds(60);

  private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
  private final Recognition recognition;
  private final Elastic elastic;
  private final StoryIndex index;
  private final Alerts alerts;
  private final Notifier notifier;
  private final Curation curation;
  private final FilterParameters filters;
  private final Watching watching;
  private final Recounts recounts;
  private final Watching recounting;
  private final SavedViews views;
  private final Tags tags;
  private final Ledger ledger;
  private final ImportJobs jobs;
  private final Ingest ingest;
  private final Settings settings;
  private final Clock clock;
  private final Subscriptions feeds;

  private Services(
      Settings settings, NotifySettings notify, Recognition recognition, Elastic server) {
    this.clock = Clock.systemUTC();
    this.settings = settings;
    this.recognition = recognition;
    closing(server);
    this.elastic = server.withPrefix(settings.indexPrefix());
    this.tags = new Tags(elastic.store("tags", TaggedArticle.class), clock);
    ElasticArticleIndex articles =
        ElasticArticleIndex.open(elastic, recognition.analyzer(), tags::articles, clock);
    this.index = articles;
    this.curation =
        new Curation(
            CurationStores.in(elastic), recognition.shipped(), new IndexedEntities(index), clock);
    this.filters = curation.filters();
    this.alerts =
        new Alerts(
            AlertStores.in(elastic),
            recognition.analyzer(),
            filters,
            settings.zone(),
            clock,
            curation::version);
    this.notifier =
        closing(
            new Notifier(
                alerts,
                NotifyStores.in(elastic),
                new IndexedArticles(index),
                recognition.analyzer(),
                notify,
                elastic.lease("notify", NOTIFY_TERM),
                clock));
    IndexedArrivals arrivals = new IndexedArrivals(articles);
    Lease watch = elastic.lease("alert-watch", WATCH_TERM);
    this.watching =
        closing(
            new Watching(
                "alert-watch", alerts.watch(arrivals, arrivals, watch::tryAcquire)::run, watch));
    this.views = new SavedViews(elastic.store("views", SavedView.class), clock);
    this.ledger = new Ledger(elastic.store("imports", ImportRecord.class));
    this.jobs = new ImportJobs(elastic.store("import-jobs", ImportJob.class), clock);
    this.ingest =
        closing(
            new Ingest(
                curation,
                recognition.analyzer(),
                index,
                alerts::match,
                clock,
                Runtime.getRuntime().availableProcessors(),
                elastic.lease("ingest", INGEST_TERM)));
    this.recounts =
        new Recounts(elastic.store("recounts", Recount.class), curation, ingest, index, clock);
    Lease recount = elastic.lease("recount", RECOUNT_TERM);
    this.recounting =
        closing(new Watching("recount", () -> recounts.run(recount::tryAcquire), recount));
    this.feeds =
        closing(
            new Subscriptions(
                elastic.store("feeds", Subscription.class),
                new Fetcher(settings.guard(), FetchLimits.USUAL, clock),
                new FeedItems(settings.zone(), clock),
                new FeedArticles(importer()),
                settings.zone(),
                clock));
  }

  /**
   * Connects to Elasticsearch, starting it where that is needed, and reads the dictionaries
   * meanwhile.
   *
   * @param waiting told once if another process has to end first
   */
  public static Services open(Settings settings, Role role, Consumer<Waiting> waiting) {
    return open(settings, NotifySettings.none(settings.zone()), role, waiting);
  }

  /** The same for a process that sends the messages of alerts, after {@link #start}. */
  public static Services open(
      Settings settings, NotifySettings notify, Role role, Consumer<Waiting> waiting) {
    CompletableFuture<Recognition> recognition = CompletableFuture.supplyAsync(Recognition::load);
    Elastic elastic = settings.elastic(role, waiting);
    try {
      return new Services(settings, notify, recognition.join(), elastic);
    } catch (CompletionException e) {
      elastic.close();
      throw new IllegalStateException("the dictionaries cannot be read", e.getCause());
    } catch (RuntimeException e) {
      elastic.close();
      throw e;
    }
  }

  public Recognition recognition() {
    return recognition;
  }

  public Elastic elastic() {
    return elastic;
  }

  public StoryIndex index() {
    return index;
  }

  public Alerts alerts() {
    return alerts;
  }

  public Notifier notifier() {
    return notifier;
  }

  /** What analysts decided. */
  public Curation curation() {
    return curation;
  }

  /** Filters and queries by the names of the moment. */
  public FilterParameters filters() {
    return filters;
  }

  public SavedViews views() {
    return views;
  }

  /** What analysts tagged articles with. */
  public Tags tags() {
    return tags;
  }

  /** The feeds that are followed. */
  public Subscriptions feeds() {
    return feeds;
  }

  public Recounts recounts() {
    return recounts;
  }

  /**
   * Begins to send the messages of alerts, to watch over them, to recount and to follow feeds; for
   * the server only.
   */
  public void start() {
    ledger.bringUp();
    notifier.start();
    watching.start();
    recounting.start();
    feeds.start();
  }

  /**
   * Begins to import what is dropped into a folder; for the server only.
   *
   * @param folder one that exists, by its real path
   */
  public void watch(Path folder) {
    String name = UUID.nameUUIDFromBytes(folder.toString().getBytes(UTF_8)).toString();
    Lease lease = elastic.lease("watch-" + name, FOLDER_TERM);
    WatchedFolder watched = new WatchedFolder(folder, importer(), clock);
    closing(new Watching("watch-folder", () -> watched.run(lease::tryAcquire), lease)).start();
  }

  /** What became of every import. */
  public Ledger ledger() {
    return ledger;
  }

  /** Imports files by what they show. */
  public Importer importer() {
    return importer(SourceOptions.DEFAULT);
  }

  /** Imports files by what a person said about them. */
  public Importer importer(SourceOptions options) {
    return new Importer(
        new Sources(settings.zone(), clock, System.in, options),
        new PushedArticles(settings.zone(), clock),
        ingest,
        ledger,
        jobs,
        clock);
  }

  private <T extends AutoCloseable> T closing(T closeable) {
    closeables.push(closeable);
    return closeable;
  }

  @Override
  public void close() {
    for (AutoCloseable closeable : closeables) {
      try {
        closeable.close();
      } catch (Exception e) {
        System.getLogger(Services.class.getName())
            .log(System.Logger.Level.WARNING, "closing failed", e);
      }
    }
  }
}
