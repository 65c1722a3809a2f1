package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.Cases;
import org.obzor.article.ArticleDraft;
import org.obzor.source.PushedArticles.Syntax;

/** Whatever comes in, it becomes items. */
class HostileInputTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String SEED =
      """
      Заголовок статьи

      Издание 01.03.24 Слов: 9

      Первый абзац статьи. Второй идёт следом!

      Читайте также:

      Чужой заголовок

      Вторая статья

      Другое издание 02.03.2024 Слов: 3

      Текст второй статьи.
      """;

  private final Contents contents = new Contents(ZoneOffset.UTC, NOW, SourceOptions.DEFAULT);
  private final PushedArticles pushed = new PushedArticles(ZoneOffset.UTC, NOW);
  private final DraftJson json = new DraftJson(ZoneOffset.UTC);

  private List<Item> read(byte[] bytes, Syntax syntax) throws IOException {
    List<Item> items = new ArrayList<>();
    pushed.read(new ByteArrayInputStream(bytes), syntax, "", items::add);
    return items;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void damagedFilesAreItemsToo(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] clipping = SEED.getBytes(StandardCharsets.UTF_8);
    ArticleDraft draft =
        ((Item.Found) contents.items("f", clipping, new Budget()).getFirst()).draft();
    byte[] lines = (json.line(draft) + "\n" + json.line(draft)).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 300; i++) {
      assertThat(contents.items("f", damaged(clipping, random), new Budget())).isNotEmpty();
      assertThat(read(damaged(lines, random), Syntax.NDJSON)).isNotEmpty();
      assertThat(read(damaged(lines, random), Syntax.JSON)).isNotEmpty();
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] copy = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    for (int n = random.nextInt(20); n > 0; n--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  @Test
  void endlessRunsOfOneCharacterTakeNoTime() {
    for (String unit :
        List.of(" ", ".", "\"", "-", "\t ", "а", "\u00A0", ".»", "\n", "1", "01.01.24 ")) {
      String run = unit.repeat(400_000 / unit.length());
      String file = "Заголовок\n\nИздание 01.03.24 Слов: 9\n\n" + run + "х\n\nТекст.\n";
      assertThat(contents.items("f", file.getBytes(StandardCharsets.UTF_8), new Budget()))
          .hasSize(1);
      assertThat(contents.items("f", (run + "х").getBytes(StandardCharsets.UTF_8), new Budget()))
          .hasSize(1);
    }
  }

  @Test
  void nestingWithoutEndIsBrokenJson() throws IOException {
    byte[] nested = "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    for (Syntax syntax : Syntax.values()) {
      assertThat(((Item.Rejected) read(nested, syntax).getLast()).code())
          .isEqualTo("source.bad-json");
    }
  }

  /** As a server gets it: it is never there as a whole. */
  private static InputStream endless(String begin, String unit) {
    byte[] head = begin.getBytes(StandardCharsets.UTF_8);
    byte[] more = unit.repeat(65_536).getBytes(StandardCharsets.UTF_8);
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(head),
                new InputStream() {
                  private long left = 2_000_000_000L;

                  @Override
                  public int read() {
                    throw new UnsupportedOperationException();
                  }

                  @Override
                  public int read(byte[] to, int offset, int length) {
                    int n = Math.min(length, more.length);
                    left -= n;
                    System.arraycopy(more, 0, to, offset, n);
                    return left < 0 ? -1 : n;
                  }
                })));
  }

  @Test
  void oneArticleWithoutEndIsNone() throws IOException {
    for (String begin : List.of("{\"title\":[1", "[{\"title\":[1")) {
      List<Item> items = new ArrayList<>();
      pushed.read(endless(begin, ",1"), Syntax.JSON, "", items::add);
      assertThat(((Item.Rejected) items.getFirst()).code()).isEqualTo("source.bad-json");
    }
    String many = "{\"title\":[" + "1,".repeat(20_000) + "1]}";
    String line = "{\"title\":\"A\",\"source\":\"S\",\"published_at\":\"2024-03-30\"}";
    for (Syntax syntax : Syntax.values()) {
      List<Item> items = read((many + "\n" + line).getBytes(StandardCharsets.UTF_8), syntax);
      assertThat(((Item.Rejected) items.getFirst()).code()).isEqualTo("source.too-much");
      assertThat(items.getLast()).isInstanceOf(Item.Found.class);
    }
    assertThat(
            ((Item.Rejected)
                    read((line + " x").getBytes(StandardCharsets.UTF_8), Syntax.NDJSON).getFirst())
                .code())
        .isEqualTo("source.bad-json");
    assertThat(
            ((Item.Rejected)
                    read((line + line).getBytes(StandardCharsets.UTF_8), Syntax.NDJSON).getFirst())
                .code())
        .isEqualTo("source.bad-json");
  }

  @Test
  void naughtyStringsComeThroughWhole() throws IOException {
    for (String naughty : Files.readAllLines(Cases.require("hostile/blns/blns.txt"))) {
      ArticleDraft draft =
          new ArticleDraft(
              null,
              naughty,
              naughty + "\nи текст",
              null,
              "«" + naughty + "»",
              null,
              null,
              Instant.parse("2024-03-30T12:00:00Z"),
              true,
              null);
      Item item = read(json.line(draft).getBytes(StandardCharsets.UTF_8), Syntax.NDJSON).getFirst();
      if (item instanceof Item.Found found) {
        ArticleDraft once = found.draft();
        Item again =
            read(json.line(once).getBytes(StandardCharsets.UTF_8), Syntax.NDJSON).getFirst();
        assertThat(again).isEqualTo(item);
      } else {
        assertThat(((Item.Rejected) item).code()).isEqualTo("source.too-long");
      }
    }
  }
}
