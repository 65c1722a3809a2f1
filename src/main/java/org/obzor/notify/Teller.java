package org.obzor.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.Notification;
import org.obzor.article.Article;
import org.obzor.notify.Telling.Item;
import org.obzor.notify.Telling.Kind;
import org.obzor.query.Messages;

/** Puts into words what a message tells. */
final class Teller {
  /** Longest name or title in a subject, in characters. */
  private static final int SUBJECT = 150;

  private final Batches batches;
  private final ArticleSource articles;
  private final Excerpts excerpts;
  private final NotifySettings settings;
  private final Links links;
  private final Texts texts = new Texts();

  Teller(Batches batches, ArticleSource articles, Excerpts excerpts, NotifySettings settings) {
    this.batches = batches;
    this.articles = articles;
    this.excerpts = excerpts;
    this.settings = settings;
    this.links = new Links(settings.publicUrl());
  }

  Telling tell(Alert alert, Message message) {
    Batch batch =
        batches
            .find(message.batch())
            .orElseThrow(() -> new IllegalStateException("no batch " + message.batch()));
    Locale locale = Texts.locale(alert.settings().language());
    List<String> notices = new ArrayList<>();
    for (Notification n : batch.first()) {
      String notice = notice(n, locale);
      if (notice != null) {
        notices.add(notice);
      }
    }
    List<Item> items = items(alert, batch.first(), locale);
    int hidden = batch.members().size() - batch.first().size();
    Kind kind = kind(batch);
    String subject = subject(alert, kind, batch, notices, items, locale);
    return new Telling(
        message.id(),
        alert.id(),
        alert.name(),
        links.alert(alert),
        locale,
        kind,
        subject,
        kind == Kind.SUMMARY ? subject : line(alert.name()),
        notices,
        items,
        batch.members().size(),
        hidden == 0 ? null : texts.text(locale, "more", hidden),
        message.possiblyRepeated() ? texts.text(locale, "repeated") : null,
        links.unsubscribe(alert, message.channel()),
        Notifier.signingKey(alert),
        message.created());
  }

  /** A message that only shows that the way to a channel works. */
  Telling test(Alert alert, String channel, String id, Instant now) {
    Locale locale = Texts.locale(alert.settings().language());
    String name = line(alert.name());
    return new Telling(
        id,
        alert.id(),
        alert.name(),
        links.alert(alert),
        locale,
        Kind.TEST,
        texts.text(locale, "subject.test", name),
        name,
        List.of(texts.text(locale, "test", name)),
        List.of(),
        0,
        null,
        null,
        links.unsubscribe(alert, channel),
        Notifier.signingKey(alert),
        now);
  }

  private static Kind kind(Batch batch) {
    return batch.members().size() > 1
        ? Kind.SUMMARY
        : switch (batch.first().getFirst().kind()) {
          case STORY -> Kind.STORY;
          case OUTLET -> Kind.OUTLET;
          case SPIKE_BEGAN -> Kind.SPIKE_BEGAN;
          case SPIKE_ENDED -> Kind.SPIKE_ENDED;
          case BROKEN -> Kind.BROKEN;
          case MENDED -> Kind.MENDED;
        };
  }

  private String subject(
      Alert alert, Kind kind, Batch batch, List<String> notices, List<Item> items, Locale locale) {
    String name = line(alert.name());
    if (kind == Kind.SUMMARY) {
      boolean all = batch.first().stream().allMatch(n -> n.kind() == Notification.Kind.STORY);
      return texts.text(
          locale, all ? "subject.summary" : "subject.mixed", name, batch.members().size());
    }
    String what =
        Stream.concat(notices.stream(), items.stream().map(Item::title))
            .findFirst()
            .orElseGet(() -> texts.text(locale, "item.gone"));
    return texts.text(locale, "subject.item", name, line(what));
  }

  private @Nullable String notice(Notification n, Locale locale) {
    return switch (n.kind()) {
      case STORY, OUTLET -> null;
      case SPIKE_BEGAN -> spike("spike.began", n.detail(), locale);
      case SPIKE_ENDED -> spike("spike.ended", n.detail(), locale);
      case BROKEN ->
          n.detail().isEmpty()
              ? texts.text(locale, "broken.plain")
              : texts.text(locale, "broken", reason(n.detail(), locale));
      case MENDED -> texts.text(locale, "mended");
    };
  }

  /** The details of a spike are the number of articles, the usual one, and the window's hours. */
  private String spike(String key, List<String> detail, Locale locale) {
    try {
      return texts.text(
          locale,
          key,
          Long.parseLong(detail.get(0)),
          Double.parseDouble(detail.get(1)),
          Long.parseLong(detail.get(2)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return texts.text(locale, key + ".plain");
    }
  }

  /** The details of a break are the code of a message and what fills its places. */
  private static String reason(List<String> detail, Locale locale) {
    return Messages.text(
        locale, detail.getFirst(), detail.subList(1, detail.size()).toArray(Object[]::new));
  }

  private List<Item> items(Alert alert, List<Notification> notifications, Locale locale) {
    List<String> ids =
        notifications.stream().flatMap(n -> Stream.ofNullable(n.articleId())).distinct().toList();
    Map<String, Article> found = ids.isEmpty() ? Map.of() : articles.findAll(ids);
    List<Item> items = new ArrayList<>();
    for (Notification n : notifications) {
      Article article = n.articleId() == null ? null : found.get(n.articleId());
      if (article == null && n.kind() == Notification.Kind.STORY) {
        article = articles.story(n.subject(), 1).stream().findFirst().orElse(null);
      }
      if (article != null) {
        String label =
            n.kind() == Notification.Kind.OUTLET ? texts.text(locale, "item.outlet") : null;
        items.add(item(alert, article, label, locale));
      }
    }
    return items;
  }

  private Item item(Alert alert, Article article, @Nullable String label, Locale locale) {
    Excerpts.Excerpt excerpt = excerpts.of(alert, article);
    List<String> outlets =
        articles.story(article.storyId(), Outlets.LOOKED_AT).stream()
            .map(Article::source)
            .filter(source -> !source.equals(article.source()))
            .distinct()
            .toList();
    boolean alone = outlets.isEmpty();
    return new Item(
        article.id(),
        article.storyId(),
        label,
        article.title(),
        excerpt.titleHtml(),
        Outlets.openable(article.url()),
        article.source(),
        outlets,
        alone ? null : Outlets.inWords(outlets, texts, locale),
        article.publishedAt(),
        published(article, alert.zone(settings.zone()), locale),
        excerpt.text(),
        excerpt.textHtml(),
        links.article(article.id()),
        alone ? null : links.article(article.id()) + "#story");
  }

  private static String published(Article article, ZoneId zone, Locale locale) {
    var local = article.publishedAt().atZone(zone);
    String date = DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale).format(local);
    return article.dateOnly()
        ? date
        : date
            + ", "
            + DateTimeFormatter.ofLocalizedPattern("Hm").withLocale(locale).format(local)
            + " ("
            + zone.getId()
            + ")";
  }

  /** On one line, without what could end a header or turn the direction of writing. */
  static String line(String text) {
    String line =
        text.codePoints()
            .map(c -> isPlain(c) ? c : ' ')
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .strip()
            .replaceAll(" {2,}", " ");
    return line.codePointCount(0, line.length()) <= SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SUBJECT)).strip() + "…";
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
