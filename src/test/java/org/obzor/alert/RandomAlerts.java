package org.obzor.alert;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.Section;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.TextQuery;
import org.obzor.query.TextQuery.Scope;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/** Queries of 3 to 8 terms, as people save them, over the words of given articles. */
final class RandomAlerts {
  private static final int LEAST_LETTERS = 4;

  private final Random random;
  private final List<List<Token>> texts = new ArrayList<>();
  private final List<String> words;
  private final List<String> countries;

  RandomAlerts(List<Article> articles, TextAnalyzer analyzer, long seed) {
    this.random = new Random(seed);
    Map<String, Integer> frequency = new TreeMap<>();
    for (Article article : articles) {
      List<Token> tokens = AnalyzedArticle.of(analyzer, article).tokens(Section.TEXT);
      if (tokens.size() > 1) {
        texts.add(tokens);
      }
      tokens.stream().map(Token::form).distinct().forEach(f -> frequency.merge(f, 1, Integer::sum));
    }
    this.words =
        frequency.entrySet().stream()
            .filter(e -> e.getKey().length() >= LEAST_LETTERS)
            .filter(e -> e.getValue() <= articles.size() / 5)
            .map(Map.Entry::getKey)
            .toList();
    this.countries =
        articles.stream()
            .flatMap(a -> a.entities(EntityType.COUNTRY).stream())
            .map(c -> c.id())
            .distinct()
            .sorted()
            .toList();
  }

  ArticleQuery next() {
    return ArticleQuery.all(ZoneOffset.UTC).withText("", text());
  }

  private TextQuery text() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new TextQuery.And(List.of(word(), anyOf(2, 7)));
      case 3, 4 -> new TextQuery.And(List.of(phrase(), anyOf(2, 6)));
      case 5 -> anyOf(3, 5);
      case 6 -> new TextQuery.And(List.of(country(), anyOf(2, 5), new TextQuery.Not(word())));
      case 7 -> new TextQuery.And(List.of(country(), phrase(), phrase()));
      case 8 -> new TextQuery.Or(List.of(phrase(), phrase(), near(), prefix()));
      default -> new TextQuery.And(List.of(word(), word(), word(), new TextQuery.Not(anyOf(2, 3))));
    };
  }

  private TextQuery anyOf(int least, int most) {
    List<TextQuery> parts = new ArrayList<>();
    int n = random.nextInt(least, most + 1);
    for (int i = 0; i < n; i++) {
      parts.add(word());
    }
    return new TextQuery.Or(parts);
  }

  private TextQuery word() {
    return new TextQuery.Word(Scope.TITLE_AND_TEXT, one(words));
  }

  private TextQuery country() {
    return new TextQuery.Entity(EntityType.COUNTRY, one(countries));
  }

  private TextQuery prefix() {
    String word = one(words);
    return new TextQuery.Prefix(
        Scope.TITLE_AND_TEXT, word.substring(0, Math.min(6, word.length())));
  }

  private TextQuery phrase() {
    return new TextQuery.Phrase(Scope.TITLE_AND_TEXT, side());
  }

  private TextQuery near() {
    return new TextQuery.Near(Scope.TITLE_AND_TEXT, side(), 4);
  }

  /** Two words that stand side by side somewhere. */
  private List<String> side() {
    List<Token> text = one(texts);
    int i = random.nextInt(text.size() - 1);
    return List.of(text.get(i).form(), text.get(i + 1).form());
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
