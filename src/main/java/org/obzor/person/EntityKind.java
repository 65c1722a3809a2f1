package org.obzor.person;

import org.jspecify.annotations.Nullable;

/** What the tagger tells apart; all but persons only so that they are not taken for persons. */
enum EntityKind {
  PERSON,
  PLACE,
  ORGANISATION,
  OTHER;

  /** The kind of an annotated type, in any of the usual tag sets; null for dates, numbers, … */
  static @Nullable EntityKind of(String type) {
    return switch (type) {
      case "PERSON", "PER" -> PERSON;
      case "LOC",
          "LOCATION",
          "GPE",
          "COUNTRY",
          "CITY",
          "STATE_OR_PROVINCE",
          "DISTRICT",
          "FACILITY" ->
          PLACE;
      case "ORG", "ORGANIZATION", "ORGANISATION" -> ORGANISATION;
      case "MISC",
          "MISCELLANEOUS",
          "ART",
          "WORK_OF_ART",
          "PRODUCT",
          "PROJECT",
          "AWARD",
          "LAW",
          "NATIONALITY",
          "NORP",
          "RELIGION",
          "LANGUAGE",
          "IDEOLOGY",
          "FAMILY" ->
          OTHER;
      default -> null;
    };
  }
}
