package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.obzor.article.Section;
import org.obzor.text.TextAnalyzer;

class HighlighterTest {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final QueryParser PARSER = new QueryParser(ANALYZER, new TestNames());

  private static List<Span> spans(String text, String q) {
    AnalyzedArticle article = AnalyzedArticle.of(ANALYZER, "", text, "ru", List.of());
    return QueryMatcher.of(PARSER.parse(q), ANALYZER).spans(article);
  }

  private static String snippet(String text, String q) {
    return Highlighter.snippet(text, spans(text, q));
  }

  @Test
  void marksMatchesInTheWholeText() {
    String text = "Снег и мороз. Снегом <занесло>";
    assertThat(Highlighter.mark(text, Section.TEXT, spans(text, "снег")))
        .isEqualTo("<mark>Снег</mark> и мороз. <mark>Снегом</mark> &lt;занесло&gt;");
    assertThat(Highlighter.mark("Снег", Section.TITLE, spans(text, "снег"))).isEqualTo("Снег");
  }

  @Test
  void keepsShortTextsWhole() {
    assertThat(snippet("Снег\n\nи  мороз", "мороз")).isEqualTo("Снег и <mark>мороз</mark>");
    assertThat(snippet("", "")).isEmpty();
  }

  @Test
  void showsTheDensestPartCutBetweenWords() {
    String text =
        "далеко ".repeat(100)
            + "мороз "
            + "далеко ".repeat(100)
            + "снег и мороз"
            + " далеко".repeat(100);
    assertThat(snippet(text, "снег OR мороз"))
        .startsWith("… далеко ")
        .contains("далеко <mark>снег</mark> и <mark>мороз</mark> далеко")
        .endsWith("далеко …")
        .hasSizeBetween(200, 320);
    assertThat(snippet(text, "")).startsWith("далеко далеко").endsWith("далеко …");
  }

  @Test
  void survivesEndlessWords() {
    String text = "𠀀".repeat(10) + "𝒳".repeat(1000);
    assertThat(snippet(text, "")).hasSizeLessThan(300).doesNotContain("\uFFFD");
    assertThat(snippet("снег " + "x".repeat(5000) + " снег", "снег")).contains("<mark>снег</mark>");
  }

  @Test
  void escapesEverythingThatHtmlUnderstands() {
    String text = "<script>alert(\"снег\")</script> & 'снег' \u0000";
    assertThat(snippet(text, "снег"))
        .isEqualTo(
            "&lt;script&gt;alert(&quot;<mark>снег</mark>&quot;)&lt;/script&gt; &amp;"
                + " &#39;<mark>снег</mark>&#39; \uFFFD");
    assertThat(Highlighter.escape("a<b>&\"'")).isEqualTo("a&lt;b&gt;&amp;&quot;&#39;");
  }

  @Test
  void neverLetsMarkupThroughNorBreaksIt() {
    String alphabet = "<>&\"' \n/aб𝒳";
    int[] symbols = alphabet.codePoints().toArray();
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(600); i > 0; i--) {
        text.appendCodePoint(symbols[random.nextInt(symbols.length)]);
        text.append(random.nextInt(30) == 0 ? " снег " : "");
      }
      String html = snippet(text.toString(), random.nextBoolean() ? "снег" : "");
      String rest = html.replaceAll("<mark>([^<>]*)</mark>", "$1");
      assertThat(rest).as("seed %s: %s", seed, html).doesNotContain("<", ">", "\"", "'");
      assertThat(rest.replaceAll("&(lt|gt|amp|quot|#39);", "")).doesNotContain("&");
    }
  }
}
