package org.obzor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.obzor.TestElastic;
import org.obzor.app.Recognition;
import org.obzor.article.Article;
import org.obzor.elastic.Elastic;
import org.obzor.export.Export;
import org.obzor.export.ExportFormat;
import org.obzor.export.ExportOptions;
import org.obzor.export.ExportRows;
import org.obzor.index.ElasticArticleIndex;
import org.obzor.index.Sort;
import org.obzor.query.ArticleQuery;
import org.obzor.source.PushedArticles;
import org.obzor.source.Sources;

class IngestIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final String BODY =
      """
      Первый поезд по новой ветке прибыл в Актау из Ташкента во вторник, рассказал министр \
      транспорта Казахстана Марат Карабаев. Состав из 36 вагонов шёл четверо суток, на двое меньше \
      прежнего. Узбекистан рассчитывает отправлять этим путём хлопок и фрукты, а обратно получать \
      зерно и 50 тысяч тонн удобрений в год.\
      """;

  @TempDir Path folder;

  private final Elastic elastic = TestElastic.fresh();
  private final Recognition recognition = Recognition.load();
  private final ElasticArticleIndex index =
      ElasticArticleIndex.open(elastic, recognition.analyzer(), Clock.systemUTC());
  private final List<Article> arrived = new ArrayList<>();
  private final Ledger ledger = new Ledger(elastic.store("import", ImportRecord.class));

  private List<ImportRecord> importFolder() {
    Sources sources = new Sources(ZONE, Clock.systemUTC(), System.in);
    try (Ingest ingest =
        new Ingest(
            recognition.enricher(),
            recognition.analyzer(),
            index,
            arrived::addAll,
            Clock.systemUTC(),
            2)) {
      return new Importer(
              sources,
              new PushedArticles(ZONE, Clock.systemUTC()),
              ingest,
              ledger,
              new ImportJobs(elastic.store("import-jobs", ImportJob.class), Clock.systemUTC()),
              Clock.systemUTC())
          .files(sources.files(folder.toString()), ImportListener.NONE);
    }
  }

  @Test
  void clippingsBecomeArticlesStoriesAndRows() throws IOException {
    Files.writeString(
        folder.resolve("1.txt"),
        "Поезд пришёл\n\nВестник Каспия 02.04.26 Слов: 60\n\n" + BODY + "\n");
    Files.writeString(
        folder.resolve("2.txt"),
        "Новая ветка заработала\n\nСтепь 03.04.26\n\n"
            + BODY
            + " Об этом сообщает «Степь».\n\nЧитайте также\n\nФранция и Чили\n");
    Files.writeString(folder.resolve("3.txt"), "Без шапки\n");

    List<ImportRecord> records = importFolder();
    assertThat(records).extracting(ImportRecord::imported).containsExactly(1, 1, 0);
    assertThat(records.get(2).rejections())
        .extracting(r -> r.code())
        .containsExactly("source.no-header");
    assertThat(arrived).hasSize(2);

    List<Article> stored = index.list(ArticleQuery.all(ZONE), Sort.OLDEST, 10, null).articles();
    assertThat(stored).extracting(Article::source).containsExactly("Вестник Каспия", "Степь");
    assertThat(stored.get(1).storyId()).isEqualTo(stored.get(0).storyId());
    assertThat(stored.get(1).tail()).contains("Франция");
    assertThat(stored.get(1).mentions())
        .extracting(m -> m.id())
        .contains("KZ", "UZ")
        .doesNotContain("FR", "CL");

    Files.writeString(
        folder.resolve("4.txt"),
        "Из Ташкента к морю\n\nКурьер 05.04.26\n\n"
            + BODY.substring(BODY.indexOf("Состав"))
            + "\n");
    assertThat(importFolder()).extracting(ImportRecord::imported).containsExactly(0, 0, 0, 1);
    assertThat(arrived.getLast().storyId()).isEqualTo(stored.getFirst().storyId());

    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    try (Export export = Export.open(index, ArticleQuery.all(ZONE), ExportRows.MENTIONS)) {
      export.write(csv, ExportFormat.CSV, ExportOptions.of(ZONE));
      List<String> rows = csv.toString(StandardCharsets.UTF_8).lines().toList();
      assertThat(rows).hasSize((int) export.totalRows() + 1);
      assertThat(rows.get(1))
          .startsWith("2026-04-02T12:00:00+05:00,Вестник Каспия,ru,Поезд пришёл,,country,");
    }

    assertThat(importFolder()).extracting(ImportRecord::duplicates).containsExactly(1, 1, 0, 1);
    assertThat(arrived).hasSize(3);
    assertThat(ledger.list(LedgerFilter.ALL, 20, null).total()).isEqualTo(11);
    assertThat(ledger.find(records.get(0).id()).orElseThrow()).isEqualTo(records.get(0));
  }
}
