package org.obzor.source;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.obzor.article.ArticleDraft;

/**
 * Reads clippings as press archives save them: a title, a header line with outlet, date and length,
 * the body, and often a tail of other articles' headlines. A file may hold several of them.
 */
final class Clippings {
  private final ZoneId zone;
  private final Clock clock;

  /**
   * @param zone in which a clipping's date is a day
   */
  Clippings(ZoneId zone, Clock clock) {
    this.zone = zone;
    this.clock = clock;
  }

  /** Whether there is a header line in it. */
  static boolean isClipping(String text) {
    return !Layout.pieces(Cleaner.visible(text).lines().toList()).isEmpty();
  }

  List<Item> read(String file, String decoded) {
    String text = Cleaner.visible(decoded);
    if (text.isBlank()) {
      return List.of(Item.Rejected.of(Place.of(file), "source.empty"));
    }
    List<Layout.Piece> pieces = Layout.pieces(text.lines().toList());
    if (pieces.isEmpty()) {
      return List.of(Item.Rejected.of(Place.of(file), "source.no-header"));
    }
    return IntStream.range(0, pieces.size())
        .mapToObj(i -> item(new Place(file, i + 1, pieces.get(i).line()), pieces.get(i)))
        .toList();
  }

  private Item item(Place place, Layout.Piece piece) {
    Header header = piece.header();
    Optional<LocalDate> day = header.day(clock);
    if (day.isEmpty()) {
      return Item.Rejected.of(place, "source.impossible-date", header.date());
    }
    Instant noon = day.get().atTime(LocalTime.NOON).atZone(zone).toInstant();
    if (Limits.tooEarly(noon)) {
      return Item.Rejected.of(place, "source.impossible-date", header.date());
    }
    if (Limits.tooLate(noon, clock)) {
      return Item.Rejected.of(place, "source.date-in-future", header.date());
    }
    if (piece.title().isEmpty()) {
      return Item.Rejected.of(place, "source.no-title");
    }
    Tail.Parts parts = Tail.split(piece.rest(), header.words());
    if (parts.body().isEmpty()) {
      return Item.Rejected.of(place, "source.no-text", piece.title());
    }
    if (Limits.tooLong(parts.body())) {
      return Item.Rejected.of(place, "source.too-long", "text", Limits.TEXT_BYTES);
    }
    return new Item.Found(
        place,
        new ArticleDraft(
            null,
            piece.title(),
            parts.body(),
            parts.tail(),
            header.source(),
            null,
            null,
            noon,
            true,
            header.words()));
  }
}
