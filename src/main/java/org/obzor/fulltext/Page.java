package org.obzor.fulltext;

import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page.
 *
 * @param title its headline, empty if none was found
 * @param text its body, paragraphs separated by blank lines, never empty
 * @param published an {@link java.time.OffsetDateTime}, a {@link java.time.LocalDateTime} where the
 *     page tells no zone, a {@link java.time.LocalDate} where no time; null if it tells no date
 * @param author who wrote it, several separated by commas, empty if nobody is named
 */
public record Page(String title, String text, @Nullable Temporal published, String author) {}
