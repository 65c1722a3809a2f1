package org.obzor.source.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table may hold, and how it is headed when nobody says so. */
public enum Column {
  ID("id", "guid", "document id", "doc id", "accession number", "номер документа"),
  TITLE(
      "title",
      "headline",
      "heading",
      "hd",
      "заголовок",
      "название",
      "titre",
      "titel",
      "überschrift",
      "schlagzeile",
      "тема"),
  TEXT(
      "text",
      "body",
      "content",
      "article",
      "article text",
      "full text",
      "fulltext",
      "текст",
      "полный текст",
      "содержание",
      "тело",
      "texte",
      "texte intégral",
      "corps",
      "contenu",
      "inhalt",
      "volltext"),
  LEAD(
      "lead",
      "summary",
      "abstract",
      "description",
      "анонс",
      "аннотация",
      "лид",
      "résumé",
      "chapô",
      "zusammenfassung",
      "vorspann"),
  SOURCE(
      "source",
      "outlet",
      "publication",
      "newspaper",
      "media",
      "media name",
      "publisher",
      "source name",
      "источник",
      "издание",
      "сми",
      "название сми",
      "journal",
      "média",
      "quelle",
      "zeitung",
      "medium"),
  DATE(
      "date",
      "published",
      "published at",
      "publication date",
      "publish date",
      "date published",
      "pubdate",
      "дата",
      "дата публикации",
      "дата выхода",
      "datum",
      "erscheinungsdatum",
      "date de publication",
      "veröffentlicht"),
  TIME("time", "publication time", "время", "время публикации", "heure", "uhrzeit", "zeit"),
  URL(
      "url",
      "link",
      "web address",
      "permalink",
      "ссылка",
      "адрес",
      "url адрес",
      "lien",
      "adresse",
      "webadresse"),
  LANG("lang", "language", "язык", "langue", "sprache"),
  WORDS(
      "words",
      "word count",
      "wordcount",
      "declared word count",
      "length",
      "слов",
      "количество слов",
      "число слов",
      "nombre de mots",
      "mots",
      "wörter",
      "anzahl wörter",
      "wortanzahl"),

  AUTHOR(
      "author",
      "authors",
      "byline",
      "by",
      "creator",
      "автор",
      "авторы",
      "auteur",
      "auteurs",
      "autor",
      "autoren",
      "verfasser"),

  /** Integrum's column, which holds an address or the text. */
  ORIGINAL("original", "оригинал");

  @SuppressWarnings("ImmutableEnumChecker") // a copy
  private final List<String> headings;

  Column(String... headings) {
    this.headings = List.of(headings);
  }

  /** The name for a mapping of columns. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Column> headed(String heading) {
    String plain = plain(heading);
    for (Column column : values()) {
      if (column.headings.contains(plain)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  static String plain(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
