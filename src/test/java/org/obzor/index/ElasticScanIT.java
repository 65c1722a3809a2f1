package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.obzor.index.TestArticles.all;
import static org.obzor.index.TestArticles.distinct;
import static org.obzor.index.TestArticles.draft;
import static org.obzor.index.TestArticles.text;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.elastic.Elastic;
import org.obzor.index.ArticleIndex.Scan;
import org.obzor.query.ArticleQuery;
import org.obzor.query.MatchingContract;
import org.obzor.query.TextQuery;

/** Streams of whole selections. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElasticScanIT {
  private static final int COUNT = 20_000;
  private static final int STORIES = 12_500;
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private final Elastic elastic = TestElastic.fresh();
  private final ElasticArticleIndex index =
      ElasticArticleIndex.open(elastic, MatchingContract.analyzer(), Clock.systemUTC());

  @BeforeAll
  void fill() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      articles.add(
          draft("n" + i)
              .at(START.plus(Duration.ofMinutes(i / 3)).toString())
              .lang(i % 4 == 0 ? "en" : "ru")
              .story("s" + i % STORIES)
              .build());
    }
    index.add(articles);
  }

  @Test
  void streamsAllInOrderOfPublication() {
    try (Scan scan = index.scan(all())) {
      assertThat(scan.total()).isEqualTo(COUNT);
      List<Article> seen = scan.articles().toList();
      assertThat(seen).hasSize(COUNT).extracting(Article::id).doesNotHaveDuplicates();
      assertThat(seen).extracting(Article::publishedAt).isSorted();
    }
  }

  @Test
  void streamsOnlyWhatMatches() {
    ArticleQuery english = text(new TextQuery.Lang("en"));
    try (Scan scan = index.scan(english)) {
      assertThat(scan.total()).isEqualTo(COUNT / 4);
      assertThat(scan.articles()).hasSize(COUNT / 4).allMatch(a -> a.lang().equals("en"));
    }
    try (Scan scan = index.scan(text(new TextQuery.Lang("xx")))) {
      assertThat(scan.total()).isZero();
      assertThat(scan.articles()).isEmpty();
    }
  }

  @Test
  void streamsTheFirstArticleOfEachStory() {
    try (Scan scan = index.scan(distinct(all()))) {
      assertThat(scan.total()).isEqualTo(STORIES);
      assertThat(scan.articles().map(Article::id).toList())
          .hasSize(STORIES)
          .startsWith("n0", "n1", "n2")
          .contains("n12499")
          .doesNotContain("n12500");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void saysBeforeHowManyItWillBe(int shards) {
    ElasticArticleIndex small =
        ElasticArticleIndex.open(
            TestElastic.fresh(), MatchingContract.analyzer(), Clock.systemUTC(), shards);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      articles.add(
          draft("n" + i)
              .at(START.plus(Duration.ofMinutes(i % 700)).toString())
              .story("s" + i % 900)
              .country("C" + i % 7, 1)
              .country("D" + i % 11, i % 3 + 1)
              .build());
    }
    small.add(articles);
    for (ArticleQuery query : List.of(all(), distinct(all()))) {
      try (Scan scan = small.scan(query)) {
        List<Article> seen = scan.articles().toList();
        assertThat(scan.total()).isEqualTo(seen.size()).isEqualTo(query.distinct() ? 900 : 1200);
        assertThat(scan.entities())
            .isEqualTo(seen.stream().mapToLong(a -> a.entities(EntityType.COUNTRY).size()).sum());
      }
    }
  }

  @Test
  void seesOneSnapshot() {
    Elastic other = TestElastic.fresh();
    ElasticArticleIndex small =
        ElasticArticleIndex.open(other, MatchingContract.analyzer(), Clock.systemUTC());
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      articles.add(draft("n" + i).build());
    }
    small.add(articles);
    try (Scan scan = small.scan(all())) {
      small.add(List.of(draft("zz").at("2030-01-01T00:00:00Z").build()));
      assertThat(scan.total()).isEqualTo(1200);
      assertThat(scan.articles()).hasSize(1200);
    }
  }

  @Test
  void leavesNothingOpen() throws Exception {
    try (Scan scan = index.scan(all())) {
      assertThat(scan.articles().limit(3)).hasSize(3);
    }
    Request stats = new Request("GET", "/_nodes/stats/indices/search");
    stats.addParameter("filter_path", "**.open_contexts");
    try (InputStream in = elastic.http().performRequest(stats).getEntity().getContent()) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"open_contexts\":0");
    }
  }
}
