package org.obzor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.alert.MemoryStore;
import org.obzor.enrich.Enrichment;
import org.obzor.ingest.ImportRecord.Kind;
import org.obzor.ingest.ImportRecord.Rejection;
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
        ledger,
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
        .containsExactly(new Rejection(2, 7, null, "source.impossible-date", List.of("31.04.26")));
    assertThat(r.wordDifferences()).containsExactly(new WordDifference(1, "Первая", 5, 4));
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
}
