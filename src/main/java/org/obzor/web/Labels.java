package org.obzor.web;

import java.util.Locale;
import org.obzor.enrich.Countries;
import org.obzor.enrich.Topics;
import org.obzor.index.By;

/** The names of countries, topics and languages in the reader's language. */
public final class Labels {
  private final Countries countries;
  private final Topics topics;

  public Labels(Countries countries, Topics topics) {
    this.countries = countries;
    this.topics = topics;
  }

  /**
   * @param stored the label as the index has it; what is shown where there is no better
   */
  public String label(By by, String id, String stored, Locale locale) {
    return switch (by) {
      case COUNTRY -> better(countries.label(id, locale.getLanguage()), id, stored);
      case TOPIC -> better(topics.label(id, locale.getLanguage()), id, stored);
      case LANG -> Locale.of(id).getDisplayLanguage(locale);
      case PERSON, SOURCE, NONE -> stored;
    };
  }

  /** The catalogues answer with the id where they know no label. */
  private static String better(String label, String id, String stored) {
    return label.equals(id) ? stored : label;
  }
}
