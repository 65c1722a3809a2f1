package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.query.Explanation.Kind;
import org.obzor.text.TextAnalyzer;

class ExplanationTest {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();

  @Test
  void agreesWithTheMatcherOnTheContract() {
    for (MatchingContract.Case c : MatchingContract.cases(ANALYZER)) {
      for (Article article : MatchingContract.articles()) {
        check(c.query(), article, c.ids().contains(article.id()));
      }
    }
  }

  @Test
  void agreesWithTheMatcherOnRandomQueries() {
    for (long seed = 0; seed < 60; seed++) {
      RandomMatching random = new RandomMatching(seed);
      for (int i = 0; i < 40; i++) {
        ArticleQuery query = random.query();
        for (int a = 0; a < 5; a++) {
          Article article = random.article("a" + a);
          AnalyzedArticle analyzed = AnalyzedArticle.of(ANALYZER, article);
          check(query, article, QueryMatcher.of(query, ANALYZER).matches(analyzed));
        }
      }
    }
  }

  private static void check(ArticleQuery query, Article article, boolean matches) {
    AnalyzedArticle analyzed = AnalyzedArticle.of(ANALYZER, article);
    Explanation why = QueryMatcher.of(query, ANALYZER).explain(analyzed);
    assertThat(why.matched()).as("%s on %s", why, article).isEqualTo(matches);
    consistent(why, article);
  }

  private static void consistent(Explanation why, Article article) {
    boolean all = why.parts().stream().allMatch(Explanation::matched);
    boolean any = why.parts().stream().anyMatch(Explanation::matched);
    boolean follows =
        switch (why.kind()) {
          case EVERYTHING -> why.matched();
          case ALL -> why.matched() == all && why.parts().size() > 1;
          case ANY -> why.matched() == any && why.parts().size() > 1;
          case NOT -> why.matched() == !any && why.parts().size() == 1;
          case WORD, PHRASE, NEAR, PREFIX -> why.matched() == !why.evidence().isEmpty();
          default -> why.parts().isEmpty() && (why.matched() || why.evidence().isEmpty());
        };
    assertThat(follows).as("%s on %s", why, article).isTrue();
    why.parts().forEach(part -> consistent(part, article));
  }

  @Test
  void tellsFiltersAndTextApartWithTheirEvidence() {
    Article article = article();
    ArticleQuery query =
        MatchingContract.query(
            "?country=KZ&country=US&source=ТАСС&from=2024-03-31&q="
                + "Китаем -(title:экспорт OR лёд) \"президент Китая\"",
            ANALYZER);
    Explanation why =
        QueryMatcher.of(query, ANALYZER).explain(AnalyzedArticle.of(ANALYZER, article));
    assertThat(why)
        .hasToString(
            """
            - ALL
              - from=2024-03-31
              + ANY
                + country:KZ
                - country:US
              + source:ТАСС
              + китаем
              - NOT
                + ANY
                  - title:экспорт
                  + лед
              + "президент китая"
            """);
    assertThat(why.printed())
        .isEqualTo(
            "from=2024-03-31 (country:KZ OR country:US) source:ТАСС"
                + " китаем -(title:экспорт OR лед) \"президент китая\"");
    assertThat(evidence(why.parts().get(1).parts().getFirst(), article))
        .containsExactly("TITLE Казахстан", "TEXT казахстанского");
    assertThat(evidence(why.parts().get(3), article)).containsExactly("TITLE Китай", "TEXT Китая");
    assertThat(evidence(why.parts().get(5), article)).containsExactly("TEXT Президенту Китая");
  }

  @Test
  void saysThatNothingWasAsked() {
    ArticleQuery all = ArticleQuery.all(MatchingContract.ZONE);
    Explanation why =
        QueryMatcher.of(all, ANALYZER).explain(AnalyzedArticle.of(ANALYZER, article()));
    assertThat(why).isEqualTo(new Explanation(Kind.EVERYTHING, "", true, List.of(), List.of()));
  }

  private static Article article() {
    String title = "Казахстан и Китай";
    String text = "Президенту Китая показали лед казахстанского озера.";
    int there = text.indexOf("казахстанского");
    Instant day = Instant.parse("2024-03-30T07:00:00Z");
    List<Mention> mentions = new ArrayList<>();
    mentions.add(mention(Section.TEXT, there, there + "казахстанского".length()));
    mentions.add(mention(Section.TITLE, 0, "Казахстан".length()));
    mentions.add(Mention.topic("weather", "weather"));
    return new Article(
        "a", title, text, null, "тасс", null, "ru", day, true, day, 7, null, "a", mentions);
  }

  private static Mention mention(Section section, int start, int end) {
    return new Mention(EntityType.COUNTRY, "KZ", "Казахстан", section, start, end, null);
  }

  private static List<String> evidence(Explanation part, Article article) {
    return part.evidence().stream()
        .map(s -> s.section() + " " + article.section(s.section()).substring(s.start(), s.end()))
        .toList();
  }
}
