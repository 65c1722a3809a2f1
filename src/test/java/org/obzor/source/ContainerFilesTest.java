package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.obzor.article.ArticleDraft;

/** Files that hold others. */
class ContainerFilesTest {
  private static byte[] clipping(String title) {
    return ReadFiles.utf8(title + "\n\nИздание 30.03.24 Слов: 1\n\nТекст.\n");
  }

  private static byte[] zip(Map<String, byte[]> files) {
    return ReadFiles.zip(new TreeMap<>(files), StandardCharsets.UTF_8);
  }

  @Test
  void zipOfFilesAndZips() {
    byte[] inner = zip(Map.of("в.txt", clipping("В")));
    List<Item> items =
        ReadFiles.items(
            "all.zip",
            zip(
                Map.of(
                    "../../etc/а.txt",
                    clipping("А"),
                    "__MACOSX/._a",
                    new byte[] {0},
                    "b.ndjson",
                    ReadFiles.utf8(
                        "{\"title\":\"Б\",\"source\":\"И\",\"published_at\":\"2024-03-30\"}"),
                    "c.zip",
                    inner,
                    "d.bin",
                    new byte[] {0, 1, 2})));
    assertThat(ReadFiles.outcomes(items)).containsExactly("А", "Б", "В", "source.binary");
    assertThat(items)
        .extracting(i -> i.place().file())
        .containsExactly(
            "all.zip/../../etc/а.txt", "all.zip/b.ndjson", "all.zip/c.zip/в.txt", "all.zip/d.bin");
  }

  @Test
  void namesAsDosWroteThem() {
    byte[] zip = ReadFiles.zip(Map.of("Статья.txt", clipping("А")), Charset.forName("IBM866"));
    assertThat(ReadFiles.items("z", zip).getFirst().place().file()).isEqualTo("z/Статья.txt");
  }

  @Test
  void aZipThatUnpacksTooFarIsLeft() {
    byte[] zeros = new byte[64 * 1024 * 1024];
    Arrays.fill(zeros, (byte) 'a');
    List<Item> items = ReadFiles.items("z", zip(Map.of("a.txt", clipping("А"), "b.txt", zeros)));
    assertThat(ReadFiles.outcomes(items)).containsExactly("А", "source.unpacks-too-far");
  }

  @Test
  void zipsNestedTooDeepAreLeft() {
    byte[] zip = clipping("А");
    for (int i = 0; i < 6; i++) {
      zip = zip(Map.of("x", zip));
    }
    assertThat(ReadFiles.outcomes(ReadFiles.items("z", zip))).containsExactly("source.too-deep");
  }

  @Test
  void aDamagedZipIsToldOf() {
    byte[] zip = zip(Map.of("a.txt", clipping("А")));
    assertThat(ReadFiles.outcomes(ReadFiles.items("z", Arrays.copyOf(zip, zip.length - 30))))
        .containsExactly("source.damaged");
  }

  @Test
  void aMailIsAnArticleOfItsSender() {
    ArticleDraft draft =
        ReadFiles.drafts(
                """
                From: =?UTF-8?B?0KHRgtC10L/QvdC+0Lkg0YLQtdC70LXRgtCw0LnQvw==?= <news@t.example>
                To: desk@example.org
                Subject: =?UTF-8?Q?=D0=9F=D0=B0=D1=80=D0=BE=D0=BC?=
                Date: Tue, 3 Mar 2026 18:05:00 +0500
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=koi8-r
                Content-Transfer-Encoding: base64

                99fFxNXYIMHCwsEuCgrk18EuCg==
                --b
                Content-Type: text/html; charset=utf-8

                <p>Other</p>
                --b--
                """)
            .getFirst();
    assertThat(draft.source()).isEqualTo("Степной телетайп");
    assertThat(draft.title()).isEqualTo("Паром");
    assertThat(draft.publishedAt()).isEqualTo(Instant.parse("2026-03-03T13:05:00Z"));
    assertThat(draft.text()).contains("\n\n");
  }

  @Test
  void whatIsAttachedToAMailIsRead() {
    String mail =
        """
        From: a@example.org
        Date: Tue, 3 Mar 2026 18:05:00 +0500
        Subject: Export
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        See below.
        --b
        Content-Type: text/csv; name="x.csv"
        Content-Disposition: attachment; filename="x.csv"

        title,date,source
        A,2026-03-01,S
        --b
        Content-Type: image/png; name="logo.png"

        x
        --b--
        """;
    List<Item> items = ReadFiles.items(mail);
    assertThat(ReadFiles.outcomes(items)).containsExactly("A");
    assertThat(items.getFirst().place().file()).isEqualTo("file/x.csv");
  }

  @Test
  void feedsWithinAZip() {
    byte[] rss =
        ReadFiles.utf8(
            "<rss version='2.0'><channel><title>Ф</title><item><title>А</title><pubDate>Tue, 3 Mar"
                + " 2026 18:05:00 +0500</pubDate></item></channel></rss>");
    assertThat(ReadFiles.outcomes(ReadFiles.items("z", zip(Map.of("f", rss)))))
        .containsExactly("А");
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void whatIsPackedByGzipIsRead() {
    List<Item> items = ReadFiles.items("z.zip", zip(Map.of("a.txt.gz", gzip(gzip(clipping("А"))))));
    assertThat(ReadFiles.outcomes(items)).containsExactly("А");
    assertThat(items.getFirst().place().file()).isEqualTo("z.zip/a.txt.gz/a.txt/a.txt");
  }

  @Test
  void filesPackedByGzipAreReadAsTheyAreUnpacked(@TempDir Path folder) throws IOException {
    byte[] line =
        ReadFiles.utf8("{\"title\":\"Б\",\"source\":\"И\",\"published_at\":\"2024-03-30\"}\n");
    byte[] broken = Arrays.copyOf(gzip(line), gzip(line).length - 6);
    assertThat(outcomes(folder, "a.ndjson.gz", gzip(line))).containsExactly("Б");
    assertThat(outcomes(folder, "b.gz", broken)).containsExactly("Б", "source.damaged");
    assertThat(outcomes(folder, "c.gz", gzip(new byte[50_000_000])))
        .containsExactly("source.binary", "source.unpacks-too-far");
    byte[] blanks = new byte[50_000_000];
    Arrays.fill(blanks, (byte) ' ');
    assertThat(outcomes(folder, "d.ndjson.gz", gzip(blanks)))
        .containsExactly("source.empty", "source.unpacks-too-far");
  }

  private static List<String> outcomes(Path folder, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<Item> items = new ArrayList<>();
    new Sources(ReadFiles.ZONE, Clock.systemUTC(), InputStream.nullInputStream())
        .read(new SourceFile(name, file, bytes.length), items::add);
    return ReadFiles.outcomes(items);
  }

  private static final String MBOX =
      """
      From a@example.org Tue Mar  3 18:05:00 2026
      From: A <a@example.org>
      Date: Tue, 3 Mar 2026 18:05:00 +0500
      Subject: First

      From here on, text.
      >From the mail.

      From what follows no header, it is text.

      From - Tue Mar  3 18:06:00 2026
      From: B <b@example.org>
      Date: Tue, 3 Mar 2026 18:06:00 +0500
      Subject: Second

      Text.

      From b@example.org Tue Mar  3 18:07:00 2026
      From: C <c@example.org>
      Date: nonsense
      Subject: Third

      Text.
      """;

  @Test
  void aMailboxIsManyMails(@TempDir Path folder) throws IOException {
    List<Item> items = ReadFiles.items("box", ReadFiles.utf8(MBOX));
    assertThat(ReadFiles.outcomes(items))
        .containsExactly("First", "Second", "source.unreadable-date");
    assertThat(items).extracting(i -> i.place().file()).containsExactly("box/1", "box/2", "box/3");
    assertThat(((Item.Found) items.getFirst()).draft().text())
        .isEqualTo(
            """
            From here on, text.
            From the mail.

            From what follows no header, it is text.\
            """);
    assertThat(outcomes(folder, "box.gz", gzip(ReadFiles.utf8(MBOX.replace("\n", "\r\n")))))
        .containsExactly("First", "Second", "source.unreadable-date");
  }

  @Test
  void aSenderThatIsNoAddressIsStillOne() {
    ArticleDraft draft =
        ReadFiles.drafts(
                """
                From: Ivan <ivan@@x..y>, "broken
                Date: Tue, 3 Mar 2026 18:05:00 +0500
                Subject: S

                Text.
                """)
            .getFirst();
    assertThat(draft.source()).isNotBlank();
  }

  @Test
  void headersInAnyEncodingAreRead() {
    String mail =
        """
        From: Степной телетайп <a@example.org>
        Date: Tue, 3 Mar 2026 18:05:00 +0500
        Subject: Паром через реку пошёл
        Content-Type: text/plain

        Текст статьи о пароме, который ходит через реку.
        """;
    for (String charset : List.of("UTF-8", "windows-1251", "KOI8-R")) {
      byte[] bytes = mail.replace("\n", "\r\n").getBytes(Charset.forName(charset));
      ArticleDraft draft = ReadFiles.drafts(ReadFiles.items("f", bytes)).getFirst();
      assertThat(draft.title()).as(charset).isEqualTo("Паром через реку пошёл");
      assertThat(draft.source()).isEqualTo("Степной телетайп");
      assertThat(draft.text()).startsWith("Текст статьи о пароме");
    }
  }
}
