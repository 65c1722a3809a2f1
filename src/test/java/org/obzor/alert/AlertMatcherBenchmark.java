package org.obzor.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.obzor.app.Recognition;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.article.Section;
import org.obzor.dedup.ArticleId;
import org.obzor.dedup.Fingerprints;
import org.obzor.enrich.Enrichment;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.QueryMatcher;
import org.obzor.source.Item;
import org.obzor.source.Sources;
import org.obzor.text.TextAnalyzer;

/**
 * Times the matching of alerts against Lucene Monitor, a plain loop, and the recognition of an
 * article, all in one run and taking turns, and weighs the matcher. Arguments: a folder of articles
 * ({@code samples}), how many alerts (10000). Run with {@code -Xmx1g}.
 */
final class AlertMatcherBenchmark {
  private static final int MOST_WORDS = 250;
  private static final int ARTICLES = 100;
  private static final int ROUNDS = 5;
  private static final int FEW = 1_000;

  private AlertMatcherBenchmark() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    String folder = arguments.length > 0 ? arguments[0] : "samples";
    int alerts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    Recognition recognition = Recognition.load();
    TextAnalyzer analyzer = recognition.analyzer();
    List<ArticleDraft> drafts = drafts(folder);
    List<Article> articles = drafts.stream().map(d -> article(d, recognition)).toList();
    RandomAlerts random = new RandomAlerts(articles, analyzer, 1);
    long before = heap();
    long begun = System.nanoTime();
    List<ArticleQuery> queries = new ArrayList<>();
    for (int i = 0; i < alerts; i++) {
      queries.add(random.next());
    }
    AlertMatcher ours = matcher(analyzer, queries);
    System.out.printf(Locale.ROOT, "loaded in %.2f s%n", (System.nanoTime() - begun) / 1e9);
    System.out.printf(Locale.ROOT, "heap of %d alerts: %.1f MB%n", alerts, (heap() - before) / 1e6);
    AlertMatcher few = matcher(analyzer, queries.subList(0, Math.min(FEW, alerts)));
    LuceneMatcher lucene = new LuceneMatcher(analyzer);
    List<QueryMatcher> loop = new ArrayList<>();
    for (int i = 0; i < alerts; i++) {
      lucene.put("a" + i, queries.get(i));
      loop.add(QueryMatcher.of(queries.get(i), analyzer));
    }

    Fingerprints fingerprints = new Fingerprints(analyzer);
    List<Function<Integer, Integer>> contestants =
        List.of(
            i -> ours.match(articles.get(i)).size(),
            i -> few.match(articles.get(i)).size(),
            i -> lucene.match(articles.get(i)).size(),
            i -> loop(loop, AnalyzedArticle.of(analyzer, articles.get(i))).size(),
            i -> AnalyzedArticle.of(analyzer, articles.get(i)).tokens(Section.TEXT).size(),
            i ->
                article(drafts.get(i), recognition).mentions().size()
                    + fingerprints.of(drafts.get(i).title(), drafts.get(i).text()).keys().size());
    double[][] times = new double[contestants.size()][ROUNDS * articles.size()];
    long matches = 0;
    for (int round = -1; round < ROUNDS; round++) {
      for (int i = 0; i < articles.size(); i++) {
        for (int c = 0; c < contestants.size(); c++) {
          long start = System.nanoTime();
          int found = contestants.get(c).apply(i);
          if (round >= 0) {
            times[c][round * articles.size() + i] = (System.nanoTime() - start) / 1e6;
            matches += c == 0 ? found : 0;
          }
        }
      }
    }
    for (Article article : articles) {
      Set<String> expected = lucene.match(article);
      if (!ours.match(article).equals(expected)
          || !loop(loop, AnalyzedArticle.of(analyzer, article)).equals(expected)) {
        throw new IllegalStateException("answers differ on " + article.id());
      }
    }
    double[] medians = Arrays.stream(times).mapToDouble(AlertMatcherBenchmark::median).toArray();
    System.out.printf(
        Locale.ROOT,
        "%d articles, %.0f matches each, the same answers; median ms an article:%n"
            + "ours %.3f, Lucene Monitor %.3f, plain loop %.3f; ours / Lucene Monitor = %.3f%n"
            + "%d alerts %.3f, of which analysis %.3f; recognition %.3f: %.2f %% of it%n",
        articles.size(),
        (double) matches / times[0].length,
        medians[0],
        medians[2],
        medians[3],
        medians[0] / medians[2],
        FEW,
        medians[1],
        medians[4],
        medians[5],
        100 * medians[1] / medians[5]);
    lucene.close();
  }

  private static AlertMatcher matcher(TextAnalyzer analyzer, List<ArticleQuery> queries) {
    AlertMatcher matcher = new AlertMatcher(analyzer);
    for (int i = 0; i < queries.size(); i++) {
      matcher.put("a" + i, queries.get(i));
    }
    return matcher;
  }

  private static Set<String> loop(List<QueryMatcher> matchers, AnalyzedArticle article) {
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < matchers.size(); i++) {
      if (matchers.get(i).matches(article)) {
        ids.add("a" + i);
      }
    }
    return ids;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long heap() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static List<ArticleDraft> drafts(String folder) {
    Sources sources = new Sources(ZoneOffset.UTC, Clock.systemUTC(), System.in);
    List<ArticleDraft> drafts = new ArrayList<>();
    sources
        .files(folder)
        .forEach(file ->
            sources.read(
                file,
                item -> {
                  if (item instanceof Item.Found(var place, ArticleDraft draft)) {
                    drafts.add(draft);
                  }
                }));
    return drafts.stream()
        .filter(d -> d.text().split(" ").length <= MOST_WORDS)
        .limit(ARTICLES)
        .toList();
  }

  private static Article article(ArticleDraft draft, Recognition recognition) {
    Enrichment found = recognition.enricher().enrich(draft.title(), draft.text(), draft.lang());
    return new Article(
        ArticleId.of(draft),
        draft.title(),
        draft.text(),
        draft.tail(),
        draft.source(),
        draft.url(),
        found.lang(),
        draft.publishedAt(),
        draft.dateOnly(),
        Instant.EPOCH,
        1,
        null,
        "s",
        found.mentions());
  }
}
