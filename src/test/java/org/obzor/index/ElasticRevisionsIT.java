package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.obzor.index.TestArticles.all;
import static org.obzor.index.TestArticles.distinct;
import static org.obzor.index.TestArticles.draft;

import co.elastic.clients.elasticsearch._types.Refresh;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.elastic.Elastic;
import org.obzor.index.ArticleIndex.Added;
import org.obzor.index.ArticleIndex.Scan;
import org.obzor.index.StoryIndex.Replacement;
import org.obzor.index.StoryIndex.StoryLookup;
import org.obzor.query.ArticleQuery;
import org.obzor.query.MatchingContract;
import org.obzor.query.TextQuery;
import org.obzor.text.TextAnalyzer;

class ElasticRevisionsIT {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final Instant FIRST = Instant.parse("2024-03-30T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2024-03-31T11:00:00.123Z");

  private Elastic elastic = TestElastic.fresh();
  private ElasticArticleIndex index = open(1);

  @BeforeEach
  void fresh() {
    elastic = TestElastic.fresh();
    index = open(3);
  }

  private ElasticArticleIndex open(int shards) {
    return ElasticArticleIndex.open(elastic, ANALYZER, Clock.systemUTC(), shards);
  }

  private static Article before() {
    return draft("1").text("Слон пришёл.").country("KZ", 2).indexed(FIRST).build();
  }

  private static Article after() {
    return draft("1").text("Кит приплыл.").country("CN", 3).indexed(SECOND).build();
  }

  private static ArticleQuery word(String form) {
    return TestArticles.text(new TextQuery.Word(TextQuery.Scope.TITLE_AND_TEXT, form));
  }

  private long count(ArticleQuery query) {
    return index.list(query, Sort.NEWEST, 0, null).total();
  }

  private void revise() {
    index.add(List.of(before(), draft("2").build()), Map.of("1", List.of("k1", "k2")));
    assertThat(
            index.revise(
                List.of(new Replacement(before(), after())), Map.of("1", List.of("k3", "k4"))))
        .containsExactly(new Added.Stored());
  }

  @Test
  void thePresentWordingCounts() {
    revise();
    assertThat(count(all())).isEqualTo(2);
    assertThat(count(word("слон"))).isZero();
    assertThat(count(word("кит"))).isEqualTo(1);
    assertThat(index.find("1").orElseThrow().text()).isEqualTo("Кит приплыл.");
    assertThat(index.top(all(), By.COUNTRY, 5).items())
        .extracting(Top.Item::id, Top.Item::mentions, Top.Item::label)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("CN", 3L, "Страна CN"));
    assertThat(index.story("1", 10)).extracting(Article::text).containsExactly("Кит приплыл.");
    StoryLookup old =
        new StoryLookup(List.of("k1", "k2"), 1, Instant.EPOCH, SECOND.plus(Duration.ofDays(9)));
    StoryLookup present =
        new StoryLookup(List.of("k3", "k4"), 1, Instant.EPOCH, SECOND.plus(Duration.ofDays(9)));
    assertThat(index.storyCandidates(List.of(old, present)))
        .satisfiesExactly(
            none -> assertThat(none).isEmpty(),
            one -> assertThat(one).extracting(c -> c.text()).containsExactly("Кит приплыл."));
    try (Scan scan = index.scan(all())) {
      assertThat(scan.total()).isEqualTo(2);
      assertThat(scan.articles().map(Article::text).toList()).doesNotContain("Слон пришёл.");
    }
  }

  @Test
  void theEarlierWordingIsKeptAndCountsAsOfItsTime() {
    revise();
    assertThat(index.revisions("1"))
        .usingRecursiveComparison()
        .isEqualTo(List.of(new Revision(before(), SECOND), new Revision(after(), null)));
    assertThat(index.revisions("2")).hasSize(1);
    assertThat(index.revisions("3")).isEmpty();
    assertThat(index.find("1~" + FIRST.toEpochMilli())).isEmpty();
    for (Instant then : List.of(FIRST, SECOND.minusMillis(1))) {
      assertThat(count(word("слон").withAsOf(then))).isEqualTo(1);
      assertThat(count(word("кит").withAsOf(then))).isZero();
    }
    assertThat(count(word("слон").withAsOf(SECOND))).isZero();
    assertThat(count(word("кит").withAsOf(SECOND))).isEqualTo(1);
    assertThat(count(word("слон").withAsOf(FIRST.minusMillis(1)))).isZero();
  }

  @Test
  void ofTwoAtOnceOneWins() {
    revise();
    Article other = draft("1").text("Лось.").indexed(SECOND.plusMillis(5)).build();
    assertThat(index.revise(List.of(new Replacement(before(), other)), Map.of()))
        .containsExactly(new Added.Exists());
    assertThat(index.find("1").orElseThrow().text()).isEqualTo("Кит приплыл.");
    assertThat(index.revisions("1")).hasSize(2);
    assertThat(index.revise(List.of(new Replacement(after(), other)), Map.of()))
        .containsExactly(new Added.Stored());
    assertThat(index.revisions("1")).hasSize(3);
    assertThat(count(all())).isEqualTo(2);
  }

  @Test
  void thingsAreCalledAsInThePresentWording() {
    Article old = draft("1").person("ван-и", "Ван И").indexed(FIRST).build();
    Article renamed = draft("1").person("ван-и", "Ван И (министр)").indexed(SECOND).build();
    index.add(List.of(old));
    index.revise(List.of(new Replacement(old, renamed)), Map.of());
    assertThat(index.labels(EntityType.PERSON, List.of("ван-и")))
        .isEqualTo(Map.of("ван-и", "Ван И (министр)"));
    assertThat(index.articles(By.PERSON, List.of("ван-и"))).isEqualTo(Map.of("ван-и", 1L));
  }

  @Test
  void anImpossibleWordingChangesNothing() {
    index.add(List.of(before()));
    Article bad = draft("1").source("х".repeat(40_000)).indexed(SECOND).build();
    assertThat(index.revise(List.of(new Replacement(before(), bad)), Map.of()))
        .singleElement()
        .isInstanceOf(Added.Failed.class);
    assertThat(index.find("1").orElseThrow().text()).isEqualTo("Слон пришёл.");
    assertThat(index.revisions("1")).hasSize(1);
    assertThat(count(all().withAsOf(FIRST))).isEqualTo(1);
    assertThat(count(all().withAsOf(SECOND))).isEqualTo(1);
  }

  @Test
  void anEarlierWordingThatComesLateIsKeptAndNeverCounts() {
    index.add(List.of(after()));
    Article late = draft("1").text("Слон.").indexed(SECOND.plusSeconds(60)).build();
    assertThat(index.keep(List.of(late))).containsExactly(new Added.Stored());
    assertThat(index.revisions("1"))
        .extracting(r -> r.article().text())
        .containsExactly("Слон.", "Кит приплыл.");
    for (int seconds : List.of(0, 59, 60, 61)) {
      ArticleQuery then = all().withAsOf(SECOND.plusSeconds(seconds));
      assertThat(count(then)).isEqualTo(1);
      assertThat(texts(then)).containsExactly("Кит приплыл.");
    }
  }

  @Test
  void aCrashAfterTheCopyChangesNoCount() throws IOException {
    index.add(List.of(before()));
    copy(Instant.EPOCH);
    for (ElasticArticleIndex opened : List.of(index, open(3))) {
      index = opened;
      assertThat(count(all())).isEqualTo(1);
      assertThat(count(all().withAsOf(FIRST))).isEqualTo(1);
      assertThat(index.revisions("1")).hasSize(1);
    }
    assertThat(index.revise(List.of(new Replacement(before(), after())), Map.of()))
        .containsExactly(new Added.Stored());
    assertThat(count(word("слон").withAsOf(FIRST))).isEqualTo(1);
    assertThat(index.revisions("1")).hasSize(2);
  }

  @Test
  void aCrashBeforeTheLastWriteIsMendedAtTheNextStart() throws IOException {
    revise();
    copy(Instant.EPOCH);
    assertThat(index.revisions("1"))
        .usingRecursiveComparison()
        .isEqualTo(List.of(new Revision(before(), SECOND), new Revision(after(), null)));
    index = open(3);
    assertThat(count(word("слон").withAsOf(SECOND.minusMillis(1)))).isEqualTo(1);
    assertThat(count(word("слон").withAsOf(SECOND))).isZero();
    assertThat(count(all())).isEqualTo(2);
  }

  @Test
  void aCrashIsMendedBeforeAnySearchFindsWhatWasWrittenLast() throws IOException {
    revise();
    copy(Instant.EPOCH, Refresh.False);
    index = open(3);
    elastic.client().indices().refresh(r -> r.index(elastic.index("articles")));
    assertThat(count(word("слон").withAsOf(SECOND.minusMillis(1)))).isEqualTo(1);
  }

  private void copy(Instant supersededAt) throws IOException {
    copy(supersededAt, Refresh.True);
  }

  private void copy(Instant supersededAt, Refresh refresh) throws IOException {
    elastic
        .client()
        .index(i ->
            i.index(elastic.index("articles"))
                .id("1~" + FIRST.toEpochMilli())
                .routing("1")
                .document(ArticleRow.superseded(before(), null, supersededAt, ANALYZER))
                .refresh(refresh));
  }

  /** What every kind of question answers. */
  private Map<String, Object> figures(Instant asOf) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (ArticleQuery q : List.of(all().withAsOf(asOf), distinct(all()).withAsOf(asOf))) {
      String name = q.distinct() ? "stories " : "articles ";
      figures.put(name + "list", index.list(q, Sort.NEWEST, 1000, null).articles());
      figures.put(name + "total", count(q));
      for (By by : List.of(By.COUNTRY, By.SOURCE)) {
        figures.put(name + "top " + by, index.top(q, by, 10));
        figures.put(name + "line " + by, index.timeline(q, by, Interval.DAY, 5, Metric.ARTICLES));
      }
      figures.put(
          name + "mentions", index.timeline(q, By.COUNTRY, Interval.DAY, 5, Metric.MENTIONS));
      figures.put(name + "table", index.cooccurrence(q, By.COUNTRY, By.SOURCE, 5));
      figures.put(name + "period", index.period(q));
      figures.put(name + "word", count(word("слон").withAsOf(asOf).withDistinct(q.distinct())));
      try (Scan scan = index.scan(q)) {
        figures.put(name + "scan", scan.articles().toList());
        figures.put(name + "rows", scan.entities());
      }
    }
    return figures;
  }

  @Test
  void figuresAsOfATimeStayTheSameWhateverIsRevisedLater() {
    Random random = new Random(1);
    Map<String, Article> present = new LinkedHashMap<>();
    Map<Instant, Map<String, Object>> seen = new LinkedHashMap<>();
    Map<Instant, Long> sizes = new LinkedHashMap<>();
    Instant now = FIRST;
    for (int step = 0; step < 9; step++) {
      List<Article> fresh = new ArrayList<>();
      List<Replacement> newer = new ArrayList<>();
      List<Article> earlier = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String id = "a" + random.nextInt(25);
        if (fresh.stream().anyMatch(a -> a.id().equals(id))
            || newer.stream().anyMatch(r -> r.old().id().equals(id))) {
          continue;
        }
        Article wording = random(random, id, now);
        Article old = present.get(id);
        if (old == null) {
          fresh.add(wording);
        } else if (random.nextInt(4) == 0) {
          earlier.add(wording);
          continue;
        } else {
          newer.add(new Replacement(old, wording));
        }
        present.put(id, wording);
      }
      index.add(fresh);
      assertThat(index.revise(newer, Map.of())).allMatch(a -> a instanceof Added.Stored);
      index.keep(earlier);
      seen.put(now, figures(now));
      sizes.put(now, (long) present.size());
      now = now.plusSeconds(1 + random.nextInt(5000));
    }
    seen.forEach((then, figures) -> {
      assertThat(figures(then)).isEqualTo(figures);
      assertThat(figures.get("articles total")).isEqualTo(sizes.get(then));
    });
    assertThat(index.list(all(), Sort.NEWEST, 1000, null).articles())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("mentions")
        .containsExactlyInAnyOrderElementsOf(present.values());
  }

  private static Article random(Random random, String id, Instant now) {
    TestArticles.Draft draft =
        draft(id)
            .at("2024-03-%02dT09:00:00Z".formatted(1 + random.nextInt(20)))
            .text(random.nextBoolean() ? "Слон." : "Кит.")
            .source("Газета " + random.nextInt(4))
            .story("s" + id.hashCode() % 7)
            .indexed(now);
    for (int c = random.nextInt(3); c > 0; c--) {
      draft.country("C" + c, 1 + random.nextInt(3));
    }
    return draft.build();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void anIndexOfAnOlderVersionIsBroughtUp(int version) throws IOException {
    elastic = TestElastic.fresh();
    String mapping = olderMapping(version);
    elastic
        .client()
        .indices()
        .create(c -> c.index(elastic.index("articles")).withJson(new StringReader(mapping)));
    ObjectNode row = new ObjectMapper().valueToTree(ArticleRow.of(before(), ANALYZER, List.of()));
    row.remove("authors");
    elastic
        .client()
        .index(i -> i.index(elastic.index("articles")).id("1").document(row).refresh(Refresh.True));
    index = open(1);
    assertThat(count(all())).isEqualTo(1);
    assertThat(index.find("1").orElseThrow().text()).isEqualTo("Слон пришёл.");
    assertThat(index.find("1").orElseThrow().authors()).isEmpty();
    assertThat(index.revise(List.of(new Replacement(before(), after())), Map.of()))
        .containsExactly(new Added.Stored());
    assertThat(count(word("слон").withAsOf(FIRST))).isEqualTo(1);
    assertThat(count(all())).isEqualTo(1);
    assertThat(index.find("1").orElseThrow().authors()).containsExactly("Анна Пример", "Борис");
    open(1);
  }

  /** As it was before fields were added; {@code ArticleRow} has no story keys if none are given. */
  private static String olderMapping(int version) throws IOException {
    try (InputStream in = ArticleRow.class.getResourceAsStream("articles.json")) {
      JsonNode definition = new ObjectMapper().readTree(in);
      ObjectNode mappings = (ObjectNode) definition.get("mappings");
      ((ObjectNode) mappings.get("_meta")).put("version", version);
      ((ObjectNode) mappings.get("properties")).remove("authors");
      if (version < 4) {
        ((ObjectNode) mappings.get("properties")).remove("superseded_at");
      }
      if (version == 1) {
        ((com.fasterxml.jackson.databind.node.ArrayNode) mappings.at("/_source/excludes"))
            .remove(4);
      }
      return definition.toString();
    }
  }

  @Test
  void anIndexThatCannotBeBroughtUpIsNamedWithWhatToDo() throws IOException {
    elastic = TestElastic.fresh();
    elastic
        .client()
        .indices()
        .create(c ->
            c.index(elastic.index("articles"))
                .mappings(m ->
                    m.properties("id", p -> p.text(t -> t))
                        .properties("kept", p -> p.keyword(k -> k))));
    assertThatThrownBy(() -> open(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be changed to version")
        .hasMessageContaining("import the articles again");
  }

  private List<String> texts(ArticleQuery query) {
    try (Scan scan = index.scan(query)) {
      return scan.articles().map(Article::text).toList();
    }
  }
}
