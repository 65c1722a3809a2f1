package org.obzor.source;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.obzor.article.ArticleDraft;
import org.obzor.source.archive.Entry;
import org.obzor.source.archive.WrittenDate;

/** Entries of a database's file to drafts, or to the reason why one is none. */
final class Drafts {
  private static final int SHOWN = 100;

  private final ZoneId zone;
  private final Clock clock;

  /**
   * @param zone in which a date is a day, and of times that state none
   */
  Drafts(ZoneId zone, Clock clock) {
    this.zone = zone;
    this.clock = clock;
  }

  /** Hands over one after the other: many may share one text, and drafts do not. */
  void read(String file, List<Entry> entries, Budget budget, Consumer<Item> sink) {
    int number = 0;
    for (Entry entry : entries) {
      number++;
      try {
        budget.characters(entry.text().length());
      } catch (Budget.ExceededException e) {
        sink.accept(Item.Rejected.of(Place.of(file), e.code(), e.arguments().toArray()));
        return;
      }
      sink.accept(item(new Place(file, number, entry.line()), entry));
    }
  }

  private Item item(Place place, Entry entry) {
    String title = Cleaner.line(entry.title());
    String text = Cleaner.text(entry.text());
    String source = Cleaner.line(entry.source());
    WrittenDate published = entry.published();
    if (title.isEmpty() && text.isEmpty()) {
      return Item.Rejected.of(place, "source.no-title-no-text");
    } else if (published == null) {
      String shown = shortened(title.isEmpty() ? text : title);
      return entry.date().isBlank()
          ? Item.Rejected.of(place, "source.no-date", shown)
          : Item.Rejected.of(place, "source.unreadable-date", shortened(entry.date()), shown);
    } else if (source.isEmpty()) {
      return Item.Rejected.of(place, "source.no-outlet", shortened(title.isEmpty() ? text : title));
    }
    Instant instant = instant(published);
    if (Limits.tooEarly(instant)) {
      return Item.Rejected.of(place, "source.impossible-date", entry.date());
    } else if (Limits.tooLate(instant, clock)) {
      return Item.Rejected.of(place, "source.date-in-future", entry.date());
    } else if (Limits.tooLong(text)) {
      return Item.Rejected.of(place, "source.too-long", "text", Limits.TEXT_BYTES);
    } else if (title.length() > Limits.TITLE_CHARACTERS) {
      return Item.Rejected.of(place, "source.too-long", "title", Limits.TITLE_CHARACTERS);
    } else if (source.length() > Limits.SOURCE_CHARACTERS) {
      return Item.Rejected.of(place, "source.too-long", "source", Limits.SOURCE_CHARACTERS);
    }
    return new Item.Found(
        place,
        new ArticleDraft(
            limited(entry.id(), Limits.ID_CHARACTERS),
            title,
            text,
            null,
            source,
            address(entry.url()),
            entry.lang(),
            instant,
            published.time() == null,
            entry.words(),
            Authors.of(entry.byline())));
  }

  private Instant instant(WrittenDate date) {
    LocalTime time = date.time();
    return date.day()
        .atTime(time == null ? LocalTime.NOON : time)
        .atZone(Objects.requireNonNullElse(date.zone(), zone))
        .toInstant();
  }

  /** A number or an address too long or unfit is left out: the article is good without it. */
  private static @Nullable String limited(@Nullable String value, int longest) {
    String line = value == null ? "" : Cleaner.line(value);
    return line.isEmpty() || line.length() > longest ? null : line;
  }

  private static @Nullable String address(@Nullable String url) {
    String line = limited(url, Limits.URL_CHARACTERS);
    return line != null && PushedArticle.isWebAddress(line) ? line : null;
  }

  private static String shortened(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
