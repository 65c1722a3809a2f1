package org.obzor.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.Cases;
import org.obzor.article.Article;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;

class ExportTest {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final String TITLE = "Кения и \"Чад\", договор";
  private static final String TEXT =
      "Вчера было тихо. Кения подписала договор, пишет Умут Санин. Кения довольна.";

  private static Article article(String title, String text) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = text.indexOf("Кения"); at >= 0; at = text.indexOf("Кения", at + 1)) {
      mentions.add(
          new Mention(
              EntityType.COUNTRY, "KE", "Кения", Section.TEXT, at, at + 5, CountryKind.NAME));
    }
    int person = text.indexOf("Умут");
    if (person >= 0) {
      mentions.add(
          new Mention(
              EntityType.PERSON,
              "умут-санин",
              "Умут Санин",
              Section.TEXT,
              person,
              person + 10,
              null));
    }
    mentions.add(Mention.topic("politics", "Политика"));
    return new Article(
        "a1",
        title,
        text,
        null,
        "Вестник саванны",
        null,
        "ru",
        Instant.parse("2026-03-29T21:30:00Z"),
        false,
        Instant.EPOCH,
        10,
        null,
        "s1",
        mentions,
        List.of("=Анна Пример", "Борис"));
  }

  private static byte[] write(ExportFormat format, ExportOptions options, Article... articles)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Cells cells = new MentionCells(options);
    try (RowWriter rows =
        format == ExportFormat.XLSX
            ? new XlsxRows(out, "mentions", cells.header(), 4)
            : RowWriter.of(out, format, "mentions", cells.header(), options.bom(), options.raw())) {
      for (List<@Nullable Object> row : cells.of(List.of(articles))) {
        rows.write(row);
      }
    }
    return out.toByteArray();
  }

  private static List<CsvRecord> csv(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
  }

  @Test
  void csvHasOneRowForEachEntityWithItsFirstSentenceAndLocalTime() throws IOException {
    List<CsvRecord> rows =
        csv(write(ExportFormat.CSV, ExportOptions.of(ALMATY), article(TITLE, TEXT)));
    assertThat(rows.getFirst().getFields()).isEqualTo(MentionCells.HEADER);
    assertThat(rows.subList(1, rows.size()).stream().map(CsvRecord::getFields))
        .containsExactly(
            List.of(
                "2026-03-30T02:30:00+05:00",
                "Вестник саванны",
                "ru",
                TITLE,
                "",
                "country",
                "KE",
                "Кения",
                "2",
                "Кения подписала договор, пишет Умут Санин.",
                "a1"),
            List.of(
                "2026-03-30T02:30:00+05:00",
                "Вестник саванны",
                "ru",
                TITLE,
                "",
                "person",
                "умут-санин",
                "Умут Санин",
                "1",
                "Кения подписала договор, пишет Умут Санин.",
                "a1"),
            List.of(
                "2026-03-30T02:30:00+05:00",
                "Вестник саванны",
                "ru",
                TITLE,
                "",
                "topic",
                "politics",
                "Политика",
                "1",
                TITLE,
                "a1"));
  }

  @Test
  void anEntityHasTheNameThatIsAskedFor() throws IOException {
    ExportOptions english =
        new ExportOptions(
            ALMATY,
            true,
            false,
            (type, id, stored) -> id.equals("KE") ? "Kenya" : stored,
            ArticleTags.NONE);
    List<CsvRecord> rows = csv(write(ExportFormat.CSV, english, article(TITLE, TEXT)));
    assertThat(rows.stream().skip(1).map(r -> r.getField(7)))
        .containsExactly("Kenya", "Умут Санин", "Политика");
  }

  @Test
  void csvEndsItsLinesWithCrLf() throws IOException {
    String text =
        new String(
            write(
                ExportFormat.CSV,
                new ExportOptions(ALMATY, false, false, EntityLabels.STORED, ArticleTags.NONE),
                article("a", "b")),
            StandardCharsets.UTF_8);
    assertThat(text).startsWith("published_at,source,language,title,url,type,").endsWith("a1\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+7 701",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\u00A0=1",
        "\u200B=cmd",
        "＝1+1",
        "＠A1"
      })
  void aCellThatWouldRunAsAFormulaDoesNot(String title) throws IOException {
    List<CsvRecord> rows =
        csv(write(ExportFormat.CSV, ExportOptions.of(ALMATY), article(title, "b")));
    assertThat(rows.get(1).getField(3)).isEqualTo("'" + title);
    byte[] raw =
        write(
            ExportFormat.CSV,
            new ExportOptions(ALMATY, true, true, EntityLabels.STORED, ArticleTags.NONE),
            article(title, "b"));
    assertThat(csv(raw).get(1).getField(3)).isEqualTo(title);
  }

  @Test
  void publishedPayloadsAreNeutralised() throws IOException {
    Path payloads = Cases.require("hostile/csv-injection/Intruder");
    try (var files = Files.list(payloads)) {
      for (Path file : files.toList()) {
        for (String payload : Files.readAllLines(file)) {
          assertThat(Formulas.neutralised(payload)).doesNotMatch("(?s)^\\s*[=+\\-@].*");
        }
      }
    }
  }

  @Test
  void ndjsonHasTheSameFields() throws IOException {
    String[] lines =
        new String(
                write(
                    ExportFormat.NDJSON,
                    ExportOptions.of(ALMATY),
                    article("=x", TEXT),
                    article("y", "z")),
                StandardCharsets.UTF_8)
            .split("\n", -1);
    assertThat(lines).hasSize(5);
    assertThat(lines[4]).isEmpty();
    JsonNode row = new ObjectMapper().readTree(lines[0]);
    assertThat(row.fieldNames()).toIterable().containsExactlyElementsOf(MentionCells.HEADER);
    assertThat(row.get("title").textValue()).isEqualTo("=x");
    assertThat(row.get("count").intValue()).isEqualTo(2);
    assertThat(row.get("url").isNull()).isTrue();
  }

  @Test
  void xlsxGoesOnOnFurtherSheetsAndHoldsWhatXmlCannot(@TempDir Path folder) throws IOException {
    byte[] bytes =
        write(
            ExportFormat.XLSX,
            ExportOptions.of(ALMATY),
            article("bad \u0001 \uD800 \uFFFF title", TEXT),
            article(TITLE, TEXT));
    List<String> sheets = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    Path file = Files.write(folder.resolve("rows.xlsx"), bytes);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry e : Collections.list(zip.entries())) {
        if (e.getName().startsWith("xl/worksheets/")) {
          sheets.add(e.getName());
        }
        content.append(new String(zip.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(sheets).hasSize(2);
    assertThat(content).contains("bad    title").doesNotContain("<f>");
  }

  @Test
  void anArticleIsOneRowWithWhatItMentions() throws IOException {
    ExportOptions options =
        new ExportOptions(
            ALMATY,
            true,
            false,
            EntityLabels.STORED,
            ids -> Map.of("a1", List.of("=срочно", "проверить")));
    ArticleCells cells = new ArticleCells(options);
    List<List<@Nullable Object>> rows = cells.of(List.of(article("=" + TITLE, TEXT)));
    assertThat(csv(written(ExportFormat.CSV, cells, rows)).get(1).getFields())
        .containsExactly(
            "2026-03-30T02:30:00+05:00",
            "Вестник саванны",
            "ru",
            "'=" + TITLE,
            "",
            "10",
            "Кения",
            "Умут Санин",
            "Политика",
            "'=срочно; проверить",
            "Вчера было тихо.",
            "s1",
            "a1",
            "'=Анна Пример; Борис");
    JsonNode json = new ObjectMapper().readTree(written(ExportFormat.NDJSON, cells, rows));
    assertThat(json.fieldNames()).toIterable().containsExactlyElementsOf(ArticleCells.HEADER);
    assertThat(json.get("tags")).hasSize(2);
    assertThat(json.get("tags").get(0).textValue()).isEqualTo("=срочно");
    assertThat(json.get("word_count").intValue()).isEqualTo(10);
  }

  private static byte[] written(ExportFormat format, Cells cells, List<List<@Nullable Object>> rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowWriter file = RowWriter.of(out, format, "x", cells.header(), true, false)) {
      for (List<@Nullable Object> row : rows) {
        file.write(row);
      }
    }
    return out.toByteArray();
  }
}
