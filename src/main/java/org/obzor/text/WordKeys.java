package org.obzor.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The key of a form, and all the keys its sister forms may have. */
final class WordKeys {
  private final RussianDictionary dictionary;

  WordKeys(RussianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  String key(String form) {
    List<Analysis> readings = dictionary.analyses(form);
    return readings.isEmpty() ? unknownKey(form) : firstLemma(readings);
  }

  Set<String> queryKeys(String form) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(form));
    for (Analysis reading : dictionary.analyses(form)) {
      for (String sister : dictionary.forms(reading.lemma())) {
        keys.add(key(sister));
      }
    }
    return keys;
  }

  private static String firstLemma(List<Analysis> readings) {
    String first = readings.getFirst().lemma();
    for (Analysis reading : readings) {
      if (reading.lemma().compareTo(first) < 0) {
        first = reading.lemma();
      }
    }
    return first;
  }

  private static String unknownKey(String form) {
    return UnknownRussian.stem(form);
  }
}
