package org.obzor.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.obzor.enrich.Countries;
import org.obzor.enrich.Topic;
import org.obzor.enrich.Topics;
import org.obzor.index.By;
import org.obzor.person.KnownPersons;

/** The names of countries, topics, well-known persons and languages in the reader's language. */
public final class Labels {
  private static final List<Locale> LANGUAGES =
      List.of(Locale.of("ru"), Locale.UK, Locale.of("kk"));

  private final Countries countries;
  private final Supplier<Topics> topics;
  private final KnownPersons persons;

  /**
   * @param topics those of the moment
   */
  public Labels(Countries countries, Supplier<Topics> topics, KnownPersons persons) {
    this.countries = countries;
    this.topics = topics;
    this.persons = persons;
  }

  /**
   * @param stored the label as the index has it; what is shown where there is no better
   */
  public String label(By by, String id, String stored, Locale locale) {
    return switch (by) {
      case COUNTRY -> better(countries.label(id, locale.getLanguage()), id, stored);
      case TOPIC -> better(topics.get().label(id, locale.getLanguage()), id, stored);
      case LANG -> Locale.of(id).getDisplayLanguage(locale);
      case PERSON -> persons.label(id, locale.getLanguage()).orElse(stored);
      case SOURCE, NONE -> stored;
    };
  }

  /** The office of a well-known person, as of {@link #officesAsOf}. */
  public Optional<String> office(String person, Locale locale) {
    return persons.office(person, locale.getLanguage());
  }

  /** The names in full of a well-known person, in all languages; empty for anybody else. */
  public List<String> names(String person) {
    return persons.names(person);
  }

  /** The day on which the offices of well-known persons were true. */
  public LocalDate officesAsOf() {
    return persons.asOf();
  }

  /** The catalogues answer with the id where they know no label. */
  private static String better(String label, String id, String stored) {
    return label.equals(id) ? stored : label;
  }

  /**
   * The countries, topics or well-known persons of which each word is the beginning of a word of
   * the label in Russian, English or Kazakh, or of which another name begins so, by id with their
   * labels.
   *
   * @param words in lower case, without ё; none for all
   */
  public Map<String, String> beginning(By by, List<String> words, Locale locale) {
    Map<String, String> found = new LinkedHashMap<>();
    if (by == By.PERSON) {
      persons.beginning(words).forEach(id -> found.put(id, label(by, id, id, locale)));
      return found;
    }
    List<String> ids =
        switch (by) {
          case COUNTRY -> countries.codes();
          case TOPIC -> topics.get().all().stream().map(Topic::id).toList();
          case PERSON, SOURCE, LANG, NONE -> List.of();
        };
    String whole = String.join(" ", words);
    Set<String> named =
        by == By.COUNTRY
            ? countries.beginning(whole)
            : topics.get().find(whole).map(topic -> Set.of(topic.id())).orElse(Set.of());
    for (String id : ids) {
      boolean begins = LANGUAGES.stream().anyMatch(l -> begins(label(by, id, id, l), words));
      if (begins || named.contains(id)) {
        found.put(id, label(by, id, id, locale));
      }
    }
    return found;
  }

  private static boolean begins(String label, List<String> words) {
    List<String> parts =
        List.of(label.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[^\\p{L}\\p{N}]+", -1));
    return words.stream().allMatch(word -> parts.stream().anyMatch(p -> p.startsWith(word)));
  }
}
