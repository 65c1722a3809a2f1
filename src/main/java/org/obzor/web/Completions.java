package org.obzor.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.index.By;
import org.obzor.index.Vocabulary.Named;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.query.QueryCaret;
import org.obzor.query.QueryPrinter;
import org.obzor.query.TextQuery;
import org.obzor.text.Token;

/** How what is being written at the caret of a query may go on. */
public final class Completions {
  private static final int MOST = 10;
  private static final int MOST_OF_A_KIND = 4;
  private static final List<String> FIELDS =
      List.of("title", "source", "country", "person", "topic", "lang");
  private static final List<String> OPERATORS = List.of("AND", "OR", "NOT");

  /**
   * A completion.
   *
   * @param kind {@code field}, {@code operator}, or the field a value is of
   * @param insert what stands in the query in place of what was being written
   * @param detail what kind it is, in the reader's language
   * @param articles how many articles have it, null where that has no meaning
   */
  public record Item(
      String kind, String label, String insert, String detail, @Nullable Long articles) {}

  private final WebParts parts;
  private final Messages messages;

  public Completions(WebParts parts, Messages messages) {
    this.parts = parts;
    this.messages = messages;
  }

  /** The likeliest first: fields and operators, then values by how many articles have them. */
  public List<Item> at(QueryCaret caret, Locale locale) {
    String typed = caret.typed().strip();
    List<Item> items = new ArrayList<>();
    if (caret.field().isEmpty()) {
      items.addAll(words(FIELDS, "field", typed, locale));
      if (!caret.first()) {
        items.addAll(words(OPERATORS, "operator", typed, locale));
      }
      if (!typed.isEmpty()) {
        Stream.of(By.COUNTRY, By.PERSON, By.TOPIC, By.SOURCE)
            .flatMap(by ->
                values(by, typed, locale).stream()
                    .filter(named -> named.articles() > 0)
                    .limit(MOST_OF_A_KIND)
                    .map(named -> item(by, named, by.id() + ":", locale)))
            .sorted(Comparator.comparingLong(i -> -(i.articles() == null ? 0 : i.articles())))
            .forEach(items::add);
      }
    } else {
      dimension(caret.field())
          .flatMap(by -> values(by, typed, locale).stream().map(n -> item(by, n, "", locale)))
          .forEach(items::add);
    }
    return items.stream().limit(MOST).toList();
  }

  private static Stream<By> dimension(String field) {
    return Stream.of(By.values()).filter(by -> by != By.NONE && by.id().equals(field));
  }

  /** Fields or operators that are called so, in the query language or in the reader's. */
  private List<Item> words(List<String> words, String kind, String typed, Locale locale) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    List<Item> items = new ArrayList<>();
    for (String word : words) {
      String key = "suggest." + word.toLowerCase(Locale.ROOT);
      String names = messages.text(locale, key + ".names");
      boolean called =
          word.toLowerCase(Locale.ROOT).startsWith(wanted)
              || Stream.of(names.split(" ")).anyMatch(name -> name.startsWith(wanted));
      if (called) {
        String insert = kind.equals("field") ? word + ":" : word;
        items.add(new Item(kind, insert, insert, messages.text(locale, key), null));
      }
    }
    return items;
  }

  private List<Named> values(By by, String typed, Locale locale) {
    List<String> words = parts.analyzer().tokens(typed).stream().map(Token::form).toList();
    if (words.isEmpty() && !typed.isEmpty()) {
      return List.of();
    }
    return switch (by) {
      case COUNTRY, TOPIC -> catalogue(by, words, locale);
      case PERSON -> persons(typed, words, locale);
      case SOURCE -> parts.index().named(by, typed, MOST);
      case LANG -> langs(typed, locale);
      case NONE -> List.of();
    };
  }

  private List<Named> catalogue(By by, List<String> words, Locale locale) {
    Map<String, String> labels = parts.labels().beginning(by, words, locale);
    Map<String, Long> counts = parts.index().articles(by, labels.keySet());
    return labels.entrySet().stream()
        .map(e -> new Named(e.getKey(), e.getValue(), counts.getOrDefault(e.getKey(), 0L)))
        .sorted(Comparator.comparingLong(Named::articles).reversed().thenComparing(Named::label))
        .limit(MOST)
        .toList();
  }

  /** By the names articles use and, of the well-known, by all others too. */
  private List<Named> persons(String typed, List<String> words, Locale locale) {
    Map<String, Named> found = new LinkedHashMap<>();
    for (Named named : parts.index().named(By.PERSON, typed, MOST)) {
      String label = parts.labels().label(By.PERSON, named.id(), named.label(), locale);
      found.put(named.id(), new Named(named.id(), label, named.articles()));
    }
    if (!words.isEmpty()) {
      catalogue(By.PERSON, words, locale).stream()
          .filter(named -> named.articles() > 0)
          .forEach(named -> found.putIfAbsent(named.id(), named));
    }
    return found.values().stream()
        .sorted(Comparator.comparingLong(Named::articles).reversed().thenComparing(Named::label))
        .limit(MOST)
        .toList();
  }

  private List<Named> langs(String typed, Locale locale) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    ArticleQuery all = ArticleQuery.all(parts.settings().zone());
    return parts.index().brief(all, By.LANG, MOST, 0).items().stream()
        .map(i ->
            new Named(i.id(), parts.labels().label(By.LANG, i.id(), i.id(), locale), i.articles()))
        .filter(
            n -> n.id().startsWith(wanted) || n.label().toLowerCase(Locale.ROOT).startsWith(wanted))
        .toList();
  }

  private Item item(By by, Named named, String before, Locale locale) {
    return new Item(
        by.id(),
        named.label(),
        before + QueryPrinter.value(written(by, named)),
        messages.text(locale, "suggest." + by.id() + ".value"),
        named.articles());
  }

  /** The label where it is read as this very value, else the id. */
  private String written(By by, Named named) {
    if (by == By.SOURCE || by == By.LANG) {
      return named.id();
    }
    EntityType type = EntityType.of(by.id());
    try {
      TextQuery read = parts.filters().text(by.id() + ":" + QueryPrinter.value(named.label()));
      return read.equals(new TextQuery.Entity(type, named.id())) ? named.label() : named.id();
    } catch (InvalidInputException e) {
      return named.id();
    }
  }
}
