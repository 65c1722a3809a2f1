package org.obzor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.obzor.alert.MemoryStore;
import org.obzor.elastic.UnavailableException;
import org.obzor.enrich.Enrichment;
import org.obzor.ingest.ImportRecord.Kind;
import org.obzor.ingest.ImportRecord.Rejection;
import org.obzor.ingest.ImportRecord.State;
import org.obzor.ingest.ImportRecord.WordDifference;
import org.obzor.source.PushedArticles;
import org.obzor.source.SourceFile;
import org.obzor.source.Sources;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.TextAnalyzer;

class ImporterTest {
  private static final TextAnalyzer ANALYZER = DictionaryAnalyzer.create();
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String OBJECT =
      "{\"title\":\"%s\",\"text\":\"Текст.\",\"source\":\"И\",\"published_at\":\"2026-04-01\"}";

  private final MemoryStore<ImportRecord> ledger = new MemoryStore<>();
  private final Ingest ingest =
      new Ingest(
          (title, text, lang) -> new Enrichment("ru", List.of()),
          ANALYZER,
          new MemoryStories(ANALYZER).index(),
          articles -> {},
          NOW,
          1);

  private Importer importer(String stdin) {
    return new Importer(
        new Sources(ZoneOffset.UTC, NOW, stream(stdin)),
        new PushedArticles(ZoneOffset.UTC, NOW),
        ingest,
        new Ledger(ledger),
        new ImportJobs(new MemoryStore<>(), NOW),
        NOW);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theLedgerSaysWhatBecameOfEachFile() {
    String clippings =
        """
        Первая

        Издание 01.04.26 Слов: 5

        Текст из трёх слов.

        Вторая

        Издание 31.04.26 Слов: 2

        Другой текст.

        Первая

        Издание 01.04.26 Слов: 4

        Текст из трёх слов.
        """;
    List<ImportRecord> finished = new ArrayList<>();
    List<Long> progress = new ArrayList<>();
    List<ImportRecord> records =
        importer(clippings)
            .files(
                List.of(SourceFile.STDIN),
                new ImportListener() {
                  @Override
                  public void progressed(int files, long found) {
                    progress.add(found);
                  }

                  @Override
                  public void finished(ImportRecord record) {
                    finished.add(record);
                  }
                });
    assertThat(records).hasSize(1).isEqualTo(finished);
    ImportRecord r = records.getFirst();
    assertThat(r.kind()).isEqualTo(Kind.FILE);
    assertThat(r.name()).isEqualTo("-");
    assertThat(List.of(r.found(), r.imported(), r.duplicates(), r.rejected()))
        .containsExactly(3, 1, 1, 1);
    assertThat(r.rejections())
        .containsExactly(
            new Rejection(null, 2, 7, null, "source.impossible-date", List.of("31.04.26")));
    assertThat(r.wordDifferences()).containsExactly(new WordDifference(null, 1, "Первая", 5, 4));
    assertThat(progress.getLast()).isEqualTo(3);
    assertThat(ledger.find(r.id()).orElseThrow().value()).isEqualTo(r);
  }

  @Test
  void aPushTellsWhichItemsWereRefused() throws IOException {
    String lines =
        OBJECT.formatted("А") + "\n{}\n" + OBJECT.formatted("А") + "\n" + OBJECT.formatted("Б");
    Importer.Pushed pushed = importer("").push(stream(lines), PushedArticles.Syntax.NDJSON);
    assertThat(pushed.imported()).isEqualTo(2);
    assertThat(pushed.duplicates()).isEqualTo(1);
    assertThat(pushed.rejected()).extracting(r -> r.place().number()).containsExactly(2);
    assertThat(ledger.list(null, 10, null).items())
        .extracting(s -> s.value().kind())
        .containsExactly(Kind.PUSH);
  }

  @Test
  void longListsOfFaultsAreCutInTheLedgerOnly() throws IOException {
    Importer.Pushed pushed =
        importer("").push(stream("{}\n".repeat(1000)), PushedArticles.Syntax.NDJSON);
    assertThat(pushed.rejected()).hasSize(1000);
    ImportRecord record = ledger.all().getFirst().value();
    assertThat(record.rejected()).isEqualTo(1000);
    assertThat(record.rejections()).hasSize(ImportRecord.MOST_LISTED);
  }

  private static String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> OBJECT.formatted("Статья " + i))
        .collect(Collectors.joining("\n"));
  }

  private static ImportListener endingAfter(int batches) {
    return new ImportListener() {
      private int asked;

      @Override
      public boolean isCancelled() {
        return asked++ >= batches;
      }
    };
  }

  @Test
  void aCancelledImportEndsAtABatchAndIsCompletedTheNextTime() {
    String file = lines(0, Ingest.BATCH + 200);
    List<SourceFile> twice = List.of(SourceFile.STDIN, SourceFile.STDIN);
    List<ImportRecord> records = importer(file).files(twice, endingAfter(1));
    assertThat(records).extracting(ImportRecord::state).containsExactly(State.CANCELLED);
    assertThat(records.getFirst().imported()).isEqualTo(Ingest.BATCH);
    assertThat(records.getFirst().found()).isEqualTo(Ingest.BATCH);
    ImportRecord again =
        importer(file).files(List.of(SourceFile.STDIN), ImportListener.NONE).getFirst();
    assertThat(again.state()).isEqualTo(State.DONE);
    assertThat(List.of(again.imported(), again.duplicates())).containsExactly(200, Ingest.BATCH);
    assertThat(ledger.all()).hasSize(2);
  }

  @Test
  void filesReadToTheirEndBeforeTheCancellationAreDone() {
    assertThat(importer(lines(0, 3)).files(List.of(SourceFile.STDIN), endingAfter(1)))
        .extracting(ImportRecord::state)
        .containsExactly(State.DONE);
    assertThat(importer("").files(List.of(SourceFile.STDIN), endingAfter(0))).isEmpty();
  }

  @Test
  void whatCouldNotBeStoredIsInTheLedgerAsFailed() {
    Ingest away =
        new Ingest(
            (title, text, lang) -> new Enrichment("ru", List.of()),
            ANALYZER,
            new MemoryStories(ANALYZER).index(),
            articles -> {
              throw new UnavailableException("away", null);
            },
            NOW,
            1);
    Importer importer =
        new Importer(
            new Sources(ZoneOffset.UTC, NOW, stream(lines(0, 3))),
            new PushedArticles(ZoneOffset.UTC, NOW),
            away,
            new Ledger(ledger),
            new ImportJobs(new MemoryStore<>(), NOW),
            NOW);
    assertThatThrownBy(() -> importer.files(List.of(SourceFile.STDIN), ImportListener.NONE))
        .isInstanceOf(UnavailableException.class);
    ImportRecord record = ledger.all().getFirst().value();
    assertThat(record.state()).isEqualTo(State.FAILED);
    assertThat(record.found()).isZero();
    assertThat(record.error()).isEqualTo("away");
  }

  @Test
  void anEntryWhoseSumsDoNotAgreeCannotBeMade() {
    assertThatThrownBy(() ->
            new ImportRecord(
                "1",
                Kind.FILE,
                State.DONE,
                null,
                "f",
                Instant.EPOCH,
                0,
                3,
                1,
                0,
                1,
                0,
                List.of(),
                0,
                List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
