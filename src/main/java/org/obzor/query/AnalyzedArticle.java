package org.obzor.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/**
 * An article prepared for being asked many queries: its words by key with their positions.
 *
 * <p>Positions count words from 0; those of the text follow those of the title after a gap that no
 * phrase or distance can bridge. Not for use by several threads at once.
 */
public final class AnalyzedArticle {
  private static final int GAP = 1_000_000;
  private static final int[] NONE = {};

  private final List<Token> title;
  private final List<Token> text;
  private final Map<String, int[]> positions;
  private final Collection<Mention> mentions;
  private final Map<EntityType, Set<String>> entities;
  private final String source;
  private final String lang;
  private final @Nullable Article article;
  private @Nullable NavigableMap<String, int[]> forms;

  private AnalyzedArticle(
      TextAnalyzer analyzer,
      String title,
      String text,
      String source,
      String lang,
      Collection<Mention> mentions,
      @Nullable Article article) {
    this.title = analyzer.tokens(title);
    this.text = analyzer.tokens(text);
    this.source = sourceKey(source);
    this.lang = lang;
    this.article = article;
    this.mentions = mentions;
    this.entities = new EnumMap<>(EntityType.class);
    for (Mention mention : mentions) {
      entities.computeIfAbsent(mention.type(), t -> new HashSet<>()).add(mention.id());
    }
    this.positions = new HashMap<>();
    for (int i = 0; i < this.title.size(); i++) {
      add(positions, this.title.get(i).key(), i);
    }
    for (int i = 0; i < this.text.size(); i++) {
      add(positions, this.text.get(i).key(), textStart() + i);
    }
    positions.replaceAll((key, found) -> trimmed(found));
  }

  /** An article with all it has. */
  public static AnalyzedArticle of(TextAnalyzer analyzer, Article article) {
    return new AnalyzedArticle(
        analyzer,
        article.title(),
        article.text(),
        article.source(),
        article.lang(),
        article.mentions(),
        article);
  }

  /**
   * An article that is still being enriched: it has no source and no dates yet.
   *
   * @param mentions what has been recognised so far
   */
  public static AnalyzedArticle of(
      TextAnalyzer analyzer, String title, String text, String lang, Collection<Mention> mentions) {
    return new AnalyzedArticle(analyzer, title, text, "", lang, mentions, null);
  }

  /** The tokens of one section in order. */
  public List<Token> tokens(Section section) {
    return switch (section) {
      case TITLE -> title;
      case TEXT -> text;
    };
  }

  /** What source names are compared by: without case. */
  public static String sourceKey(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  String source() {
    return source;
  }

  String lang() {
    return lang;
  }

  boolean mentions(EntityType type, String id) {
    return entities.getOrDefault(type, Set.of()).contains(id);
  }

  /** Where an entity is mentioned, in order; none of a topic's. */
  List<Span> mentionSpans(EntityType type, String id) {
    return mentions.stream()
        .filter(m -> m.type() == type && m.id().equals(id) && m.hasSpan())
        .map(m -> new Span(m.section(), m.start(), m.end()))
        .distinct()
        .sorted(Comparator.comparing(Span::section).thenComparingInt(Span::start))
        .toList();
  }

  @Nullable Instant publishedAt() {
    return article == null ? null : article.publishedAt();
  }

  @Nullable Instant indexedAt() {
    return article == null ? null : article.indexedAt();
  }

  /** Ascending positions of the words with this key. */
  int[] positions(String key) {
    return positions.getOrDefault(key, NONE);
  }

  /** Positions of each written form that begins with {@code prefix}. */
  Collection<int[]> positionsOfPrefix(String prefix) {
    if (forms == null) {
      forms = new TreeMap<>();
      for (int i = 0; i < title.size(); i++) {
        add(forms, title.get(i).form(), i);
      }
      for (int i = 0; i < text.size(); i++) {
        add(forms, text.get(i).form(), textStart() + i);
      }
      forms.replaceAll((form, found) -> trimmed(found));
    }
    return forms.subMap(prefix, true, prefix + Character.MAX_VALUE, true).values();
  }

  boolean inTitle(int position) {
    return position < title.size();
  }

  /** The word at a position; null where there is none. */
  @Nullable Token tokenAt(int position) {
    if (position < title.size()) {
      return title.get(position);
    }
    int i = position - textStart();
    return i >= 0 && i < text.size() ? text.get(i) : null;
  }

  private int textStart() {
    return title.size() + GAP;
  }

  /** The last element of a growing array is its length. */
  private static void add(Map<String, int[]> map, String word, int position) {
    int[] found = map.get(word);
    if (found == null) {
      map.put(word, new int[] {position, 1});
      return;
    }
    int size = found[found.length - 1];
    if (size == found.length - 1) {
      found = Arrays.copyOf(found, 2 * found.length + 1);
      map.put(word, found);
    }
    found[size] = position;
    found[found.length - 1] = size + 1;
  }

  private static int[] trimmed(int[] found) {
    return Arrays.copyOf(found, found[found.length - 1]);
  }
}
