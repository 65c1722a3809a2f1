package org.obzor.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.article.ArticleDraft;

class ArticleIdTest {
  private static final Instant NOON = Instant.parse("2024-03-30T07:00:00Z");

  private static String id(
      @Nullable String id,
      String title,
      String text,
      String source,
      @Nullable String url,
      Instant at) {
    return ArticleId.of(new ArticleDraft(id, title, text, null, source, url, null, at, true, null));
  }

  @Test
  void aSendersIdCountsWithinItsSource() {
    String one = id("7", "А", "Б", "ТАСС", null, NOON);
    assertThat(one).matches("[0-9a-f]{24}");
    assertThat(id("7", "Другое", "Совсем", "ТАСС", "https://a.example/1", NOON)).isEqualTo(one);
    assertThat(id("7", "А", "Б", "Вестник", null, NOON)).isNotEqualTo(one);
    assertThat(id("8", "А", "Б", "ТАСС", null, NOON)).isNotEqualTo(one);
  }

  @Test
  void anAddressCountsBeforeTheWords() {
    String one = id(null, "А", "Б", "ТАСС", "https://a.example/1?utm_source=x", NOON);
    assertThat(id(null, "В", "Г", "ТАСС", "http://www.a.example/1/", NOON)).isEqualTo(one);
    assertThat(id(null, "А", "Б", "ТАСС", "https://a.example/2", NOON)).isNotEqualTo(one);
  }

  @Test
  void elseSourceDayAndWordsCount() {
    String one = id(null, "Ёлка «дома»", "Текст, да.", "ТАСС", "https://a.example/", NOON);
    assertThat(id(null, "Елка \"дома\"", "Текст  да", "тасс", null, NOON.plusSeconds(3600)))
        .isEqualTo(one);
    assertThat(id(null, "Елка дома", "Текст нет", "ТАСС", null, NOON)).isNotEqualTo(one);
    assertThat(id(null, "Елка дома", "Текст да", "ТАСС", null, NOON.plusSeconds(86_400)))
        .isNotEqualTo(one);
    assertThat(id(null, "Елка дома", "Текст да", "Вестник", null, NOON)).isNotEqualTo(one);
  }

  @Test
  void whoWroteItTellsNothingApart() {
    ArticleDraft draft =
        new ArticleDraft(null, "Мост", "Открыт.", null, "ТАСС", null, null, NOON, true, null);
    assertThat(ArticleId.of(draft.withAuthors(List.of("Анна Пример"))))
        .isEqualTo(ArticleId.of(draft));
  }

  @ParameterizedTest
  @CsvSource({
    "https://News.Example.org/a/b, https://news.example.org/a/b",
    "http://news.example.org:80/a/b/, https://news.example.org/a/b",
    "https://news.example.org:443/a//b, https://news.example.org/a/b",
    "https://news.example.org:8443/a, https://news.example.org:8443/a",
    "https://www.example.org/a#comments, https://example.org/a",
    "https://m.example.org/a, https://example.org/a",
    "https://amp.example.org/a, https://example.org/a",
    "https://example.org/a/amp/, https://example.org/a",
    "https://example.org/amp/a, https://example.org/a",
    "https://example.org/a?amp=1, https://example.org/a",
    "https://example.org/amplifier, https://example.org/amplifier",
    "https://example.org/news/amp-2024, https://example.org/news/amp-2024",
    "https://m.kz/a, https://m.kz/a",
    "https://example.org/a?utm_source=x&id=5&fbclid=1&YCLID=2, https://example.org/a?id=5",
    "https://example.org/?b=2&a=1, https://example.org?a=1&b=2",
    "https://example.org/новость?тег=а б, https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C?%D1%82%D0%B5%D0%B3=%D0%B0%20%D0%B1",
    "https://example.org/%d0%bd%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C, https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C",
    "https://пример.рф/а, https://xn--e1afmkfd.xn--p1ai/%D0%B0",
    "https://example.org/a/../b/./c, https://example.org/b/c",
    "https://example.org/100%, https://example.org/100%25",
  })
  void writesAnAddressInOneWay(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).contains(canonical);
    assertThat(CanonicalUrl.of(canonical)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org",
        "https://example.org/?utm_source=x",
        "ftp://a.b/c",
        "/a",
        "https://",
        "https://a b/c",
        "http://[::1/x",
        "mailto:a@b.c"
      })
  void whatIsNoPageHasNoAddress(String url) {
    assertThat(CanonicalUrl.of(url)).isEmpty();
  }
}
