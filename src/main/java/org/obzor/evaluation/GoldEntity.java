package org.obzor.evaluation;

/**
 * What somebody marked in a text.
 *
 * @param type as in the file: PERSON, COUNTRY, NATIONALITY and others
 * @param wikidata the id of what is meant, as in {@code Q159}; empty where it is not told
 */
record GoldEntity(String type, Span span, String wikidata) {

  boolean isCountry() {
    return type.equals("COUNTRY") || type.equals("NATIONALITY");
  }

  boolean isPerson() {
    return type.equals("PERSON") || type.equals("PER");
  }

  boolean isIdentified() {
    return wikidata.startsWith("Q");
  }
}
