package org.obzor.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.obzor.TestElastic;
import org.obzor.app.IndexedEntities;
import org.obzor.app.Recognition;
import org.obzor.article.ArticleDraft;
import org.obzor.article.EntityType;
import org.obzor.curation.Curation;
import org.obzor.curation.CurationStores;
import org.obzor.curation.Decision;
import org.obzor.elastic.Elastic;
import org.obzor.enrich.Topic;
import org.obzor.index.ElasticArticleIndex;

/**
 * How fast past articles are recognised again. Arguments: a file of articles ({@code .jsonl.gz}
 * with {@code title} and {@code text}), how many articles to make of them, and how many threads
 * recognise them.
 */
final class RecountBenchmark {
  private static final Recognition RECOGNITION = Recognition.load();

  private final Elastic elastic = TestElastic.fresh();
  private final ElasticArticleIndex index =
      ElasticArticleIndex.open(elastic, RECOGNITION.analyzer(), Clock.systemUTC());
  private final Curation curation =
      new Curation(
          CurationStores.in(elastic),
          RECOGNITION.shipped(),
          new IndexedEntities(index),
          Clock.systemUTC());

  private RecountBenchmark() {}

  public static void main(String[] args) throws IOException {
    new RecountBenchmark()
        .run(drafts(Path.of(args[0]), Integer.parseInt(args[1])), Integer.parseInt(args[2]));
    System.exit(0);
  }

  private void run(List<ArticleDraft> drafts, int threads) {
    try (Ingest ingest =
        new Ingest(
            curation, RECOGNITION.analyzer(), index, a -> {}, Clock.systemUTC(), threads, null)) {
      Recounts recounts =
          new Recounts(
              elastic.store("recounts", Recount.class), curation, ingest, index, Clock.systemUTC());
      ingest.accept(drafts.subList(0, drafts.size() / 5));
      measure(
          "taken in",
          drafts.size() * 4 / 5,
          () -> ingest.accept(drafts.subList(drafts.size() / 5, drafts.size())));
      recounts.everything();
      report("nothing changed", recounts);
      curation
          .topicEdits()
          .add(
              new Topic(
                  "everything",
                  "",
                  null,
                  Map.of("ru", "Всё", "en", "All"),
                  List.of("и OR в OR на")));
      report("every article changed", recounts);
      curation
          .corrections()
          .decide(new Decision.NotThis(EntityType.PERSON, "владимир-путин", null, null));
      report("one person", recounts);
    }
  }

  private static void report(String what, Recounts recounts) {
    long start = System.nanoTime();
    long cpu = cpu();
    recounts.run(() -> true);
    Recount r = recounts.list().getFirst();
    print(what + ", " + r.changed() + " of " + r.done() + " changed", r.done(), start, cpu);
  }

  private static void measure(String what, long articles, Runnable work) {
    long start = System.nanoTime();
    long cpu = cpu();
    work.run();
    print(what, articles, start, cpu);
  }

  private static void print(String what, long articles, long start, long cpu) {
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (cpu() - cpu) / 1e9;
    System.out.printf(
        "%s: %d articles in %.1f s, %.0f a second; %.1f s of CPU in this process, %.0f a second%n",
        what, articles, seconds, articles / seconds, busy, articles / busy);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static List<ArticleDraft> drafts(Path file, int number) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(new ObjectMapper().readTree(line));
      }
    }
    List<ArticleDraft> drafts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      JsonNode article = lines.get(i % lines.size());
      drafts.add(
          new ArticleDraft(
              "n" + i,
              article.path("title").asText(),
              article.path("text").asText(),
              null,
              "Проба " + i / lines.size(),
              null,
              null,
              Instant.parse("2026-04-01T07:00:00Z").plusSeconds(3600L * i),
              false,
              null));
    }
    return drafts;
  }
}
