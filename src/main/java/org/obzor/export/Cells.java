package org.obzor.export;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A row as the cells of a table. */
final class Cells {
  static final List<String> HEADER =
      List.of(
          "published_at",
          "source",
          "language",
          "title",
          "url",
          "type",
          "entity_id",
          "entity",
          "count",
          "sentence",
          "article_id");

  private final ExportOptions options;
  private final UnaryOperator<String> text;

  Cells(ExportOptions options) {
    this.options = options;
    this.text = options.raw() ? UnaryOperator.identity() : Formulas::neutralised;
  }

  /** The cells in the order of {@link #HEADER}; only the count is a number. */
  List<Object> of(MentionRow row) {
    return List.of(
        publishedAt(row),
        text.apply(row.source()),
        text.apply(row.language()),
        text.apply(row.title()),
        text.apply(Objects.requireNonNullElse(row.url(), "")),
        row.type().id(),
        text.apply(row.entityId()),
        text.apply(options.labels().label(row.type(), row.entityId(), row.entity())),
        row.count(),
        text.apply(row.sentence()),
        text.apply(row.articleId()));
  }

  private String publishedAt(MentionRow row) {
    OffsetDateTime time = row.publishedAt().atZone(options.zone()).toOffsetDateTime();
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
