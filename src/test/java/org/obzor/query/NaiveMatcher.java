package org.obzor.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.Section;
import org.obzor.query.TextQuery.Scope;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/**
 * What queries mean, said as plainly as possible: no index, every stretch of words is tried. The
 * measure for the other evaluators.
 */
public final class NaiveMatcher {
  private final TextAnalyzer analyzer;

  public NaiveMatcher(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  public boolean matches(ArticleQuery query, Article article) {
    Instant from = query.from();
    Instant to = query.to();
    Instant asOf = query.asOf();
    return matches(query.text(), article)
        && (from == null || article.publishedAt().compareTo(from) >= 0)
        && (to == null || article.publishedAt().compareTo(to) < 0)
        && (asOf == null || article.indexedAt().compareTo(asOf) <= 0)
        && any(query.countries(), id -> mentions(article, EntityType.COUNTRY, id))
        && any(query.persons(), id -> mentions(article, EntityType.PERSON, id))
        && any(query.topics(), id -> mentions(article, EntityType.TOPIC, id))
        && any(query.sources(), name -> same(name, article.source()))
        && any(query.langs(), article.lang()::equals);
  }

  public boolean matches(TextQuery query, Article article) {
    return switch (query) {
      case TextQuery.All() -> true;
      case TextQuery.Word(Scope scope, String form) ->
          stretch(article, scope, 1, words -> inOrder(words, List.of(form)));
      case TextQuery.Phrase(Scope scope, List<String> forms) ->
          stretch(article, scope, forms.size(), words -> inOrder(words, forms));
      case TextQuery.Near(Scope scope, List<String> forms, int distance) -> near(query, article);
      case TextQuery.Prefix(Scope scope, String prefix) ->
          stretch(article, scope, 1, words -> words.getFirst().form().startsWith(prefix));
      case TextQuery.Entity(EntityType type, String id) -> mentions(article, type, id);
      case TextQuery.Source(String name) -> same(name, article.source());
      case TextQuery.Lang(String code) -> article.lang().equals(code);
      case TextQuery.And(List<TextQuery> parts) ->
          parts.stream().allMatch(part -> matches(part, article));
      case TextQuery.Or(List<TextQuery> parts) ->
          parts.stream().anyMatch(part -> matches(part, article));
      case TextQuery.Not(TextQuery part) -> !matches(part, article);
    };
  }

  private boolean near(TextQuery query, Article article) {
    if (!(query instanceof TextQuery.Near(Scope scope, List<String> forms, int distance))) {
      throw new IllegalArgumentException();
    }
    for (int length = 1; length <= forms.size() + distance; length++) {
      if (stretch(article, scope, length, words -> forms.stream().allMatch(f -> has(words, f)))) {
        return true;
      }
    }
    return false;
  }

  private interface Test {
    boolean holds(List<Token> words);
  }

  /** Whether there is a stretch of so many words in one section for which the test holds. */
  private boolean stretch(Article article, Scope scope, int length, Test test) {
    for (Section section : Section.values()) {
      if (scope == Scope.TITLE && section != Section.TITLE) {
        continue;
      }
      List<Token> tokens = analyzer.tokens(article.section(section));
      for (int i = 0; i + length <= tokens.size(); i++) {
        if (test.holds(tokens.subList(i, i + length))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean inOrder(List<Token> words, List<String> forms) {
    for (int i = 0; i < forms.size(); i++) {
      if (!has(words.subList(i, i + 1), forms.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean has(List<Token> words, String form) {
    Set<String> keys = analyzer.queryKeys(form);
    return words.stream().anyMatch(word -> keys.contains(word.key()));
  }

  private static boolean mentions(Article article, EntityType type, String id) {
    return article.mentions().stream().anyMatch(m -> m.type() == type && m.id().equals(id));
  }

  private static boolean same(String a, String b) {
    return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
  }

  private static <T> boolean any(List<T> values, java.util.function.Predicate<T> test) {
    return values.isEmpty() || values.stream().anyMatch(test);
  }
}
