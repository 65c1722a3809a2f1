package org.obzor.enrich;

import java.util.Set;
import org.obzor.text.Token;

/** Tells the American state from the country in English: by what else the text speaks of. */
final class GeorgiaState {
  static final String NAME = "Georgia";

  private static final Set<String> STATE =
      Set.of(
          "atlanta",
          "savannah",
          "augusta",
          "alabama",
          "florida",
          "carolina",
          "tennessee",
          "mississippi",
          "texas",
          "louisiana",
          "virginia",
          "ga",
          "gop",
          "republican",
          "republicans",
          "democrat",
          "democrats",
          "u.s",
          "america",
          "american",
          "governor",
          "county",
          "usda");
  private static final Set<String> COUNTRY =
      Set.of(
          "tbilisi",
          "georgian",
          "georgians",
          "batumi",
          "caucasus",
          "abkhazia",
          "ossetia",
          "armenia",
          "azerbaijan",
          "moscow",
          "russia",
          "russian",
          "ukraine",
          "soviet",
          "turkey");

  private GeorgiaState() {}

  static boolean isMeant(TokenText text) {
    int state = 0;
    int country = 0;
    boolean named = false;
    for (Token token : text.tokens()) {
      String form = token.form();
      named |= form.equals("georgia");
      state += STATE.contains(form) ? 1 : 0;
      country += COUNTRY.contains(form) ? 1 : 0;
    }
    return named && state > country;
  }
}
