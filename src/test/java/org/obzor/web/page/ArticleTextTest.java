package org.obzor.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.query.Span;

class ArticleTextTest {

  private static Mention mention(String id, int start, int end) {
    return new Mention(EntityType.COUNTRY, id, id, Section.TEXT, start, end, null);
  }

  private static Article article(String text, Mention... mentions) {
    Instant at = Instant.EPOCH;
    return new Article(
        "a", "", text, null, "s", null, "ru", at, false, at, 1, null, "a", List.of(mentions));
  }

  private static List<List<ArticleText.Piece>> cut(Article article, Span... hits) {
    return ArticleText.paragraphs(
        article,
        Section.TEXT,
        List.of(hits),
        m -> new ArticleText.Look("country", m.id(), "/" + m.id(), m.label()));
  }

  @Test
  void onePlaceMayMentionSeveral() {
    var pieces =
        cut(article("российско-китайский союз", mention("RU", 0, 19), mention("CN", 10, 19)));
    assertThat(pieces.getFirst())
        .extracting(ArticleText.Piece::text, ArticleText.Piece::keys, ArticleText.Piece::anchor)
        .containsExactly(
            tuple("российско-", "RU", "t0"),
            tuple("китайский", "RU CN", "t10"),
            tuple(" союз", "", ""));
  }

  @Test
  void aMatchInsideAMentionKeepsBoth() {
    var pieces = cut(article("Ван И прибыл", mention("P", 0, 5)), new Span(Section.TEXT, 4, 12));
    assertThat(pieces.getFirst())
        .extracting(ArticleText.Piece::text, ArticleText.Piece::keys, ArticleText.Piece::hit)
        .containsExactly(
            tuple("Ван ", "P", false), tuple("И", "P", true), tuple(" прибыл", "", true));
  }

  @Test
  void paragraphsLoseNothingButTheirBreaks() {
    String text = "Раз Китай.\n\nДва.\nТри Китай";
    var pieces = cut(article(text, mention("CN", 4, 9), mention("CN", 21, 26)));
    assertThat(pieces).hasSize(3);
    assertThat(
            pieces.stream()
                .map(p -> String.join("", p.stream().map(ArticleText.Piece::text).toList())))
        .containsExactly("Раз Китай.", "Два.", "Три Китай");
    assertThat(pieces.getLast().getLast().anchor()).isEqualTo("t21");
  }
}
