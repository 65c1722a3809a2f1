package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files made to take more time or memory than there is. Without the limits these never end. */
class HostileFilesTest {
  private static final String MAIL =
      """
      From: a@example.org
      Subject: s
      Date: Tue, 3 Mar 2026 18:05:00 +0500
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      """;

  private static final String HEAD =
      "<row r='1'>"
          + cell("A1", "title")
          + cell("B1", "date")
          + cell("C1", "source")
          + cell("D1", "text")
          + "</row>";

  private static List<String> outcomes(String file) {
    return ReadFiles.outcomes(ReadFiles.items(file));
  }

  private static List<String> outcomes(byte[] file) {
    return ReadFiles.outcomes(ReadFiles.items("f", file));
  }

  @Test
  void articlesOfFactivaWithoutEnd() {
    String xml =
        "<?xml version='1.0'?><x><accessionNo>1</accessionNo>" + "<article ".repeat(200_000);
    assertThat(outcomes(xml)).hasSize(200_000).containsOnly("source.no-title-no-text");
  }

  @Test
  void aFieldOfFactivaOfManyLines() {
    String text = "HD\ttitle\nPD\t1 March 2024\nSN\tOutlet\nTD\ttext\n" + "a\n".repeat(500_000);
    assertThat(outcomes("WC\t5 words\n" + text + "Document ABCDEFGH12345\n"))
        .containsExactly("title");
  }

  @Test
  void articlesWithinArticles() {
    String words = "слово ".repeat(100_000);
    assertThat(outcomes("<html><body>" + "<div class=\"article enArticle\">".repeat(500) + words))
        .hasSize(1);
    String europresse = "<article>".repeat(500) + "<span class=DocPublicationName>x</span>";
    assertThat(outcomes("<html><body>" + europresse + words)).hasSize(1);
  }

  @Test
  void linesAndElementsWithoutEnd() {
    assertThat(outcomes("x" + "\n".repeat(2_500_000))).containsExactly("source.too-many-lines");
    assertThat(outcomes("title,date,source\n" + "a\n".repeat(2_500_000)))
        .containsExactly("source.too-many-lines");
    assertThat(outcomes("<html><body>" + "<b>".repeat(2_500_000)))
        .containsExactly("source.too-complex");
    assertThat(outcomes("<html><body>" + "<table><tr><td>".repeat(100_000)))
        .containsExactly("source.too-complex");
    assertThat(outcomes("{\\rtf1 " + "\\par x".repeat(2_100_000) + "}"))
        .containsExactly("source.too-many-lines");
    assertThat(outcomes("title,date,source\nA,2024-01-01,S\n" + ",".repeat(2_000_000) + "x\n"))
        .containsExactly("A");
  }

  @Test
  void blanksWithoutEndInATable() {
    String blanks = "\"a" + " ".repeat(500_000) + "x\"";
    assertThat(
            outcomes(
                "title,date,source,lang\nA,12/31/2024,S," + blanks + "\nB," + blanks + ",S,\n"))
        .containsExactly("A", "source.unreadable-date");
  }

  @Test
  void partsOfAMailWithoutEnd() {
    assertThat(outcomes(MAIL + "--b\n\nx\n".repeat(200_000)))
        .containsExactly("source.too-many-members");
  }

  @Test
  void membersOfAZipThatCannotBeUnpackedCostNoOthers() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String title : List.of("a", "b")) {
      files.put(title, ReadFiles.utf8(title + "\n\nИздание 30.03.24 Слов: 1\n\nТекст.\n"));
    }
    for (int method : new int[] {14, 93, 95, 96, 98, 99}) {
      byte[] zip = ReadFiles.zip(files, StandardCharsets.UTF_8);
      zip[find(zip, 1, 2) + 10] = (byte) method;
      assertThat(outcomes(zip)).containsExactly("source.damaged", "b");
    }
  }

  private static int find(byte[] zip, int third, int fourth) {
    int at = 0;
    while (zip[at] != 'P' || zip[at + 1] != 'K' || zip[at + 2] != third || zip[at + 3] != fourth) {
      at++;
    }
    return at;
  }

  @Test
  void aZipThatListsOneMemberWithoutEnd() {
    byte[] zip = ReadFiles.zip(Map.of("a", ReadFiles.utf8("x")), StandardCharsets.UTF_8);
    int from = find(zip, 1, 2);
    int to = find(zip, 5, 6);
    int n = 500_000;
    byte[] listed = new byte[zip.length + (n - 1) * (to - from)];
    System.arraycopy(zip, 0, listed, 0, from);
    for (int i = 0; i < n; i++) {
      System.arraycopy(zip, from, listed, from + i * (to - from), to - from);
    }
    int end = from + n * (to - from);
    System.arraycopy(zip, to, listed, end, zip.length - to);
    for (int i = 0; i < 4; i++) {
      listed[end + 12 + i] = (byte) ((n * (to - from)) >> (8 * i));
    }
    assertThat(outcomes(listed)).containsExactly("source.too-many-members");
  }

  private static String cell(String at, String text) {
    return "<c r='" + at + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  private static String row(int n, String text) {
    String known = cell("A" + n, "T" + n) + cell("B" + n, "2024-03-01") + cell("C" + n, "S");
    return "<row r='" + n + "'>" + known + text + "</row>";
  }

  /** A workbook of one sheet, as small as it can be. */
  private static byte[] xlsx(String rows, String shared) {
    String types = "http://schemas.openxmlformats.org/package/2006/";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    StringBuilder parts = new StringBuilder();
    for (String[] part :
        new String[][] {
          {"/xl/workbook.xml", "sheet.main"},
          {"/xl/worksheets/sheet1.xml", "worksheet"},
          {"/xl/sharedStrings.xml", "sharedStrings"},
          {"/xl/styles.xml", "styles"}
        }) {
      parts.append("<Override PartName='").append(part[0]).append("' ContentType='");
      parts.append(sheetml).append(part[1]).append("+xml'/>");
    }
    Random random = new Random(1);
    byte[] padding = new byte[200_000]; // so that the rest does not unpack too far
    random.nextBytes(padding);
    padding[0] = 1;
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "[Content_Types].xml",
        xml("<Types xmlns='" + types + "content-types'>" + parts + "</Types>"));
    files.put(
        "_rels/.rels",
        xml(
            "<Relationships xmlns='"
                + types
                + "relationships'><Relationship Id='r' Type='"
                + office
                + "/officeDocument' Target='xl/workbook.xml'/></Relationships>"));
    files.put(
        "xl/workbook.xml",
        xml(
            "<workbook xmlns='"
                + main
                + "' xmlns:r='"
                + office
                + "'><sheets><sheet name='S' sheetId='1' r:id='s'/></sheets></workbook>"));
    files.put(
        "xl/_rels/workbook.xml.rels",
        xml(
            "<Relationships xmlns='"
                + types
                + "relationships'><Relationship Id='s' Type='"
                + office
                + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"));
    files.put(
        "xl/styles.xml",
        xml(
            "<styleSheet xmlns='"
                + main
                + "'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"));
    files.put(
        "xl/worksheets/sheet1.xml",
        xml("<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>"));
    files.put("xl/sharedStrings.xml", xml("<sst xmlns='" + main + "'>" + shared + "</sst>"));
    files.put("xl/media/p.png", padding);
    return ReadFiles.zip(files, StandardCharsets.UTF_8);
  }

  private static byte[] xml(String xml) {
    return ReadFiles.utf8("<?xml version='1.0'?>" + xml);
  }

  @Test
  void cellsFarToTheRight() {
    String text = cell("D2", "text");
    assertThat(outcomes(xlsx(HEAD + row(2, text), ""))).containsExactly("T2");
    assertThat(outcomes(xlsx(HEAD + row(2, text) + row(3, cell("XFD3", "x")), "")))
        .containsExactly("T2", "T3");
    for (String far : List.of("ZZZZZZ3", "&#90;&#90;ZZ3")) {
      assertThat(outcomes(xlsx(HEAD + row(2, text + cell(far, "x")), "")))
          .containsExactly("source.too-complex");
    }
    String rows = row(2, cell("XFD2", "x")).repeat(20_000);
    assertThat(outcomes(xlsx(HEAD + rows, ""))).containsExactly("source.too-complex");
  }

  @Test
  void oneTextOfAWorkbookInEveryRow() {
    StringBuilder rows = new StringBuilder(HEAD);
    for (int i = 2; i < 1_500; i++) {
      rows.append(row(i, "<c r='D" + i + "' t='s'><v>0</v></c>"));
    }
    long[] found = {0, 0};
    new Contents(ReadFiles.ZONE, java.time.Clock.systemUTC(), SourceOptions.DEFAULT)
        .read(
            "f",
            xlsx(rows.toString(), "<si><t>" + "слово ".repeat(200_000) + " </t></si>"),
            new Budget(),
            item -> found[item instanceof Item.Found ? 0 : 1]++);
    assertThat(found[0]).isBetween(500L, 1_000L);
    assertThat(found[1]).isEqualTo(1);
  }

  @Test
  void aBadCellCostsNoOther() {
    String rows =
        "<row r='3'><c r='B3' s='1'><v>-5</v></c></row>"
            + row(4, cell("D4", "text"))
            + "<row r='5'><c r='B5' s='1'><v>1E300</v></c></row>"
            + row(6, cell("D6", "text"));
    assertThat(outcomes(xlsx(HEAD + row(2, cell("D2", "text")) + rows, "")))
        .contains("T2", "T4", "T6");
    String broken = row(3, "<c r='E3' t='n'><v>abc</v></c>") + row(4, "");
    assertThat(outcomes(xlsx(HEAD + row(2, cell("D2", "text")) + broken, "")))
        .containsExactly("T2", "source.damaged");
  }
}
