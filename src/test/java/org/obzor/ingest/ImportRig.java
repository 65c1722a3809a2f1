package org.obzor.ingest;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.obzor.TestElastic;
import org.obzor.app.Recognition;
import org.obzor.article.Article;
import org.obzor.elastic.Elastic;
import org.obzor.index.ElasticArticleIndex;
import org.obzor.source.PushedArticles;
import org.obzor.source.Sources;

/** Everything an import needs, on a real Elasticsearch. */
final class ImportRig implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  final Elastic elastic = TestElastic.fresh();
  final Ledger ledger = new Ledger(elastic.store("imports", ImportRecord.class));
  final ImportJobs jobs =
      new ImportJobs(elastic.store("import-jobs", ImportJob.class), Clock.systemUTC());
  private final Ingest ingest;

  ImportRig(Consumer<List<Article>> arriving) {
    Recognition recognition = Recognition.load();
    this.ingest =
        new Ingest(
            recognition.enricher(),
            recognition.analyzer(),
            ElasticArticleIndex.open(elastic, recognition.analyzer(), CLOCK),
            arriving,
            CLOCK,
            1);
  }

  Importer importer(InputStream stdin) {
    return new Importer(
        new Sources(ZoneOffset.UTC, CLOCK, stdin),
        new PushedArticles(ZoneOffset.UTC, CLOCK),
        ingest,
        ledger,
        jobs,
        Clock.systemUTC());
  }

  @Override
  public void close() {
    ingest.close();
  }
}
