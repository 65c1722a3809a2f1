package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesIT {
  private static final String CLIPPING =
      "[Обновлено] Заголовок\n\nИздание 01.03.24 Слов: 1\n\nТекст.\n";
  private static final String OBJECT =
      "{\"title\":\"Т\",\"source\":\"И\",\"published_at\":\"2024-03-30\"}";

  @TempDir Path folder;

  private Sources sources(String stdin) {
    return new Sources(
        ZoneOffset.UTC,
        Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC),
        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<String> outcomes(Sources sources, String argument) {
    List<String> outcomes = new ArrayList<>();
    for (SourceFile file : sources.files(argument)) {
      sources.read(
          file,
          item ->
              outcomes.add(
                  switch (item) {
                    case Item.Found f -> f.draft().title();
                    case Item.Rejected r -> r.code();
                  }));
    }
    return outcomes;
  }

  @Test
  void walksFoldersInOrderAndSkipsWhatIsHiddenOrDocumentation() throws IOException {
    write("b/2.txt", "");
    write("b/1.txt", CLIPPING);
    write("a.ndjson", OBJECT + "\n{\n" + OBJECT);
    write(".hidden.txt", CLIPPING);
    write(".git/config", CLIPPING);
    write("README.md", "# Readme");
    write("README", "Readme");
    assertThat(sources("").files(folder.toString()))
        .extracting(f -> folder.relativize(Path.of(f.name())).toString())
        .containsExactly("a.ndjson", "b/1.txt", "b/2.txt");
    assertThat(outcomes(sources(""), folder.toString()))
        .containsExactly("Т", "source.bad-json", "Т", "[Обновлено] Заголовок", "source.empty");
  }

  @Test
  void contentDecidesWhateverTheName() throws IOException {
    assertThat(outcomes(sources(""), write("1.txt", OBJECT + "\n" + OBJECT).toString()))
        .containsExactly("Т", "Т");
    assertThat(outcomes(sources(""), write("2.txt", "[\n" + OBJECT + "]").toString()))
        .containsExactly("Т");
    assertThat(outcomes(sources(""), write("3.dat", OBJECT.replace(",", ",\n")).toString()))
        .containsExactly("Т");
    assertThat(outcomes(sources(""), write("4.json", "{\n" + OBJECT.substring(1)).toString()))
        .containsExactly("Т");
    assertThat(outcomes(sources(""), write("5.json", "x").toString()))
        .containsExactly("source.bad-json");
  }

  @Test
  void whatCannotBeReadIsAnItem() {
    assertThat(outcomes(sources(""), folder.resolve("none.txt").toString()))
        .containsExactly("source.not-found");
  }

  @Test
  void readsStandardInput() {
    assertThat(outcomes(sources(CLIPPING), "-")).containsExactly("[Обновлено] Заголовок");
    assertThat(outcomes(sources(OBJECT), "-")).containsExactly("Т");
  }
}
