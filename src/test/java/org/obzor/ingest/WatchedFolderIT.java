package org.obzor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderIT {
  @TempDir Path folder;

  private final ImportRig rig = new ImportRig(arriving -> {});
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T00:00:00Z"));

  @AfterEach
  void close() {
    rig.close();
  }

  private WatchedFolder watched() {
    InstantSource clock = now::get;
    return new WatchedFolder(folder, rig.importer(InputStream.nullInputStream()), clock);
  }

  private static String clipping(String title) {
    return title + "\n\nИздание 30.03.24 Слов: 2\n\nДва слова.\n";
  }

  private void drop(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void later(int seconds) {
    now.updateAndGet(t -> t.plusSeconds(seconds));
  }

  private List<String> files(String below) throws IOException {
    Path path = folder.resolve(below);
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void takesWhatIsCompleteAndLeavesTheRest() throws IOException {
    WatchedFolder watched = watched();
    drop("а.txt", clipping("А"));
    drop("b.txt", "no clipping");
    drop("c.txt", clipping("Пишется"));
    drop("d.txt.part", clipping("Качается"));
    drop(".hidden", clipping("Скрыт"));
    drop("empty.txt", "");
    watched.run(() -> true);
    assertThat(files("done")).isEmpty();
    later(2);
    drop("c.txt", clipping("Пишется дальше"));
    watched.run(() -> true);
    assertThat(files("done")).isEmpty();
    later(2);
    watched.run(() -> true);
    assertThat(files("done")).containsExactly("а.txt", "а.txt.ledger.json");
    assertThat(files("failed")).containsExactly("b.txt", "b.txt.ledger.json");
    assertThat(files("")).containsExactly(".hidden", "c.txt", "d.txt.part", "empty.txt");
    later(60);
    watched.run(() -> true);
    assertThat(files("")).containsExactly(".hidden", "d.txt.part");
    assertThat(Files.readString(folder.resolve("failed/b.txt.ledger.json")))
        .contains("\"found\" : 1", "\"rejected\" : 1", "No line names", "Нет строки с изданием");
    assertThat(rig.ledger.list(LedgerFilter.ALL, 10, null).total()).isEqualTo(4);
  }

  @Test
  void aNameThatIsTakenGetsANumberAndNothingIsImportedTwice() throws IOException {
    drop("a.txt", clipping("А"));
    WatchedFolder first = watched();
    first.run(() -> true);
    later(5);
    first.run(() -> true);
    drop("a.txt", clipping("А"));
    WatchedFolder restarted = watched();
    restarted.run(() -> true);
    later(5);
    restarted.run(() -> true);
    assertThat(files("done"))
        .containsExactly("a-2.txt", "a-2.txt.ledger.json", "a.txt", "a.txt.ledger.json");
    assertThat(Files.readString(folder.resolve("done/a-2.txt.ledger.json")))
        .contains("\"imported\" : 0", "\"duplicates\" : 1");
  }

  @Test
  void whoMayNotWorkOnItLeavesItAlone() throws IOException {
    drop("a.txt", clipping("А"));
    WatchedFolder watched = watched();
    watched.run(() -> false);
    later(5);
    watched.run(() -> false);
    assertThat(files("")).containsExactly("a.txt");
    watched.run(() -> true);
    assertThat(files("done")).hasSize(2);
  }
}
