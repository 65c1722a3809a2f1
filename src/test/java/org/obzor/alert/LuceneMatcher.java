package org.obzor.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.IndexSearcher;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.query.ArticleQuery;
import org.obzor.text.TextAnalyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same by Lucene Monitor, which indexes the queries' rarest necessary terms: what {@link
 * AlertMatcher} is measured against.
 */
final class LuceneMatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneMatcher.class);

  /** A query of 500 words with all their keys stays below it; Lucene's own limit does not. */
  private static final int MAX_CLAUSES = 16_384;

  private final TextAnalyzer analyzer;
  private final LuceneCompiler compiler;
  private final Monitor monitor;
  private final Prefixes prefixes = new Prefixes();

  LuceneMatcher(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.compiler = new LuceneCompiler(analyzer);
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES); // for the whole process, which has one Lucene
    try {
      this.monitor = new Monitor(new KeywordAnalyzer(), presearcher(), new MonitorConfiguration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words tell articles apart better than language, source, country or topic. */
  private static TermFilteredPresearcher presearcher() {
    TermWeightor common =
        TermWeightor.fieldWeightor(
            0.1,
            Fields.LANG,
            Fields.SOURCE,
            Fields.entities(EntityType.COUNTRY),
            Fields.entities(EntityType.TOPIC));
    return new TermFilteredPresearcher(
        TermWeightor.combine(TermWeightor.DEFAULT, common), List.of(), Set.of());
  }

  /** Adds a query or replaces that of the same id. */
  void put(String id, ArticleQuery query) {
    prefixes.addAll(query.text());
    try {
      monitor.register(new MonitorQuery(id, compiler.compile(query)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String id) {
    try {
      monitor.deleteById(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of the queries that match. */
  Set<String> match(Article article) {
    try {
      MatchingQueries<QueryMatch> found =
          monitor.match(ArticleDocument.of(article, analyzer, prefixes), QueryMatch.SIMPLE_MATCHER);
      found.getErrors().forEach((id, e) -> LOG.error("Alert {} on {}", id, article.id(), e));
      Set<String> ids = new TreeSet<>();
      found.getMatches().forEach(match -> ids.add(match.getQueryId()));
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
