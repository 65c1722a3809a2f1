package org.obzor.enrich;

import org.jspecify.annotations.Nullable;

/**
 * How articles are recognised at present, which changes when topics are edited or counts corrected.
 * Safe for use by several threads.
 */
public interface LiveEnricher {

  /** One way of recognising, which never changes. Safe for use by several threads. */
  @FunctionalInterface
  interface State {
    /**
     * @param id of the article
     * @param lang ISO 639-1 code if it is known, else it is detected
     */
    Enrichment enrich(String id, String title, String text, @Nullable String lang);
  }

  /** The present state or, if it has just changed, the one before. Cheap. */
  State recent();

  /**
   * The present state, the very same object as long as nothing has changed anywhere.
   *
   * @throws RuntimeException if it cannot be asked for now
   */
  State current();

  /** One that never changes. */
  static LiveEnricher fixed(Enricher enricher) {
    State state = (id, title, text, lang) -> enricher.enrich(title, text, lang);
    return new LiveEnricher() {
      @Override
      public State recent() {
        return state;
      }

      @Override
      public State current() {
        return state;
      }
    };
  }
}
