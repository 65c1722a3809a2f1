package org.obzor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.obzor.ingest.ImportRecord.State;
import org.obzor.source.SourceFile;

/** An import that somebody else looks at and cancels. */
class ImportJobsIT {
  private final AtomicReference<Runnable> whileStoring = new AtomicReference<>(() -> {});

  private static InputStream articles(int number) {
    String lines =
        IntStream.range(0, number)
            .mapToObj(i ->
                "{\"title\":\"Статья " + i + "\",\"source\":\"И\",\"published_at\":\"2026-03-03\"}")
            .collect(Collectors.joining("\n"));
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void isSeenAndCancelledByOthersAndCompletedLater() {
    try (ImportRig rig = new ImportRig(arriving -> whileStoring.getAndSet(() -> {}).run())) {
      whileStoring.set(() -> cancel(rig.jobs));
      int all = Ingest.BATCH + 100;
      List<SourceFile> files = List.of(SourceFile.STDIN);
      ImportRecord ended = rig.importer(articles(all)).files(files, ImportListener.NONE).getFirst();
      assertThat(ended.state()).isEqualTo(State.CANCELLED);
      assertThat(ended.imported()).isEqualTo(Ingest.BATCH);
      assertThat(rig.ledger.find(ended.id())).contains(ended);
      assertThat(rig.jobs.list()).isEmpty();
      assertThat(rig.jobs.cancel(ended.id())).isFalse();

      ImportRecord again = rig.importer(articles(all)).files(files, ImportListener.NONE).getFirst();
      assertThat(again.state()).isEqualTo(State.DONE);
      assertThat(List.of(again.imported(), again.duplicates())).containsExactly(100, Ingest.BATCH);
    }
  }

  /** As another process would; returns when the import knows. */
  private static void cancel(ImportJobs jobs) {
    ImportJob job = await(jobs, Instant.EPOCH);
    assertThat(job.files()).isEqualTo(1);
    assertThat(job.cancelled()).isFalse();
    assertThat(jobs.cancel(job.id())).isTrue();
    Instant asked = await(jobs, Instant.EPOCH).seenAt();
    assertThat(await(jobs, asked).cancelled()).isTrue();
  }

  private static ImportJob await(ImportJobs jobs, Instant after) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(end)) {
      List<ImportJob> found = jobs.list();
      if (!found.isEmpty() && found.getFirst().seenAt().isAfter(after)) {
        return found.getFirst();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the import does not say how far it is");
  }
}
