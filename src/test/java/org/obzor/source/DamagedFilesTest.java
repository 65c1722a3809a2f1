package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a file, it is read or its reasons are told. */
class DamagedFilesTest {
  private static final Charset CP1251 = Charset.forName("windows-1251");

  /** A file of each format. */
  static Stream<byte[]> files() {
    byte[] factiva =
        bytes(
            "<html><title>Factiva</title><div class='article enArticle'><table><tr><td><b>HD</b></td>"
                + "<td>A</td></tr><tr><td><b>PD</b></td><td>3 March 2026</td></tr><tr><td><b>SN</b>"
                + "</td><td>S</td></tr><tr><td><b>LP</b></td><td><p>T</p></td></tr></table></div>");
    byte[] lexis =
        bytes(
            "1 of 2 DOCUMENTS\n\nHerald\n\nMarch 3, 2026\n\nTitle\n\nLENGTH: 3 words\n\nText.\n\n"
                + "LANGUAGE: ENGLISH\n\n2 of 2 DOCUMENTS\n\nHerald\n\nMarch 4, 2026\n\nB\n\nC.");
    byte[] rtf =
        bytes(
            "{\\rtf1\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 A;}}\\f0 \\'c0\\par 12 words\\par 3 March"
                + " 2026\\par S\\par T \\u1040?\\par Document ABCDEFGH0020260303\\par}");
    byte[] csv = bytes("title;date;source;text\nA;2026-03-03;S;\"x\ny\"\nB;2026-03-04;S;z\n");
    byte[] mail =
        bytes(
            "From: a@b.example\nSubject: S\nDate: Tue, 3 Mar 2026 18:05:00 +0500\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nText\n--b\nContent-Type:"
                + " text/csv; name=x.csv\n\ntitle,date,source\nA,2026-03-01,S\n--b--\n");
    byte[] xml =
        bytes(
            "<?xml version='1.0'?><r><ppsarticle><article><headline><paragraph>A</paragraph></headline>"
                + "<publicationDate><date>2026-03-03</date></publicationDate><sourceName>S"
                + "</sourceName></article></ppsarticle></r>");
    byte[] integrum = "<html>^ИС: И<br>^ДТ: 03.03.2026<br>^ЗГ: А<p>Т".getBytes(CP1251);
    byte[] docx =
        ReadFiles.zip(
            Map.of(
                "word/document.xml",
                bytes(
                    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                        + "<w:p><w:r><w:t>A</w:t></w:r></w:p></w:document>")),
            StandardCharsets.UTF_8);
    byte[] zip = ReadFiles.zip(Map.of("a.txt", lexis, "b.csv", csv), StandardCharsets.UTF_8);
    return Stream.of(factiva, lexis, rtf, csv, mail, xml, integrum, docx, zip);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("files")
  void damageIsToldOrReadPast(byte[] file) {
    Random random = new Random(file.length);
    for (int i = 0; i < 200; i++) {
      byte[] copy = Arrays.copyOf(file, 1 + random.nextInt(file.length));
      for (int n = random.nextInt(12); n > 0; n--) {
        copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
      }
      assertThat(ReadFiles.items("f", copy)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void longRunsWithinAFileTakeNoTime(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    for (String unit :
        new String[] {" ", "<p>", "<!--", "\"", "1 ", "A", "\\'", "{", "a:\n", ".", "\n"}) {
      String run = unit.repeat(200_000 / unit.length());
      byte[] long1 =
          (text.substring(0, text.length() / 2) + run + text.substring(text.length() / 2))
              .getBytes(StandardCharsets.ISO_8859_1);
      assertThat(ReadFiles.items("f", long1)).isNotEmpty();
    }
  }
}
