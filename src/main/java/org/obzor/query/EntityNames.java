package org.obzor.query;

import java.util.Optional;
import org.obzor.article.EntityType;

/** Finds the entity a user means in {@code country:Казахстан}, {@code person:"Ван И"}. */
@FunctionalInterface
public interface EntityNames {

  /**
   * @param name an id or a name of the entity, in any case
   * @return its id; empty if there is no such country or topic (a person need not be known)
   */
  Optional<String> idOf(EntityType type, String name);
}
