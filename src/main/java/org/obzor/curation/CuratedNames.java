package org.obzor.curation;

import java.util.Optional;
import org.obzor.article.EntityType;
import org.obzor.enrich.CatalogueNames;
import org.obzor.query.EntityNames;

/** The names of the catalogues, and what analysts made of them. */
record CuratedNames(CatalogueNames names, Rulings rulings) implements EntityNames {
  @Override
  public Optional<String> idOf(EntityType type, String name) {
    return type == EntityType.PERSON
        ? rulings
            .aliases()
            .personOf(name)
            .or(() -> names.idOf(type, name))
            .map(rulings.merges()::follow)
        : names.idOf(type, name);
  }
}
