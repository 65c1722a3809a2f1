package org.obzor.index;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.obzor.article.Article;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.query.ArticleQuery;
import org.obzor.query.TextQuery;

/** Articles and queries for tests, changed step by step. */
final class TestArticles {
  static final ZoneId UTC = ZoneId.of("UTC");

  private TestArticles() {}

  /** Builds one article. */
  static final class Draft {
    private final String id;
    private String title = "Заголовок";
    private String text = "Текст статьи.";
    private String source = "Вестник";
    private String lang = "ru";
    private Instant published = Instant.parse("2024-03-30T09:00:00Z");
    private Instant indexed = Instant.parse("2024-03-30T10:00:00Z");
    private String story;
    private final List<Mention> mentions = new ArrayList<>();

    Draft(String id) {
      this.id = id;
      this.story = id;
    }

    Draft text(String t) {
      text = t;
      return this;
    }

    Draft title(String t) {
      title = t;
      return this;
    }

    Draft source(String s) {
      source = s;
      return this;
    }

    Draft lang(String l) {
      lang = l;
      return this;
    }

    Draft at(String iso) {
      published = Instant.parse(iso);
      indexed = published.plus(Duration.ofHours(1));
      return this;
    }

    Draft indexed(Instant at) {
      indexed = at;
      return this;
    }

    Draft story(String s) {
      story = s;
      return this;
    }

    /** So many mentions of a country in the text. */
    Draft country(String code, int count) {
      for (int i = 0; i < count; i++) {
        mentions.add(
            new Mention(
                EntityType.COUNTRY,
                code,
                "Страна " + code,
                Section.TEXT,
                i,
                i + 1,
                CountryKind.ADJECTIVE));
      }
      return this;
    }

    Draft person(String personId, String label) {
      mentions.add(new Mention(EntityType.PERSON, personId, label, Section.TITLE, 0, 3, null));
      return this;
    }

    Draft topic(String topicId) {
      mentions.add(Mention.topic(topicId, "Тема " + topicId));
      return this;
    }

    Article build() {
      return new Article(
          id,
          title,
          text,
          "Хвост",
          source,
          "https://example.org/" + id,
          lang,
          published,
          false,
          indexed,
          2,
          3,
          story,
          mentions,
          List.of("Анна Пример", "Борис"));
    }
  }

  static Draft draft(String id) {
    return new Draft(id);
  }

  static ArticleQuery all() {
    return ArticleQuery.all(UTC);
  }

  static ArticleQuery in(String from, String to, String zone) {
    ZoneId z = ZoneId.of(zone);
    return ArticleQuery.all(z)
        .withPeriod(
            java.time.LocalDate.parse(from).atStartOfDay(z).toInstant(),
            java.time.LocalDate.parse(to).plusDays(1).atStartOfDay(z).toInstant());
  }

  static ArticleQuery distinct(ArticleQuery q) {
    return q.withDistinct(true);
  }

  static ArticleQuery text(TextQuery text) {
    return all().withText("", text);
  }
}
