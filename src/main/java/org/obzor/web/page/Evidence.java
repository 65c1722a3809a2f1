package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityCount;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.enrich.TopicEvidence;
import org.obzor.index.By;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.Span;

/** Why each count of an article is there: the mentions it is made of, in their sentences. */
final class Evidence {
  /** What nobody reads to the end is not listed to the end. */
  private static final int MOST_PLACES = 50;

  private static final int MOST_WORDINGS = 8;

  private final Pages pages;
  private final Context ctx;
  private final Article article;
  private final AnalyzedArticle analyzed;
  private final Map<Named, Entity> entities = new LinkedHashMap<>();

  /** What a mention is of. */
  private record Named(EntityType type, String id) {}

  /** What an article names, of one type. */
  record Group(String type, String title, List<Entity> entities) {}

  /**
   * One entity and what its count is made of.
   *
   * @param key of the entity within the page
   * @param times how often it is named; 0 for topics
   * @param about the page about it
   * @param articles the articles that name it
   * @param office what a person is, empty where that is not known
   * @param written the ways in which the article names it
   * @param places where, in order
   * @param more how many further places are not listed
   * @param points why an article has a topic; null for others, and where the catalogue no longer
   *     gives it
   */
  record Entity(
      String type,
      String id,
      String key,
      String label,
      int times,
      String about,
      String articles,
      String office,
      List<String> written,
      List<Place> places,
      int more,
      @Nullable Points points) {}

  /**
   * Why an article has a topic.
   *
   * @param points what its words are worth together
   * @param needed how many points an article of its length needs
   * @param words what matched, the weightiest first
   */
  record Points(int points, int needed, List<Word> words) {}

  /**
   * Words that gave points.
   *
   * @param points of all of them together
   */
  record Word(String written, int points) {}

  /**
   * A place where it is named.
   *
   * @param href to the place in the text
   * @param before the sentence before it
   * @param at what is written
   * @param kind how a country is named, empty for persons
   */
  record Place(String href, String before, String at, String after, String kind) {}

  Evidence(Pages pages, Context ctx, Article article) {
    this.pages = pages;
    this.ctx = ctx;
    this.article = article;
    this.analyzed = AnalyzedArticle.of(pages.parts().analyzer(), article);
    Excerpts excerpts = new Excerpts(article);
    Map<Named, List<Mention>> mentions = new LinkedHashMap<>();
    article
        .mentions()
        .forEach(m ->
            mentions
                .computeIfAbsent(new Named(m.type(), m.id()), named -> new ArrayList<>())
                .add(m));
    for (EntityType type : EntityType.values()) {
      for (EntityCount count : article.entities(type)) {
        Named named = new Named(type, count.id());
        List<Mention> own = mentions.getOrDefault(named, List.of());
        entities.put(named, entity(count, type.id() + "-" + entities.size(), own, excerpts));
      }
    }
  }

  /** What the article names, by type, the most named first. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      List<Entity> own =
          entities.entrySet().stream()
              .filter(e -> e.getKey().type() == type)
              .map(Map.Entry::getValue)
              .toList();
      groups.add(new Group(type.id(), pages.text(ctx, "panel." + type.id()), own));
    }
    return groups;
  }

  /** How a mention is shown in the text. */
  ArticleText.Look look(Mention mention) {
    Entity entity = entities.get(new Named(mention.type(), mention.id()));
    String label = entity == null ? mention.label() : entity.label();
    String kind = kind(mention);
    return new ArticleText.Look(
        mention.type().id(),
        entity == null ? "" : entity.key(),
        entity == null ? "" : entity.about(),
        pages.text(
            ctx,
            "article.mention",
            label,
            kind.isEmpty() ? lower(pages.text(ctx, "type." + mention.type().id())) : kind));
  }

  private Entity entity(EntityCount count, String key, List<Mention> mentions, Excerpts excerpts) {
    EntityType type = count.type();
    By by = By.valueOf(type.name());
    List<Mention> placed =
        mentions.stream()
            .filter(Mention::hasSpan)
            .sorted(Comparator.comparing(Mention::section).thenComparingInt(Mention::start))
            .toList();
    return new Entity(
        type.id(),
        count.id(),
        key,
        pages.label(ctx, by, count.id(), count.label()),
        placed.size(),
        Panels.about(by, count.id()),
        new Address("/articles", Map.of(type.id(), List.of(count.id()))).toString(),
        type == EntityType.PERSON ? pages.office(ctx, count.id()) : "",
        written(placed),
        placed.stream().limit(MOST_PLACES).map(m -> place(m, excerpts)).toList(),
        Math.max(0, placed.size() - MOST_PLACES),
        type == EntityType.TOPIC ? points(count.id()) : null);
  }

  private @Nullable Points points(String topic) {
    TopicEvidence evidence =
        pages.parts().curation().topicEdits().evidence(analyzed, topic).orElse(null);
    if (evidence == null) {
      return null;
    }
    Map<String, Integer> worth = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Span place : evidence.places()) {
      String written = article.section(place.section()).substring(place.start(), place.end());
      worth.merge(plain(written), TopicEvidence.worth(place.section()), Integer::sum);
    }
    return new Points(
        evidence.points(),
        evidence.needed(),
        worth.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MOST_PLACES)
            .map(e -> new Word(e.getKey(), e.getValue()))
            .toList());
  }

  private static String plain(String written) {
    return written.strip().replaceAll("\\s+", " ");
  }

  private Place place(Mention mention, Excerpts excerpts) {
    Excerpts.Excerpt excerpt = excerpts.around(mention);
    return new Place(
        "#" + ArticleText.anchor(mention),
        excerpt.before(),
        excerpt.at(),
        excerpt.after(),
        kind(mention));
  }

  /** The different ways of writing it, as first written, the most frequent first. */
  private List<String> written(List<Mention> mentions) {
    Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Mention m : mentions) {
      String written = article.section(m.section()).substring(m.start(), m.end());
      counts.merge(plain(written), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_WORDINGS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private String kind(Mention mention) {
    CountryKind kind = mention.kind();
    return kind == null ? "" : lower(pages.text(ctx, "kind." + kind.id()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
