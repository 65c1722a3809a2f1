package org.obzor.web;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.obzor.alert.Alerts;
import org.obzor.alert.MemoryStore;
import org.obzor.app.FeedArticles;
import org.obzor.app.IndexedEntities;
import org.obzor.curation.Curation;
import org.obzor.curation.CurationStores;
import org.obzor.curation.Shipped;
import org.obzor.elastic.Lease;
import org.obzor.enrich.Countries;
import org.obzor.enrich.Enrichers;
import org.obzor.enrich.Topics;
import org.obzor.fetch.AddressGuard;
import org.obzor.fetch.FetchLimits;
import org.obzor.fetch.Fetcher;
import org.obzor.ingest.ImportJobs;
import org.obzor.ingest.Importer;
import org.obzor.ingest.Ingest;
import org.obzor.ingest.Ledger;
import org.obzor.ingest.Recounts;
import org.obzor.notify.IndexArticles;
import org.obzor.notify.Notifier;
import org.obzor.notify.NotifySettings;
import org.obzor.notify.NotifyStores;
import org.obzor.person.KnownPersons;
import org.obzor.poll.Subscriptions;
import org.obzor.query.FilterParameters;
import org.obzor.source.FeedItems;
import org.obzor.source.PushedArticles;
import org.obzor.source.Sources;
import org.obzor.tag.Tags;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.RussianDictionary;
import org.obzor.text.TextAnalyzer;
import org.obzor.view.SavedViews;

/** A server over an index in memory, on a free port. */
public final class WebRig {
  static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private WebRig() {}

  /** The parts of a server with these articles. */
  public static WebParts parts(int port, boolean fromDisk, int articles, Instant now) {
    RussianDictionary dictionary = RussianDictionary.load();
    TextAnalyzer analyzer = DictionaryAnalyzer.create(dictionary);
    Countries countries = Countries.load();
    Topics topics = Topics.load();
    KnownPersons persons = KnownPersons.load();
    Path templates = fromDisk ? Path.of("templates") : null;
    Path statics = fromDisk ? Path.of("static") : null;
    Clock clock = Clock.fixed(now, ZONE);
    Tags tags = new Tags(new MemoryStore<>(), clock);
    MemoryIndex index = new MemoryIndex(analyzer, tags::articles);
    Curation curation =
        new Curation(
            new CurationStores(new MemoryStore<>(), new MemoryStore<>(), new MemoryStore<>()),
            new Shipped(
                analyzer,
                Enrichers.open(analyzer, dictionary, countries, persons),
                countries,
                topics,
                persons),
            new IndexedEntities(index),
            clock);
    FilterParameters filters = curation.filters();
    Alerts alerts =
        new Alerts(MemoryStore.alerts(), analyzer, filters, ZONE, () -> now, curation::version);
    index.add(Clippings.some(articles, 60, now));
    Ledger ledger = new Ledger(new MemoryStore<>());
    ImportJobs jobs = new ImportJobs(new MemoryStore<>(), clock);
    Ingest ingest = new Ingest(curation, analyzer, index, alerts::match, clock, 1, null);
    Importer importer =
        new Importer(
            new Sources(ZONE, clock, InputStream.nullInputStream()),
            new PushedArticles(ZONE, clock),
            ingest,
            ledger,
            jobs,
            clock);
    return new WebParts(
        new WebSettings("127.0.0.1", port, null, ZONE, templates, statics),
        index,
        filters,
        analyzer,
        alerts,
        new Notifier(
            alerts,
            new NotifyStores(new MemoryStore<>(), new MemoryStore<>()),
            new IndexArticles(index),
            analyzer,
            new NotifySettings(
                null, URI.create("http://127.0.0.1"), ZONE, AddressGuard.PUBLIC_ONLY),
            new Lease(new MemoryStore<>(), "notify", Duration.ofSeconds(6), System::nanoTime),
            clock),
        importer,
        ledger,
        curation,
        new Recounts(new MemoryStore<>(), curation, ingest, index, clock),
        new SavedViews(new MemoryStore<>(), clock),
        tags,
        new Subscriptions(
            new MemoryStore<>(),
            new Fetcher(new AddressGuard(List.of("127.0.0.1")), FetchLimits.USUAL, clock),
            new FeedItems(ZONE, clock),
            new FeedArticles(importer),
            ZONE,
            clock),
        new Labels(countries, curation::topics, persons),
        () -> true,
        clock);
  }

  /** Serves invented articles for looking at pages: port as the argument. */
  public static void main(String[] args) {
    new WebServer(parts(Integer.parseInt(args[0]), true, 400, Instant.now())).start();
  }
}
