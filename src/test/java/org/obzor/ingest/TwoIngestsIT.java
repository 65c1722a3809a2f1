package org.obzor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.elastic.Elastic;
import org.obzor.enrich.Enrichment;
import org.obzor.enrich.LiveEnricher;
import org.obzor.index.ElasticArticleIndex;
import org.obzor.index.Sort;
import org.obzor.query.ArticleQuery;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.TextAnalyzer;

/** Two processes, as far as they know, that take the copies of the same stories in at once. */
class TwoIngestsIT {
  private static final TextAnalyzer ANALYZER = DictionaryAnalyzer.create();
  private static final Instant DAY = Instant.parse("2026-04-01T07:00:00Z");
  private static final int STORIES = 40;
  private static final int OUTLETS = 6;

  private final Elastic elastic = TestElastic.fresh();
  private final ElasticArticleIndex index =
      ElasticArticleIndex.open(elastic, ANALYZER, Clock.systemUTC());

  private Ingest ingest() {
    return new Ingest(
        LiveEnricher.fixed((title, text, lang) -> new Enrichment("ru", List.of())),
        ANALYZER,
        index,
        articles -> {},
        Clock.systemUTC(),
        1,
        elastic.lease("ingest", Duration.ofSeconds(10)));
  }

  /** A story of words of its own. */
  private static String story(int number) {
    Random random = new Random(number);
    return IntStream.range(0, 60)
        .mapToObj(i -> "слово" + Integer.toString(random.nextInt(90_000), 36))
        .collect(Collectors.joining(" "));
  }

  private static ArticleDraft copy(int story, int outlet) {
    return new ArticleDraft(
        null,
        "Заголовок " + outlet,
        story(story) + " Об этом пишет издание номер " + outlet + ".",
        null,
        "Издание " + outlet,
        null,
        "ru",
        DAY,
        false,
        null);
  }

  @Test
  void eachStoryBeginsOnce() throws Exception {
    try (Ingest one = ingest();
        Ingest other = ingest();
        var threads = Executors.newFixedThreadPool(2 * 2)) {
      // Four threads, two of each process, with a quarter of the outlets' copies each.
      CyclicBarrier start = new CyclicBarrier(4);
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        int thread = t;
        running.add(
            threads.submit(() -> {
              Ingest mine = thread % 2 == 0 ? one : other;
              for (int from = 0; from < STORIES; from += 8) {
                start.await();
                List<ArticleDraft> drafts = new ArrayList<>();
                for (int s = from; s < from + 8; s++) {
                  for (int outlet = thread; outlet < OUTLETS; outlet += 4) {
                    drafts.add(copy(s, outlet));
                  }
                }
                assertThat(mine.accept(drafts)).allMatch(o -> o instanceof Outcome.Imported);
              }
              return null;
            }));
      }
      for (Future<?> r : running) {
        r.get();
      }
    }
    List<Article> stored =
        index.list(ArticleQuery.all(ZoneOffset.UTC), Sort.NEWEST, 1000, null).articles();
    assertThat(stored).hasSize(STORIES * OUTLETS);
    assertThat(stored.stream().map(Article::storyId).distinct()).hasSize(STORIES);
    assertThat(
            stored.stream()
                .collect(
                    Collectors.groupingBy(
                        a -> a.text().substring(0, 40),
                        Collectors.mapping(Article::storyId, Collectors.toSet())))
                .values())
        .allSatisfy(stories -> assertThat(stories).hasSize(1));
  }

  /** Prints what the lease costs. */
  public static void main(String[] args) {
    new TwoIngestsIT().measure();
  }

  private void measure() {
    try (Ingest alone =
            new Ingest(
                (title, text, lang) -> new Enrichment("ru", List.of()),
                ANALYZER,
                index,
                articles -> {},
                Clock.systemUTC(),
                1);
        Ingest leasing = ingest()) {
      List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>());
      int story = 1000;
      for (int i = 0; i < 120; i++) {
        Ingest mine = i % 2 == 0 ? alone : leasing;
        long start = System.nanoTime();
        mine.accept(List.of(copy(story++, 1)));
        if (i >= 20) {
          times.get(i % 2).add((System.nanoTime() - start) / 1e6);
        }
      }
      print("one article", times);
      List<List<Double>> batches = List.of(new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < 12; i++) {
        List<ArticleDraft> drafts = new ArrayList<>();
        for (int n = 0; n < 500; n++) {
          drafts.add(copy(story++, 1));
        }
        long start = System.nanoTime();
        (i % 2 == 0 ? alone : leasing).accept(drafts);
        if (i >= 2) {
          batches.get(i % 2).add((System.nanoTime() - start) / 1e6);
        }
      }
      print("500 articles", batches);
    }
    System.exit(0);
  }

  private static void print(String what, List<List<Double>> times) {
    System.out.printf(
        "%s: %.1f ms without, %.1f ms with the lease (medians)%n",
        what, median(times.get(0)), median(times.get(1)));
  }

  private static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(t -> t).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
