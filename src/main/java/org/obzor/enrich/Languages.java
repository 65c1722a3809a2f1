package org.obzor.enrich;

/** The languages Obzor's labels exist in. */
final class Languages {
  private Languages() {}

  /** The language in which entities of an article in {@code lang} are labelled. */
  static String ofLabels(String lang) {
    return switch (lang) {
      case "ru", "uk", "be", "ky", "uz", "tg", "bg", "sr", "mk", "mn", "tt" -> "ru";
      case "kk" -> "kk";
      default -> "en";
    };
  }
}
