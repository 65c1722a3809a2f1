package org.obzor.alert;

import org.obzor.article.EntityType;
import org.obzor.query.TextQuery.Scope;

/** The fields of an article inside the matcher, called as in the index where they are the same. */
final class Fields {
  static final String SOURCE = "source";
  static final String LANG = "lang";
  static final String PUBLISHED_AT = "published_at";
  static final String INDEXED_AT = "indexed_at";

  private Fields() {}

  /** Search keys with positions. */
  static String keys(Scope scope) {
    return switch (scope) {
      case TITLE_AND_TEXT -> "keys";
      case TITLE -> "title_keys";
    };
  }

  /** Those beginnings of written forms that some alert asks for. */
  static String prefixes(Scope scope) {
    return switch (scope) {
      case TITLE_AND_TEXT -> "prefixes";
      case TITLE -> "title_prefixes";
    };
  }

  /** Ids of entities. */
  static String entities(EntityType type) {
    return switch (type) {
      case COUNTRY -> "countries";
      case PERSON -> "persons";
      case TOPIC -> "topics";
    };
  }
}
