package org.obzor.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.obzor.article.Article;
import org.obzor.index.Interval;

/** Numbers and dates as a reader writes them. */
public final class Formats {
  private static final long MILLION = 1_000_000;

  private final Locale locale;
  private final ZoneId zone;

  public Formats(Visitor visitor) {
    this.locale = visitor.locale();
    this.zone = visitor.zone();
  }

  /**
   * @param zone another one than the reader's, where the address says so
   */
  public Formats(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** How many times as much: two digits that count below ten, as in ×0.25, ×2.3, ×14. */
  public String times(double factor) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(factor < 1 ? 2 : factor < 10 ? 1 : 0);
    return "×" + format.format(factor);
  }

  /** As short as it is said from a million on. */
  public String compact(long number) {
    return number < MILLION
        ? number(number)
        : NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT).format(number);
  }

  /** With a sign, also a positive one. */
  public String difference(long number) {
    return number < 0 ? "−" + number(-number) : "+" + number(number);
  }

  /** A part of 1 in percent: one digit after the point below ten percent. */
  public String percent(double part) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(part < 0.1 ? 1 : 0);
    return format.format(part);
  }

  public String date(Instant instant) {
    return date(LocalDate.ofInstant(instant, zone));
  }

  public String date(LocalDate date) {
    return write("yMMMd", date.atStartOfDay(zone));
  }

  public String dateTime(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return write("yMMMd", local) + ", " + write("Hm", local);
  }

  /** When an article was published: the date alone where no more is known. */
  public String published(Article article) {
    return article.dateOnly() ? date(article.publishedAt()) : dateTime(article.publishedAt());
  }

  /** The name of the bucket that begins here, as short as it can be. */
  public String bucket(Instant start, Interval interval) {
    ZonedDateTime local = start.atZone(zone);
    return switch (interval) {
      case HOUR -> write("MMMd", local) + ", " + write("Hm", local);
      case DAY -> write("MMMd", local);
      case WEEK -> write("MMMd", local) + " – " + write("MMMd", local.plusDays(6));
      case MONTH -> write("yMMM", local);
      case QUARTER -> quarter(local.get(IsoFields.QUARTER_OF_YEAR)) + " " + local.getYear();
      case YEAR -> Integer.toString(local.getYear());
    };
  }

  private String quarter(int number) {
    return locale.getLanguage().equals("ru") ? number + " кв." : "Q" + number;
  }

  private String write(String template, ZonedDateTime time) {
    return DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale).format(time);
  }
}
