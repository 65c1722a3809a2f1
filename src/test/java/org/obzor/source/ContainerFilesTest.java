package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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
}
