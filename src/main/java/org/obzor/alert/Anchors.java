package org.obzor.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.TextQuery;
import org.obzor.text.TextAnalyzer;

/**
 * Terms of which every article that matches a query has at least one: an AND is anchored by the
 * rarest of its parts, an OR by all of them together, a NOT by nothing.
 *
 * @param commonness a guess at the share of articles that have one; only its order matters
 */
record Anchors(Set<String> terms, double commonness) {

  /** What makes a term of a prefix; no word begins with it. */
  private static final String PREFIX = "* ";

  /** Guesses, by what a term is; words by their length. */
  private static final double LANG = 0.5;

  private static final double COUNTRY = 0.2;
  private static final double SOURCE = 0.1;
  private static final double TOPIC = 0.1;
  private static final double PERSON = 0.01;
  private static final double[] WORD = {0.9, 0.9, 0.8, 0.3, 0.1, 0.05, 0.03};
  private static final double LONG_WORD = 0.02;
  private static final double PREFIX_FACTOR = 3;

  /** Null if an article without any particular term may match. */
  static @Nullable Anchors of(ArticleQuery query, TextAnalyzer analyzer) {
    Finder finder = new Finder(analyzer);
    return Stream.of(
            finder.any(query.persons(), id -> new TextQuery.Entity(EntityType.PERSON, id)),
            finder.any(query.topics(), id -> new TextQuery.Entity(EntityType.TOPIC, id)),
            finder.any(query.countries(), id -> new TextQuery.Entity(EntityType.COUNTRY, id)),
            finder.any(query.sources(), TextQuery.Source::new),
            finder.any(query.langs(), TextQuery.Lang::new))
        .reduce(finder.of(query.text()), Anchors::rarer);
  }

  /** Terms of other kinds have a blank in them, keys have none. */
  static String word(String key) {
    return key;
  }

  static String prefix(String prefix) {
    return PREFIX + prefix;
  }

  static boolean isPrefix(String term) {
    return term.startsWith(PREFIX);
  }

  static String entity(EntityType type, String id) {
    return type.id() + " " + id;
  }

  /**
   * @param key as by {@link AnalyzedArticle#sourceKey}
   */
  static String source(String key) {
    return "source " + key;
  }

  static String lang(String code) {
    return "lang " + code;
  }

  private static @Nullable Anchors rarer(@Nullable Anchors a, @Nullable Anchors b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.commonness < a.commonness ? b : a;
  }

  private static Anchors one(String term, double commonness) {
    return new Anchors(Set.of(term), commonness);
  }

  private record Finder(TextAnalyzer analyzer) {

    @Nullable Anchors of(TextQuery query) {
      return switch (query) {
        case TextQuery.All() -> null;
        case TextQuery.Word(var scope, String form) -> ofWord(form);
        case TextQuery.Phrase(var scope, List<String> forms) -> rarestWord(forms);
        case TextQuery.Near(var scope, List<String> forms, int distance) -> rarestWord(forms);
        case TextQuery.Prefix(var scope, String start) ->
            one(prefix(start), PREFIX_FACTOR * byLength(start));
        case TextQuery.Entity(EntityType type, String id) ->
            one(entity(type, id), commonness(type));
        case TextQuery.Source(String name) -> one(source(AnalyzedArticle.sourceKey(name)), SOURCE);
        case TextQuery.Lang(String code) -> one(lang(code), LANG);
        case TextQuery.And(List<TextQuery> parts) -> rarest(parts);
        case TextQuery.Or(List<TextQuery> parts) -> together(parts);
        case TextQuery.Not(TextQuery part) -> null;
      };
    }

    /** Of a filter with alternative values; null without any. */
    @Nullable Anchors any(List<String> values, Function<String, TextQuery> part) {
      return values.isEmpty() ? null : together(values.stream().map(part).toList());
    }

    private @Nullable Anchors rarest(List<TextQuery> parts) {
      Anchors rarest = null;
      for (TextQuery part : parts) {
        rarest = rarer(rarest, of(part));
      }
      return rarest;
    }

    private @Nullable Anchors rarestWord(List<String> forms) {
      Anchors rarest = null;
      for (String form : forms) {
        rarest = rarer(rarest, ofWord(form));
      }
      return rarest;
    }

    private @Nullable Anchors together(List<TextQuery> parts) {
      Set<String> terms = new HashSet<>();
      double commonness = 0;
      for (TextQuery part : parts) {
        Anchors anchors = of(part);
        if (anchors == null) {
          return null;
        }
        terms.addAll(anchors.terms);
        commonness += anchors.commonness;
      }
      return new Anchors(terms, commonness);
    }

    private Anchors ofWord(String form) {
      List<String> terms = new ArrayList<>();
      analyzer.queryKeys(form).forEach(key -> terms.add(word(key)));
      return new Anchors(Set.copyOf(terms), byLength(form));
    }

    private static double byLength(String word) {
      return word.length() < WORD.length ? WORD[word.length()] : LONG_WORD;
    }

    private static double commonness(EntityType type) {
      return switch (type) {
        case COUNTRY -> COUNTRY;
        case PERSON -> PERSON;
        case TOPIC -> TOPIC;
      };
    }
  }
}
