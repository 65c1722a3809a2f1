package org.obzor.query;

import java.util.List;
import org.obzor.article.EntityType;

/** Query text as a tree. It says nothing about how it is evaluated. */
public sealed interface TextQuery {

  /** Where words are looked for. */
  enum Scope {
    TITLE_AND_TEXT,
    TITLE
  }

  /** Matches everything: the empty query. */
  record All() implements TextQuery {}

  /** One word in any inflected form. */
  record Word(Scope scope, String form) implements TextQuery {}

  /** Words side by side in this order, inflected or not; two or more. */
  record Phrase(Scope scope, List<String> forms) implements TextQuery {
    public Phrase {
      forms = List.copyOf(forms);
    }
  }

  /** Words within {@code distance} words of each other, in any order; two or more. */
  record Near(Scope scope, List<String> forms, int distance) implements TextQuery {
    public Near {
      forms = List.copyOf(forms);
    }
  }

  /** Written forms that begin with {@code prefix}. */
  record Prefix(Scope scope, String prefix) implements TextQuery {}

  /** Articles that mention this entity. */
  record Entity(EntityType type, String id) implements TextQuery {}

  /** Articles of this source, compared without case. */
  record Source(String name) implements TextQuery {}

  /** Articles in this language (ISO 639-1). */
  record Lang(String code) implements TextQuery {}

  /** All of them; two or more. */
  record And(List<TextQuery> parts) implements TextQuery {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Any of them; two or more. */
  record Or(List<TextQuery> parts) implements TextQuery {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(TextQuery part) implements TextQuery {}
}
