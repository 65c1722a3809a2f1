package org.obzor.enrich;

import java.util.Optional;
import java.util.function.Supplier;
import org.obzor.article.EntityType;
import org.obzor.person.KnownPersons;
import org.obzor.query.EntityNames;

/**
 * Finds entities by the names of the catalogues. A person need not be known: its id is made of the
 * name as it is made for a person found in a text.
 */
public final class CatalogueNames implements EntityNames {
  private final Countries countries;
  private final Supplier<Topics> topics;
  private final KnownPersons persons;

  public CatalogueNames(Countries countries, Topics topics, KnownPersons persons) {
    this(countries, () -> topics, persons);
  }

  /**
   * @param topics those of the moment
   */
  public CatalogueNames(Countries countries, Supplier<Topics> topics, KnownPersons persons) {
    this.countries = countries;
    this.topics = topics;
    this.persons = persons;
  }

  @Override
  public Optional<String> idOf(EntityType type, String name) {
    return switch (type) {
      case COUNTRY -> countries.find(name);
      case TOPIC -> topics.get().find(name).map(Topic::id);
      case PERSON -> Optional.of(persons.idOf(name)).filter(id -> !id.isEmpty());
    };
  }
}
