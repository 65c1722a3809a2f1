package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.obzor.index.TestArticles.all;
import static org.obzor.index.TestArticles.distinct;
import static org.obzor.index.TestArticles.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.index.ArticleIndex.Added;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.query.MatchingContract;
import org.obzor.query.TextQuery;
import org.obzor.text.TextAnalyzer;

class ElasticArticleIndexIT {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();

  private ElasticArticleIndex index =
      ElasticArticleIndex.open(TestElastic.fresh(), ANALYZER, Clock.systemUTC());

  @BeforeEach
  void freshIndex() {
    index = ElasticArticleIndex.open(TestElastic.fresh(), ANALYZER, Clock.systemUTC());
  }

  private static Article full() {
    return draft("1")
        .title("Ван И в Астане")
        .text("Слон и <b>море</b>.")
        .country("CN", 2)
        .country("KZ", 1)
        .person("ван-и", "Ван И")
        .topic("politics")
        .build();
  }

  @Test
  void keepsArticlesAsTheyAre() {
    assertThat(index.add(List.of(full()))).containsExactly(new Added.Stored());
    Article found = index.find("1").orElseThrow();
    assertThat(found).usingRecursiveComparison().ignoringFields("mentions").isEqualTo(full());
    assertThat(found.mentions()).containsExactlyInAnyOrderElementsOf(full().mentions());
    assertThat(found.mentions().getFirst().id()).as("title first").isEqualTo("ван-и");
    assertThat(found.mentions().getLast().id()).as("topics last").isEqualTo("politics");
    assertThat(index.find("2")).isEmpty();
    assertThat(index.findAll(List.of("1", "2"))).containsOnlyKeys("1");
    assertThat(index.findAll(List.of())).isEmpty();
  }

  @Test
  void addsEachArticleOnce() {
    Article other = draft("1").title("Другой").build();
    assertThat(index.add(List.of(full(), other, draft("2").build())))
        .containsExactly(new Added.Stored(), new Added.Exists(), new Added.Stored());
    assertThat(index.add(List.of(full()))).containsExactly(new Added.Exists());
    assertThat(index.find("1").orElseThrow().title()).isEqualTo("Ван И в Астане");
    assertThat(index.list(all(), Sort.NEWEST, 0, null).total()).isEqualTo(2);
  }

  @Test
  void oneBadArticleDoesNotStopTheOthers() {
    Article bad = draft("bad").source("х".repeat(40_000)).build();
    List<Added> added = index.add(List.of(draft("1").build(), bad, draft("2").build()));
    assertThat(added.get(0)).isInstanceOf(Added.Stored.class);
    assertThat(added.get(1))
        .isInstanceOfSatisfying(
            Added.Failed.class, f -> assertThat(f.reason()).contains("source_key"));
    assertThat(added.get(2)).isInstanceOf(Added.Stored.class);
  }

  @Test
  void endlessWordsTakeOnePlace() {
    String endless = "ж".repeat(3000);
    index.add(List.of(draft("1").text("слон " + endless + " море").build()));
    TextQuery near = new TextQuery.Near(TextQuery.Scope.TITLE_AND_TEXT, List.of("слон", "море"), 1);
    assertThat(ids(TestArticles.text(near), Sort.NEWEST, 10)).containsExactly("1");
    assertThat(
            ids(
                TestArticles.text(new TextQuery.Word(TextQuery.Scope.TITLE_AND_TEXT, endless)),
                Sort.NEWEST,
                10))
        .containsExactly("1");
  }

  @Test
  void listsInEitherOrderPageByPage() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      // Several at one time: ties must not be lost between pages.
      articles.add(
          draft("a%02d".formatted(i)).at("2024-03-%02dT12:00:00Z".formatted(1 + i / 4)).build());
    }
    index.add(articles);
    List<String> newest = ids(all(), Sort.NEWEST, 5);
    assertThat(newest).hasSize(23).doesNotHaveDuplicates().startsWith("a20", "a21", "a22", "a16");
    assertThat(ids(all(), Sort.OLDEST, 4)).isEqualTo(newest.reversed());
    assertThat(ids(all(), Sort.RELEVANCE, 6)).isEqualTo(newest);
  }

  @Test
  void ranksByRelevance() {
    index.add(
        List.of(
            draft("rare").text("слон " + "слово ".repeat(50)).build(),
            draft("often").text("слон слоны слоном").at("2020-01-01T00:00:00Z").build(),
            draft("never").text("море").build()));
    ArticleQuery slon =
        TestArticles.text(new TextQuery.Word(TextQuery.Scope.TITLE_AND_TEXT, "слоны"));
    assertThat(ids(slon, Sort.RELEVANCE, 1)).containsExactly("often", "rare");
    assertThat(ids(slon, Sort.NEWEST, 1)).containsExactly("rare", "often");
  }

  @Test
  void listsEachStoryOnce() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      articles.add(
          draft("a%02d".formatted(i))
              .story("s" + i % 5)
              .at("2024-03-%02dT12:00:00Z".formatted(1 + i))
              .build());
    }
    index.add(articles);
    assertThat(ids(distinct(all()), Sort.NEWEST, 2))
        .containsExactly("a11", "a10", "a09", "a08", "a07");
    assertThat(index.list(distinct(all()), Sort.NEWEST, 0, null).total()).isEqualTo(5);
  }

  @Test
  void refusesForeignCursors() {
    index.add(List.of(draft("1").build(), draft("2").build()));
    String next = index.list(all(), Sort.NEWEST, 1, null).next();
    assertThat(next).isNotNull();
    for (String bad : List.of("", "%%%", "YWJj", "AAAA")) {
      assertThatThrownBy(() -> index.list(all(), Sort.NEWEST, 1, bad))
          .isInstanceOf(InvalidInputException.class);
    }
    assertThatThrownBy(() -> index.list(all(), Sort.OLDEST, 1, next))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> index.list(distinct(all()), Sort.NEWEST, 1, next))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> index.list(all(), Sort.NEWEST, 1001, null))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void tellsLabelsAsLastStored() {
    index.add(List.of(full(), draft("2").person("ван-и", "Ван И (министр)").build()));
    assertThat(index.labels(EntityType.PERSON, List.of("ван-и", "никто")))
        .isEqualTo(Map.of("ван-и", "Ван И (министр)"));
    assertThat(index.labels(EntityType.COUNTRY, List.of("CN")))
        .isEqualTo(Map.of("CN", "Страна CN"));
  }

  @Test
  void tellsThePeriodOfTheData() {
    assertThat(index.period(all())).isEmpty();
    index.add(
        List.of(
            draft("1").at("2024-03-30T09:00:00Z").build(),
            draft("2").at("1969-07-20T20:17:00Z").build()));
    assertThat(index.period(all()))
        .contains(
            new ArticleIndex.Period(
                Instant.parse("1969-07-20T20:17:00Z"), Instant.parse("2024-03-30T09:00:00Z")));
  }

  private List<String> ids(ArticleQuery query, Sort sort, int size) {
    List<String> ids = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      ArticlePage page = index.list(query, sort, size, cursor);
      page.articles().forEach(a -> ids.add(a.id()));
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }
}
