package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.elastic.Calls;
import org.obzor.elastic.Elastic;
import org.obzor.index.Vocabulary.Named;
import org.obzor.query.ArticleQuery;
import org.obzor.query.MatchingContract;
import org.obzor.query.QueryParser;
import org.obzor.query.TestNames;
import org.obzor.text.TextAnalyzer;

/** What is looked up while a query is written. */
class ElasticVocabularyIT {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static Elastic elastic;
  private static ElasticArticleIndex index;

  @BeforeAll
  static void fill() {
    elastic = TestElastic.fresh();
    index = ElasticArticleIndex.open(elastic, ANALYZER, Clock.systemUTC());
    List<Article> articles = new ArrayList<>();
    articles.add(article("a1", "Казахстан строит дорогу", "РИА Новости", "касым-жомарт-токаев"));
    articles.add(article("a2", "Казахстану нужен мост", "РИА Новости", "касым-жомарт-токаев"));
    articles.add(article("a3", "Китай покупает зерно", "ТАСС", "тимур-токарев"));
    articles.add(article("a4", "Китай продаёт трактора", "ТАСС", "ван-и"));
    for (int i = 0; i < 120; i++) {
      articles.add(article("b" + i, "Погода " + i, "Новый источник " + i, "житель-" + i));
    }
    assertThat(index.add(articles)).allMatch(a -> a instanceof ArticleIndex.Added.Stored);
  }

  private static Article article(String id, String title, String source, String person) {
    Instant day = Instant.parse("2024-03-30T07:00:00Z");
    String label = title(person);
    List<Mention> mentions =
        List.of(new Mention(EntityType.PERSON, person, label, Section.TEXT, 0, 1, null));
    return new Article(
        id, title, "Текст.", null, source, null, "ru", day, false, day, 3, null, id, mentions);
  }

  private static String title(String person) {
    StringBuilder label = new StringBuilder();
    for (String word : person.split("-", -1)) {
      label.append(label.isEmpty() ? "" : " ");
      label.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return label.toString();
  }

  @Test
  void findsNamesByTheBeginningOfAnyWord() {
    assertThat(index.named(By.PERSON, "ТОК", 10))
        .containsExactly(
            new Named("касым-жомарт-токаев", "Касым Жомарт Токаев", 2),
            new Named("тимур-токарев", "Тимур Токарев", 1));
    assertThat(index.named(By.PERSON, "жомарт ток", 10)).hasSize(1);
    assertThat(index.named(By.PERSON, "в", 10)).containsExactly(new Named("ван-и", "Ван И", 1));
    assertThat(index.named(By.PERSON, "жит", 10)).hasSize(10);
    assertThat(index.named(By.PERSON, "нет", 10)).isEmpty();
    assertThat(index.named(By.SOURCE, "нов", 3))
        .hasSize(3)
        .startsWith(new Named("РИА Новости", "РИА Новости", 2));
    assertThat(index.named(By.SOURCE, "", 2))
        .containsExactly(new Named("РИА Новости", "РИА Новости", 2), new Named("ТАСС", "ТАСС", 2));
  }

  @Test
  void countsArticlesOfValues() {
    assertThat(index.articles(By.PERSON, List.of("ван-и", "касым-жомарт-токаев", "никто")))
        .isEqualTo(Map.of("ван-и", 1L, "касым-жомарт-токаев", 2L));
    assertThat(index.articles(By.SOURCE, List.of("тасс"))).isEqualTo(Map.of("тасс", 2L));
    assertThat(index.articles(By.SOURCE, List.of())).isEmpty();
  }

  @Test
  void countsManyQueriesAtOnce() {
    assertThat(index.counts(List.of(query("Китай"), query("погода"), query("Китай казахстан"))))
        .containsExactly(2L, 120L, 0L);
    assertThat(index.counts(List.of())).isEmpty();
  }

  private static ArticleQuery query(String q) {
    ArticleQuery all = ArticleQuery.all(ZONE);
    return all.withText(new QueryParser(ANALYZER, new TestNames()).parse(q));
  }

  @Test
  void findsWordsSpelledNearlyTheSame() {
    Map<String, List<String>> similar = index.similar(List.of("казхстан", "ктиай", "тардог", "же"));
    assertThat(similar.get("казхстан")).startsWith("казахстан");
    assertThat(similar.get("ктиай")).contains("китай");
    assertThat(similar.getOrDefault("тардог", List.of())).isEmpty();
    assertThat(similar.getOrDefault("же", List.of())).isEmpty();
    assertThat(index.similar(List.of())).isEmpty();
  }

  @Test
  void completesLabelsOfAnOlderIndex() {
    Elastic other = TestElastic.fresh();
    ElasticArticleIndex first = ElasticArticleIndex.open(other, ANALYZER, Clock.systemUTC());
    first.add(List.of(article("a1", "Мост", "ТАСС", "ван-и")));
    Map<String, String> old = Map.of("type", "person", "id", "ван-и", "label", "Ван И");
    Calls.call(() ->
        other
            .client()
            .index(i ->
                i.index(other.index("labels"))
                    .id("person:ван-и")
                    .document(old)
                    .refresh(Refresh.True)));
    assertThat(first.named(By.PERSON, "ван", 5)).isEmpty();
    ElasticArticleIndex again = ElasticArticleIndex.open(other, ANALYZER, Clock.systemUTC());
    assertThat(again.named(By.PERSON, "ван", 5)).containsExactly(new Named("ван-и", "Ван И", 1));
  }
}
