package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.obzor.TestElastic;
import org.obzor.article.Article;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.MatchingContract;
import org.obzor.query.QueryMatcher;
import org.obzor.query.RandomMatching;
import org.obzor.text.TextAnalyzer;

/** Elasticsearch finds what every evaluator of queries must find. */
class ElasticMatchingIT {
  private static final TextAnalyzer ANALYZER = MatchingContract.analyzer();

  private static ElasticArticleIndex index(List<Article> articles) {
    ElasticArticleIndex index =
        ElasticArticleIndex.open(TestElastic.fresh(), ANALYZER, Clock.systemUTC());
    assertThat(index.add(articles)).allMatch(a -> a instanceof ArticleIndex.Added.Stored);
    return index;
  }

  private static Set<String> ids(ArticleIndex index, ArticleQuery query) {
    return index.list(query, Sort.NEWEST, 1000, null).articles().stream()
        .map(Article::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @TestFactory
  Stream<DynamicTest> contract() {
    ArticleIndex index = index(MatchingContract.articles());
    return MatchingContract.tests(ANALYZER, query -> ids(index, query));
  }

  @Test
  void agreesWithTheMatcherInProcess() {
    RandomMatching random = new RandomMatching(20240330);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      articles.add(random.article("r" + i));
    }
    ArticleIndex index = index(articles);
    List<AnalyzedArticle> analyzed =
        articles.stream().map(a -> AnalyzedArticle.of(ANALYZER, a)).toList();
    for (int i = 0; i < 600; i++) {
      ArticleQuery query = random.query();
      QueryMatcher matcher = QueryMatcher.of(query, ANALYZER);
      Set<String> expected = new TreeSet<>();
      for (int a = 0; a < articles.size(); a++) {
        if (matcher.matches(analyzed.get(a))) {
          expected.add(articles.get(a).id());
        }
      }
      assertThat(ids(index, query)).as(query.toString()).isEqualTo(expected);
    }
  }
}
