package org.obzor.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.QueryMatcher;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds among many queries those that match one article. Each query is filed under its {@link
 * Anchors}; only those of which the article has an anchor, and those without any, are asked.
 *
 * <p>Safe for use by several threads.
 */
final class AlertMatcher {
  private static final Logger LOG = LoggerFactory.getLogger(AlertMatcher.class);

  private static final int EXPECTED_TERMS = 1_000;

  private final TextAnalyzer analyzer;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, List<Entry>> filed = new HashMap<>();
  private final Set<Entry> unanchored = new HashSet<>();

  /** How many anchors are prefixes of each length. */
  private final TreeMap<Integer, Integer> prefixLengths = new TreeMap<>();

  /** Equal to itself only. */
  private static final class Entry {
    final String id;
    final QueryMatcher matcher;
    final @Nullable List<String> anchors;

    Entry(String id, QueryMatcher matcher, @Nullable Anchors anchors) {
      this.id = id;
      this.matcher = matcher;
      this.anchors = anchors == null ? null : List.copyOf(anchors.terms());
    }
  }

  AlertMatcher(TextAnalyzer analyzer) {
    this.analyzer = new KeyCache(analyzer);
  }

  /** Adds a query or replaces that of the same id. */
  void put(String id, ArticleQuery query) {
    Entry entry = new Entry(id, QueryMatcher.of(query, analyzer), Anchors.of(query, analyzer));
    lock.writeLock().lock();
    try {
      unfile(entries.put(id, entry));
      file(entry);
    } finally {
      lock.writeLock().unlock();
    }
  }

  void remove(String id) {
    lock.writeLock().lock();
    try {
      unfile(entries.remove(id));
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void file(Entry entry) {
    if (entry.anchors == null) {
      unanchored.add(entry);
      return;
    }
    for (String anchor : entry.anchors) {
      filed.computeIfAbsent(anchor, a -> new ArrayList<>(1)).add(entry);
      if (Anchors.isPrefix(anchor)) {
        prefixLengths.merge(anchor.length(), 1, Integer::sum);
      }
    }
  }

  private void unfile(@Nullable Entry entry) {
    if (entry == null) {
      return;
    }
    if (entry.anchors == null) {
      unanchored.remove(entry);
      return;
    }
    for (String anchor : entry.anchors) {
      filed.computeIfPresent(
          anchor,
          (a, list) -> {
            list.remove(entry);
            return list.isEmpty() ? null : list;
          });
      if (Anchors.isPrefix(anchor)) {
        prefixLengths.computeIfPresent(anchor.length(), (l, n) -> n == 1 ? null : n - 1);
      }
    }
  }

  /** The ids of the queries that match. */
  Set<String> match(Article article) {
    if (isEmpty()) {
      return Set.of();
    }
    AnalyzedArticle analyzed = AnalyzedArticle.of(analyzer, article);
    Set<String> ids = new TreeSet<>();
    lock.readLock().lock();
    try {
      for (Entry entry : candidates(article, analyzed)) {
        if (matches(entry, analyzed, article.id())) {
          ids.add(entry.id);
        }
      }
      return ids;
    } finally {
      lock.readLock().unlock();
    }
  }

  private boolean isEmpty() {
    lock.readLock().lock();
    try {
      return entries.isEmpty();
    } finally {
      lock.readLock().unlock();
    }
  }

  private static boolean matches(Entry entry, AnalyzedArticle analyzed, String articleId) {
    try {
      return entry.matcher.matches(analyzed);
    } catch (RuntimeException e) {
      LOG.error("Alert {} on article {}", entry.id, articleId, e);
      return false;
    }
  }

  private Collection<Entry> candidates(Article article, AnalyzedArticle analyzed) {
    Set<Entry> candidates = new HashSet<>(unanchored);
    terms(article, analyzed)
        .forEach(term -> candidates.addAll(filed.getOrDefault(term, List.of())));
    return candidates;
  }

  /** All of an article's terms that could be anchors. */
  private Set<String> terms(Article article, AnalyzedArticle analyzed) {
    Set<String> terms = HashSet.newHashSet(EXPECTED_TERMS);
    terms.add(Anchors.lang(article.lang()));
    terms.add(Anchors.source(AnalyzedArticle.sourceKey(article.source())));
    for (Mention mention : article.mentions()) {
      terms.add(Anchors.entity(mention.type(), mention.id()));
    }
    for (Section section : Section.values()) {
      for (Token token : analyzed.tokens(section)) {
        addWord(token, terms);
      }
    }
    return terms;
  }

  private void addWord(Token token, Set<String> terms) {
    terms.add(Anchors.word(token.key()));
    if (!prefixLengths.isEmpty()) {
      String form = Anchors.prefix(token.form());
      for (int length : prefixLengths.headMap(form.length(), true).keySet()) {
        terms.add(form.substring(0, length));
      }
    }
  }
}
