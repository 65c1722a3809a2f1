package org.obzor.source.archive;

import org.jspecify.annotations.Nullable;

/**
 * An article as a database's file states it, before anything is checked.
 *
 * @param line of the file it begins in, counted from 1; 0 where that means nothing
 * @param id the database's own number of it
 * @param title empty if there is none
 * @param text paragraphs separated by blank lines; empty if there is none
 * @param source the outlet; empty if there is none
 * @param date as it is written, to be told to people; empty if there is none
 * @param published what {@code date} says; null if it cannot be read
 * @param lang ISO 639-1 code, if the file states the language
 * @param words the stated length
 * @param byline who wrote it, as it is written; empty if nobody is named
 */
public record Entry(
    int line,
    @Nullable String id,
    String title,
    String text,
    String source,
    String date,
    @Nullable WrittenDate published,
    @Nullable String url,
    @Nullable String lang,
    @Nullable Integer words,
    String byline) {

  /** One of which no more than this is known. */
  public static Entry of(
      String title, String text, String source, String date, @Nullable WrittenDate published) {
    return new Entry(0, null, title, text, source, date, published, null, null, null, "");
  }

  /** Collects what a file says about one article; what is blank was not said. */
  static final class Builder {
    private static final int LONGEST_LINE = 10_000;

    private int line;
    private @Nullable String id;
    private String title = "";

    /** As it was given: many entries may have been given the same. */
    private String first = "";

    private final StringBuilder more = new StringBuilder();
    private String source = "";
    private String date = "";
    private @Nullable WrittenDate published;
    private @Nullable String url;
    private @Nullable String lang;
    private @Nullable Integer words;
    private String byline = "";

    Builder line(int line) {
      this.line = line;
      return this;
    }

    Builder id(String id) {
      this.id = id.isBlank() ? null : line(id);
      return this;
    }

    Builder title(String title) {
      this.title = line(title);
      return this;
    }

    boolean hasTitle() {
      return !title.isEmpty();
    }

    /** One more paragraph, or several. */
    Builder text(String paragraph) {
      if (!paragraph.isBlank()) {
        if (first.isEmpty()) {
          first = paragraph;
        } else {
          more.append("\n\n").append(paragraph.strip());
        }
      }
      return this;
    }

    boolean hasText() {
      return !first.isEmpty();
    }

    Builder source(String source) {
      this.source = line(source);
      return this;
    }

    boolean hasSource() {
      return !source.isEmpty();
    }

    /** A date that is written like {@code written} and may state the time. */
    Builder date(String written) {
      return date(written, WrittenDate.find(written).orElse(null));
    }

    Builder date(String written, @Nullable WrittenDate published) {
      this.date = line(written).replaceAll("\\s+", " ");
      this.published = published;
      return this;
    }

    boolean hasDate() {
      return !date.isEmpty();
    }

    /** A time written apart from the date. */
    Builder time(String written) {
      WrittenDate d = published;
      if (d != null && !written.isBlank()) {
        published = d.at(written);
      }
      return this;
    }

    Builder url(String url) {
      this.url = url.isBlank() ? null : line(url);
      return this;
    }

    /** A language by its name in English, French, German or Russian, or by its code. */
    Builder lang(String name) {
      this.lang = LanguageNames.code(name).orElse(null);
      return this;
    }

    /** A number of words with or without the word for words. */
    Builder words(String written) {
      this.words = Words.count(written).orElse(null);
      return this;
    }

    /** Who wrote it; one more, if that was said before. */
    Builder byline(String written) {
      if (!written.isBlank()) {
        byline = byline.isEmpty() ? written.strip() : byline + "; " + written.strip();
      }
      return this;
    }

    /** What stands on a line; longer ones are longer than anything is allowed to be. */
    private static String line(String written) {
      return (written.length() <= LONGEST_LINE ? written : written.substring(0, LONGEST_LINE))
          .strip();
    }

    Entry build() {
      return new Entry(
          line,
          id,
          title,
          more.isEmpty() ? first : first.strip() + more,
          source,
          date,
          published,
          url,
          lang,
          words,
          byline);
    }
  }
}
