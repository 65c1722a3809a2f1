package org.obzor.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.query.TextQuery.Scope;

/** Random articles and queries over one small vocabulary, so that they often meet. */
public final class RandomMatching {
  /** Forms of one word a row; rows share no search keys. */
  private static final String[][] WORDS = {
    {"Китай", "Китая", "китаем"},
    {"Казахстан", "Казахстаном"},
    {"президент", "президентов", "Президента"},
    {"и"},
    {"в"},
    {"Ван", "Вана"},
    {"Токаев", "Токаева"},
    {"ёлка", "елки", "ЁЛКОЙ"},
    {"банк", "банками"},
    {"China"},
    {"trade"},
    {"сауда"},
    {"2024"},
    {"4,7"},
    {"санкт-петербургский", "Санкт-Петербургских"},
  };

  private static final List<String> PREFIXES =
      List.of("кит", "китая", "казахстан", "прези", "елк", "бан", "tra", "202", "пет", "жжж");
  private static final List<String> COUNTRIES = List.of("KZ", "CN", "US", "RU");
  private static final List<String> PERSONS = List.of("ван-и", "си-цзиньпин");
  private static final List<String> TOPICS = List.of("sport", "politics");
  private static final List<String> SOURCES = List.of("ТАСС", "тасс", "РИА Новости", "A \"B\" \\C");
  private static final List<String> LANGS = List.of("ru", "en", "kk");

  private final Random random;

  public RandomMatching(long seed) {
    this.random = new Random(seed);
  }

  /** An article of which title or text may be empty. */
  public Article article(String id) {
    List<Mention> mentions = new ArrayList<>();
    for (String country : some(COUNTRIES)) {
      mentions.add(new Mention(EntityType.COUNTRY, country, country, Section.TEXT, 0, 1, null));
    }
    for (String person : some(PERSONS)) {
      mentions.add(new Mention(EntityType.PERSON, person, person, Section.TITLE, 0, 1, null));
    }
    some(TOPICS).forEach(topic -> mentions.add(Mention.topic(topic, topic)));
    Instant published = Instant.parse("2024-03-30T00:00:00Z").plus(hours(100));
    return new Article(
        id,
        text(random.nextInt(6)),
        text(random.nextInt(25)),
        null,
        one(SOURCES),
        null,
        one(LANGS),
        published,
        false,
        published.plus(hours(48)),
        1,
        null,
        id,
        mentions);
  }

  /** Query text and, now and then, filters. */
  public ArticleQuery query() {
    Instant start = Instant.parse("2024-03-30T00:00:00Z");
    boolean period = random.nextInt(6) == 0;
    return new ArticleQuery(
        "",
        tree(),
        period ? start.plus(hours(50)) : null,
        period ? start.plus(hours(50)).plus(hours(80)) : null,
        MatchingContract.ZONE,
        random.nextInt(6) == 0 ? some(COUNTRIES) : List.of(),
        random.nextInt(9) == 0 ? some(PERSONS) : List.of(),
        random.nextInt(9) == 0 ? some(TOPICS) : List.of(),
        random.nextInt(9) == 0 ? some(SOURCES) : List.of(),
        random.nextInt(9) == 0 ? some(LANGS) : List.of(),
        List.of(),
        List.of(),
        false,
        random.nextInt(9) == 0 ? start.plus(hours(120)) : null);
  }

  /** A tree of up to four levels, as the parser could have made it. */
  public TextQuery tree() {
    return tree(3);
  }

  private TextQuery tree(int levels) {
    int kind = random.nextInt(levels == 0 ? 12 : 20);
    return switch (kind) {
      case 0, 1, 2 -> new TextQuery.Word(scope(), forms(1).getFirst());
      case 3, 4 -> new TextQuery.Phrase(scope(), phrase());
      case 5, 6 -> new TextQuery.Near(scope(), forms(2 + random.nextInt(2)), random.nextInt(8));
      case 7, 8 -> new TextQuery.Prefix(scope(), one(PREFIXES));
      case 9 -> entity();
      case 10 -> new TextQuery.Source(one(SOURCES));
      case 11 -> new TextQuery.Lang(one(LANGS));
      case 12, 13, 14 -> new TextQuery.And(trees(levels - 1));
      case 15, 16, 17 -> new TextQuery.Or(trees(levels - 1));
      default -> new TextQuery.Not(tree(levels - 1));
    };
  }

  private List<TextQuery> trees(int levels) {
    List<TextQuery> trees = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      trees.add(tree(levels));
    }
    return trees;
  }

  private TextQuery entity() {
    return switch (random.nextInt(3)) {
      case 0 -> new TextQuery.Entity(EntityType.COUNTRY, one(COUNTRIES));
      case 1 -> new TextQuery.Entity(EntityType.PERSON, one(PERSONS));
      default -> new TextQuery.Entity(EntityType.TOPIC, one(TOPICS));
    };
  }

  private Scope scope() {
    return random.nextInt(4) == 0 ? Scope.TITLE : Scope.TITLE_AND_TEXT;
  }

  /** Forms of different words, each a single token. */
  private List<String> forms(int count) {
    Set<Integer> rows = new HashSet<>();
    while (rows.size() < count) {
      rows.add(random.nextInt(WORDS.length - 1));
    }
    List<String> forms = new ArrayList<>();
    rows.forEach(row -> forms.add(form(WORDS[row][random.nextInt(WORDS[row].length)])));
    Collections.shuffle(forms, random);
    return forms;
  }

  private List<String> phrase() {
    if (random.nextInt(5) == 0) {
      return List.of("санкт", "петербургский");
    }
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      forms.addAll(forms(1));
    }
    return forms;
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String[] row = WORDS[random.nextInt(WORDS.length)];
      text.append(row[random.nextInt(row.length)]).append(i % 7 == 6 ? ".\n" : " ");
    }
    return text.toString();
  }

  private static String form(String word) {
    return word.toLowerCase(java.util.Locale.ROOT).replace('ё', 'е');
  }

  private Duration hours(int below) {
    return Duration.ofHours(random.nextInt(below));
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private List<String> some(List<String> values) {
    return values.stream().filter(value -> random.nextInt(3) == 0).toList();
  }
}
