package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.index.StoryIndex.StoryCandidate;
import org.obzor.index.StoryIndex.StoryLookup;
import org.obzor.query.MatchingContract;

class StoryLookupsIT {
  private static final int ARTICLES = 60;
  private static final Instant PUBLISHED = Instant.parse("2024-03-30T09:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private static ElasticArticleIndex index;

  /** Article i has three keys of its own; every one has the key "common". */
  @BeforeAll
  static void fill() {
    index =
        ElasticArticleIndex.open(
            TestElastic.fresh(), MatchingContract.analyzer(), Clock.systemUTC());
    List<Article> articles = new ArrayList<>();
    Map<String, List<String>> keys = new HashMap<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(
          TestArticles.draft("a" + i)
              .at(PUBLISHED.toString())
              .story("s" + i)
              .text("Текст " + i)
              .build());
      keys.put("a" + i, List.of("common", key(i, 0), key(i, 1), key(i, 2)));
    }
    assertThat(index.add(articles, keys)).allMatch(a -> a instanceof ArticleIndex.Added.Stored);
  }

  private static String key(int article, int number) {
    return "k" + article + "-" + number;
  }

  private static StoryLookup lookup(int leastShared, String... keys) {
    return new StoryLookup(List.of(keys), leastShared, PUBLISHED.minus(WEEK), PUBLISHED.plus(WEEK));
  }

  private static List<String> stories(StoryLookup lookup) {
    return index.storyCandidates(List.of(lookup)).getFirst().stream()
        .map(StoryCandidate::storyId)
        .toList();
  }

  @Test
  void eachOfManyLookupsHasItsOwnAnswer() {
    List<StoryLookup> lookups =
        IntStream.range(0, 350)
            .mapToObj(
                i -> i % 7 == 3 ? lookup(2, key(i / 7, 0), key(i / 7, 2)) : lookup(2, "x", "y"))
            .toList();
    List<List<StoryCandidate>> found = index.storyCandidates(lookups);
    assertThat(found).hasSize(350);
    for (int i = 0; i < 350; i++) {
      int article = i / 7;
      if (i % 7 == 3) {
        assertThat(found.get(i))
            .containsExactly(
                new StoryCandidate("a" + article, "s" + article, "Заголовок", "Текст " + article));
      } else {
        assertThat(found.get(i)).as("lookup " + i).isEmpty();
      }
    }
  }

  @Test
  void aCandidateSharesEnoughKeys() {
    assertThat(stories(lookup(2, key(1, 0), "common"))).containsExactly("s1");
    assertThat(stories(lookup(3, key(1, 0), key(1, 1), key(2, 2)))).isEmpty();
    assertThat(stories(lookup(2, key(1, 0)))).as("all the keys there are").containsExactly("s1");
    assertThat(index.storyCandidates(List.of(lookup(1), lookup(1, key(4, 1)))))
        .extracting(List::size)
        .as("without keys")
        .containsExactly(0, 1);
    assertThat(index.storyCandidates(List.of())).isEmpty();
  }

  @Test
  void theMostSimilarComeFirstAndRareKeysWeighMore() {
    assertThat(stories(lookup(1, key(5, 0), key(6, 0), key(6, 1), "common")))
        .hasSize(10)
        .startsWith("s6", "s5");
  }

  @Test
  void aCandidateWasPublishedInThePeriod() {
    Instant end = PUBLISHED.plus(WEEK);
    List<String> keys = List.of(key(1, 0));
    assertThat(stories(new StoryLookup(keys, 1, PUBLISHED, end))).containsExactly("s1");
    assertThat(stories(new StoryLookup(keys, 1, PUBLISHED.plusMillis(1), end))).isEmpty();
    assertThat(stories(new StoryLookup(keys, 1, PUBLISHED.minus(WEEK), PUBLISHED)))
        .containsExactly("s1");
  }
}
