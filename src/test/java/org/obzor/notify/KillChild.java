package org.obzor.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.obzor.TestElastic;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.AlertStores;
import org.obzor.alert.Alerts;
import org.obzor.alert.Digest;
import org.obzor.article.ArticleDraft;
import org.obzor.elastic.Elastic;
import org.obzor.elastic.EmbeddedSettings.Role;
import org.obzor.enrich.Enrichment;
import org.obzor.index.ElasticArticleIndex;
import org.obzor.ingest.Ingest;
import org.obzor.notify.MailSettings.Security;
import org.obzor.query.FilterParameters;
import org.obzor.query.MatchingContract;
import org.obzor.query.QueryParser;
import org.obzor.query.TestNames;
import org.obzor.text.TextAnalyzer;

/**
 * Takes in the articles whose numbers it reads, a line at a time, and sends what alerts have to
 * tell: the process that is killed. It recognises nothing, so that it starts fast.
 */
final class KillChild {
  static final int ALERTS = 40;
  private static final Duration TERM = Duration.ofSeconds(3);
  private static final int WORDS = 40;

  private KillChild() {}

  /** Folder of the node, prefix, port for mail, port for webhooks. */
  public static void main(String[] args) throws IOException {
    Elastic elastic =
        Elastic.embedded(TestElastic.settings(Path.of(args[0]), Role.IMPORT), w -> {})
            .withPrefix(args[1]);
    Clock clock = Clock.systemUTC();
    TextAnalyzer analyzer = MatchingContract.analyzer();
    Alerts alerts = alerts(elastic, analyzer, clock);
    if (alerts.list().isEmpty()) {
      create(alerts, Integer.parseInt(args[3]));
    }
    ElasticArticleIndex index = ElasticArticleIndex.open(elastic, analyzer, clock);
    Ingest ingest =
        new Ingest(
            (title, text, lang) -> new Enrichment("ru", List.of()),
            analyzer,
            index,
            alerts::match,
            clock,
            1);
    MailSettings mail =
        new MailSettings(
            "127.0.0.1",
            Integer.parseInt(args[2]),
            null,
            null,
            Security.NONE,
            null,
            "obzor@example.org");
    Notifier notifier =
        new Notifier(
            alerts,
            NotifyStores.in(elastic),
            new IndexArticles(index),
            analyzer,
            new NotifySettings(
                mail,
                URI.create("https://obzor.example.org"),
                ZoneOffset.UTC,
                new org.obzor.fetch.AddressGuard(List.of("127.0.0.1"))),
            elastic.lease("notify", TERM),
            clock);
    notifier.start();
    System.out.println("ready");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      ingest.accept(
          Arrays.stream(line.split(",", -1)).map(n -> draft(Integer.parseInt(n))).toList());
      System.out.println("done " + line);
    }
    // Should the parent be gone.
    Runtime.getRuntime().halt(0);
  }

  private static Alerts alerts(Elastic elastic, TextAnalyzer analyzer, Clock clock) {
    TestNames names = new TestNames();
    return new Alerts(
        AlertStores.in(elastic),
        analyzer,
        new FilterParameters(new QueryParser(analyzer, names), names),
        ZoneOffset.UTC,
        clock);
  }

  /** Each tells of its share of the articles, by mail and to a webhook. */
  private static void create(Alerts alerts, int hookPort) {
    for (int i = 0; i < ALERTS; i++) {
      alerts.create(
          new AlertSettings(
              "Оповещение " + i,
              Map.of("q", List.of("доля" + i)),
              List.of("alert" + i + "@example.org", "http://127.0.0.1:" + hookPort + "/" + i),
              Digest.IMMEDIATE,
              true));
    }
  }

  /** Always the same for a number, and unlike all others. */
  private static ArticleDraft draft(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("доля" + number % ALERTS);
    for (int i = 0; i < WORDS; i++) {
      text.append(' ');
      random.ints(8, 'а', 'я').forEach(text::appendCodePoint);
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new ArticleDraft(
        Integer.toString(number),
        "Статья номер " + number + ".",
        text.toString(),
        null,
        "Вестник",
        null,
        "ru",
        now,
        false,
        null);
  }
}
