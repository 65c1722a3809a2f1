package org.obzor.web;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.obzor.TestElastic;
import org.obzor.alert.AlertStores;
import org.obzor.alert.Alerts;
import org.obzor.app.FeedArticles;
import org.obzor.app.IndexedEntities;
import org.obzor.app.Recognition;
import org.obzor.curation.Curation;
import org.obzor.curation.CurationStores;
import org.obzor.elastic.Elastic;
import org.obzor.fetch.AddressGuard;
import org.obzor.fetch.FetchLimits;
import org.obzor.fetch.Fetcher;
import org.obzor.index.ElasticArticleIndex;
import org.obzor.ingest.ImportJob;
import org.obzor.ingest.ImportJobs;
import org.obzor.ingest.ImportListener;
import org.obzor.ingest.ImportRecord;
import org.obzor.ingest.Importer;
import org.obzor.ingest.Ingest;
import org.obzor.ingest.Ledger;
import org.obzor.ingest.Recount;
import org.obzor.ingest.Recounts;
import org.obzor.notify.IndexArticles;
import org.obzor.notify.Notifier;
import org.obzor.notify.NotifySettings;
import org.obzor.notify.NotifyStores;
import org.obzor.poll.Subscription;
import org.obzor.poll.Subscriptions;
import org.obzor.query.FilterParameters;
import org.obzor.source.FeedItems;
import org.obzor.source.PushedArticles;
import org.obzor.source.SourceFile;
import org.obzor.source.Sources;
import org.obzor.tag.TaggedArticle;
import org.obzor.tag.Tags;
import org.obzor.view.SavedView;
import org.obzor.view.SavedViews;

/** A server as it really is, over the tests' Elasticsearch, with the samples of one month. */
final class RealRig implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private final Alerts alerts;
  private final Subscriptions feeds;
  private final Notifier notifier;
  private final Ingest ingest;
  private final WebServer server;
  private final Recounts recounts;

  /**
   * @param now what time it is for the server when it starts
   * @param samples what the names of the imported samples begin with
   */
  RealRig(Instant now, String samples) {
    Clock clock =
        Clock.offset(Clock.system(ZONE), Duration.between(Instant.now(), now).truncatedTo(MILLIS));
    Recognition recognition = Recognition.load();
    Elastic elastic = TestElastic.fresh();
    Tags tags = new Tags(elastic.store("tags", TaggedArticle.class), clock);
    ElasticArticleIndex index =
        ElasticArticleIndex.open(elastic, recognition.analyzer(), tags::articles, clock);
    Curation curation =
        new Curation(
            CurationStores.in(elastic), recognition.shipped(), new IndexedEntities(index), clock);
    FilterParameters filters = curation.filters();
    this.alerts =
        new Alerts(
            AlertStores.in(elastic),
            recognition.analyzer(),
            filters,
            ZONE,
            clock,
            curation::version);
    this.notifier =
        new Notifier(
            alerts,
            NotifyStores.in(elastic),
            new IndexArticles(index),
            recognition.analyzer(),
            new NotifySettings(
                null, URI.create("http://127.0.0.1"), ZONE, new AddressGuard(List.of("127.0.0.1"))),
            elastic.lease("notify", Duration.ofSeconds(6)),
            clock);
    this.ingest =
        new Ingest(curation, recognition.analyzer(), index, alerts::match, clock, 2, null);
    this.recounts =
        new Recounts(elastic.store("recounts", Recount.class), curation, ingest, index, clock);
    Ledger ledger = new Ledger(elastic.store("imports", ImportRecord.class));
    ImportJobs jobs = new ImportJobs(elastic.store("import-jobs", ImportJob.class), clock);
    Sources sources = new Sources(ZONE, clock, InputStream.nullInputStream());
    Importer importer =
        new Importer(sources, new PushedArticles(ZONE, clock), ingest, ledger, jobs, clock);
    List<SourceFile> files =
        sources.files("samples").stream()
            .filter(f -> Path.of(f.name()).getFileName().toString().startsWith(samples))
            .toList();
    importer.files(files, ImportListener.NONE);
    this.feeds =
        new Subscriptions(
            elastic.store("feeds", Subscription.class),
            new Fetcher(new AddressGuard(List.of("127.0.0.1")), FetchLimits.USUAL, clock),
            new FeedItems(ZONE, clock),
            new FeedArticles(importer),
            ZONE,
            clock);
    this.server =
        new WebServer(
                new WebParts(
                    WebSettings.of("127.0.0.1", 0, ZONE),
                    index,
                    filters,
                    recognition.analyzer(),
                    alerts,
                    notifier,
                    importer,
                    ledger,
                    curation,
                    recounts,
                    new SavedViews(elastic.store("views", SavedView.class), clock),
                    tags,
                    feeds,
                    new Labels(recognition.countries(), curation::topics, recognition.persons()),
                    () -> elastic.health().usable(),
                    clock))
            .start();
    notifier.start();
    feeds.start();
  }

  Alerts alerts() {
    return alerts;
  }

  /** Does all recounts that were asked for. */
  void recount() {
    recounts.run(() -> true);
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    feeds.close();
    notifier.close();
    ingest.close();
  }
}
