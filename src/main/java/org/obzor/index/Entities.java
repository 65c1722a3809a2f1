package org.obzor.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** The nested rows of a dimension. */
final class Entities {
  private Entities() {}

  /** All rows for {@link By#NONE}. */
  static Query of(By by) {
    return by == By.NONE
        ? Query.of(q -> q.matchAll(m -> m))
        : TextQueries.term("entities.type", by.id());
  }
}
