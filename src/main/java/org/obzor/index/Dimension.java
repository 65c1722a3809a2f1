package org.obzor.index;

import java.util.Optional;
import org.obzor.article.EntityType;
import org.obzor.query.AnalyzedArticle;

/** Where the values of a {@link By} lie in the index. */
record Dimension(By by, String field) {

  /**
   * @throws IllegalArgumentException for {@link By#NONE}, which has no values
   */
  static Dimension of(By by) {
    return switch (by) {
      case COUNTRY -> new Dimension(by, "countries");
      case PERSON -> new Dimension(by, "persons");
      case TOPIC -> new Dimension(by, "topics");
      case SOURCE -> new Dimension(by, "source_key");
      case LANG -> new Dimension(by, "lang");
      case NONE -> throw new IllegalArgumentException("nothing to break down by");
    };
  }

  static Dimension of(EntityType type) {
    return switch (type) {
      case COUNTRY -> of(By.COUNTRY);
      case PERSON -> of(By.PERSON);
      case TOPIC -> of(By.TOPIC);
    };
  }

  /** The kind of entity, if these values are entities. */
  Optional<EntityType> entityType() {
    return switch (by) {
      case COUNTRY -> Optional.of(EntityType.COUNTRY);
      case PERSON -> Optional.of(EntityType.PERSON);
      case TOPIC -> Optional.of(EntityType.TOPIC);
      case SOURCE, LANG, NONE -> Optional.empty();
    };
  }

  /** How a value is written in the index. */
  String key(String id) {
    return by == By.SOURCE ? AnalyzedArticle.sourceKey(id) : id;
  }

  /** The same id, label pair for the outside: a source is known by the name it writes itself. */
  String id(String key, String label) {
    return by == By.SOURCE ? label : key;
  }
}
