package org.obzor.curation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;

/** What an analyst decided about recognition. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Decision.NotThis.class, name = "not_this"),
  @JsonSubTypes.Type(value = Decision.SamePerson.class, name = "same_person"),
  @JsonSubTypes.Type(value = Decision.Alias.class, name = "alias")
})
public sealed interface Decision {

  /**
   * This is not the entity.
   *
   * @param article in this article alone; null for everywhere
   * @param written only where it is written so, in any form; null for however it is written, and
   *     for a topic, which is not written
   */
  record NotThis(EntityType type, String entity, @Nullable String article, @Nullable String written)
      implements Decision {}

  /** Two persons are one. Both are counted as {@code into}. */
  record SamePerson(String person, String into) implements Decision {}

  /** This wording, in any form, means this person. */
  record Alias(String written, String person) implements Decision {}
}
