package org.obzor.enrich;

import org.jspecify.annotations.Nullable;

/** Recognises language, countries, persons and topics. Safe for use by several threads. */
public interface Enricher {

  /**
   * @param title may be empty
   * @param text may be empty
   * @param lang ISO 639-1 code if the sender gave one, else it is detected
   */
  Enrichment enrich(String title, String text, @Nullable String lang);
}
