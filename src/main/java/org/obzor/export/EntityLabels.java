package org.obzor.export;

import org.obzor.article.EntityType;

/** What an entity is called in an export, so that one entity has one name in all of its rows. */
@FunctionalInterface
public interface EntityLabels {

  /** As each article's own language has it. */
  EntityLabels STORED = (type, id, stored) -> stored;

  /**
   * @param stored the label in the article
   */
  String label(EntityType type, String id, String stored);
}
