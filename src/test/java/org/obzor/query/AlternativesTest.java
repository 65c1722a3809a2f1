package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.article.Article;
import org.obzor.query.Alternative.Kind;
import org.obzor.text.TextAnalyzer;

class AlternativesTest {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();
  private static final FilterParameters FILTERS =
      new FilterParameters(new QueryParser(ANALYZER, new TestNames()), new TestNames());

  /** An index of four articles. */
  private static final class Few implements Alternatives.Lookup {
    private final List<AnalyzedArticle> articles = new ArrayList<>();

    Few() {
      add("Китай строит дорогу в Казахстан", "ТАСС");
      add("Китай и Казахстан: президент Токаев в Пекине", "ТАСС");
      add("Казахстанские врачи", "РИА Новости");
      add("World Bank report", "Reuters");
    }

    private void add(String title, String source) {
      Article a = MatchingContract.articles().getFirst();
      Article article =
          new Article(
              title,
              title,
              "",
              null,
              source,
              null,
              "ru",
              a.publishedAt(),
              false,
              a.indexedAt(),
              1,
              null,
              title,
              List.of());
      articles.add(AnalyzedArticle.of(ANALYZER, article));
    }

    @Override
    public List<Long> counts(List<ArticleQuery> queries) {
      return queries.stream()
          .map(q -> articles.stream().filter(QueryMatcher.of(q, ANALYZER)::matches).count())
          .toList();
    }

    @Override
    public Map<String, List<String>> similar(Collection<String> forms) {
      Map<String, String> known =
          Map.of("китйа", "китай", "казакстан", "казахстан", "казхстан", "казахстан");
      Map<String, List<String>> similar = new HashMap<>();
      forms.stream()
          .filter(known::containsKey)
          .forEach(form -> similar.put(form, List.of(known.getOrDefault(form, ""))));
      return similar;
    }
  }

  private static List<Alternative> find(String written) {
    ArticleQuery query = MatchingContract.query(written, ANALYZER);
    assertThat(new Few().counts(List.of(query))).as("found nothing").containsExactly(0L);
    return new Alternatives(ANALYZER, FILTERS, new Few()).find(query);
  }

  private static String told(Alternative a) {
    return a.kind() + " " + a.query().q() + " " + a.articles();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          китйа                => SPELLING китай 2
          Rbnfq                => SPELLING китай 2
          rfpf[cnfy            => SPELLING казахстан 2
          -снег rbnfq          => SPELLING -снег китай 2
          "rbnfq cnhjbn"       => SPELLING "китай строит" 1
          Kitai                => SPELLING китай 2
          Tokaev               => SPELLING токаев 1
          Tokayev              => SPELLING токаев 1
          Kazakstan            => SPELLING казахстан 2
          title:казхстан китйа => SPELLING title:казахстан китай 2
          цщкдв                => SPELLING world 1
          казахстанскийе врачы => SPELLING казахстанские врачи 1
          казахстанские врочи  => SPELLING казахстанские врачи 1
          доругу строет        => SPELLING дорогу строит 1
          "строит Китай"       => WORDS_APART строит китай 1
          "Казахстан Китай"~0  => WORDS_APART казахстан китай 2
          """)
  void knowsWhatMayHaveBeenMeant(String q, String expected) {
    assertThat(told(find(q).getFirst())).isEqualTo(expected);
  }

  @Test
  void knowsSlips() {
    assertThat(Misspelling.slips("нафть")).contains("нефть", "нафт", "анфть", "нафтьь");
    assertThat(Misspelling.slips("пшенитса")).contains("пшеница");
    assertThat(Misspelling.slips("oil")).isEmpty();
    assertThat(Misspelling.distance("китай", "ктиай")).isEqualTo(1);
    assertThat(Misspelling.distance("нефть", "нети")).isEqualTo(2);
    assertThat(Misspelling.distance("", "аб")).isEqualTo(2);
  }

  @Test
  void offersToLeaveOutWhatLeavesNothing() {
    assertThat(find("китай source:Reuters").stream().map(AlternativesTest::told))
        .containsExactly("WITHOUT китай 2", "WITHOUT source:Reuters 1");
    assertThat(find("?q=китай&source=Reuters").stream().map(AlternativesTest::told))
        .containsExactly("WITHOUT китай 2", "WITHOUT  1");
    assertThat(find("?q=китай&from=2100-01-01").stream().map(AlternativesTest::told))
        .containsExactly("ALL_TIME китай 2");
    Alternative without = find("китай -казахстан").getFirst();
    assertThat(without.dropped()).contains(FILTERS.text("-казахстан"));
  }

  @Test
  void offersNothingThatFindsNothingOrEverything() {
    assertThat(find("абракадабра")).isEmpty();
    assertThat(find("?q=абракадабра&from=2000-01-01")).isEmpty();
    assertThat(find("?from=2100-01-01")).isEmpty();
    assertThat(find("снег дождь source:БТА")).isEmpty();
  }

  @Test
  void looksAtAtMostSomeOfVeryManyWords() {
    StringBuilder q = new StringBuilder("китай");
    for (int i = 0; i < 400; i++) {
      q.append(" w").append(i);
    }
    assertThat(find(q.toString())).allMatch(a -> a.kind() == Kind.WITHOUT || a.articles() > 0);
  }
}
