package org.obzor.curation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.curation.Decision.Alias;
import org.obzor.curation.Decision.NotThis;
import org.obzor.curation.Decision.SamePerson;
import org.obzor.query.InvalidInputException;

/** What a decision must be like. */
final class CorrectionRules {
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_WORDING = 200;

  /** «и» alone names nobody: it would be found everywhere. */
  private static final int FEWEST_LETTERS = 2;

  private final Shipped shipped;
  private final KnownEntities known;

  CorrectionRules(Shipped shipped, KnownEntities known) {
    this.shipped = shipped;
    this.known = known;
  }

  /** A decision as it is kept. */
  Decision checked(Decision decision, List<Correction> inForce, Snapshot now) {
    Decision checked =
        switch (decision) {
          case NotThis d -> notThis(d, now);
          case SamePerson d -> samePerson(d, inForce, now);
          case Alias d -> alias(d, inForce);
        };
    if (inForce.stream().anyMatch(c -> c.decision().equals(checked))) {
      throw new InvalidInputException(null, "curation.said-already");
    }
    return checked;
  }

  private NotThis notThis(NotThis d, Snapshot now) {
    String given = d.entity().strip();
    String entity = d.type() == EntityType.COUNTRY ? given.toUpperCase(Locale.ROOT) : given;
    boolean exists =
        switch (d.type()) {
          case COUNTRY -> shipped.countries().codes().contains(entity);
          case TOPIC -> now.catalogue().find(entity).isPresent();
          case PERSON -> isPerson(entity);
        };
    if (!exists) {
      throw new InvalidInputException("entity", "curation.unknown-" + d.type().id(), given);
    }
    String article = blankAsNull(d.article());
    if (article != null && !known.hasArticle(article)) {
      throw new InvalidInputException("article", "curation.unknown-article", article);
    }
    String written = blankAsNull(d.written());
    if (written != null && d.type() == EntityType.TOPIC) {
      throw new InvalidInputException("written", "curation.topic-not-written");
    }
    if (written != null) {
      wording("written", written);
    }
    return new NotThis(d.type(), entity, article, written);
  }

  private SamePerson samePerson(SamePerson d, List<Correction> inForce, Snapshot now) {
    String person = person("person", d.person());
    String into = person("into", d.into());
    for (Correction c : inForce) {
      if (c.decision() instanceof SamePerson(String merged, String other)
          && merged.equals(person)
          && !other.equals(into)) {
        throw new InvalidInputException(
            "person",
            "curation.merged-already",
            c.labels().getOrDefault(person, person),
            c.labels().getOrDefault(other, other));
      }
    }
    if (person.equals(into)) {
      throw new InvalidInputException("into", "curation.same-person", person);
    }
    if (now.rulings().merges().chain(into).contains(person)) {
      throw new InvalidInputException("into", "curation.circle", into, person);
    }
    return new SamePerson(person, into);
  }

  private Alias alias(Alias d, List<Correction> inForce) {
    Wording wording = wording("written", d.written());
    if (d.written().codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      throw new InvalidInputException("written", "curation.short-wording", FEWEST_LETTERS);
    }
    String person = person("person", d.person());
    for (Correction c : inForce) {
      if (c.decision() instanceof Alias(String written, String other)
          && wording.is(shipped.analyzer().tokens(written))) {
        throw new InvalidInputException(
            "written", "curation.alias-taken", written, c.labels().getOrDefault(other, other));
      }
    }
    return new Alias(d.written().strip().replaceAll("\\s+", " "), person);
  }

  private Wording wording(String field, String written) {
    if (written.length() > LONGEST_WORDING) {
      throw new InvalidInputException(field, "curation.long-wording", LONGEST_WORDING);
    }
    Wording wording = Wording.of(written, shipped.analyzer());
    if (wording.isEmpty()) {
      throw new InvalidInputException(field, "curation.no-words");
    }
    if (wording.size() > MOST_WORDS) {
      throw new InvalidInputException(field, "curation.many-words", MOST_WORDS);
    }
    return wording;
  }

  private String person(String field, String id) {
    String person = id.strip();
    if (!isPerson(person)) {
      throw new InvalidInputException(field, "curation.unknown-person", person);
    }
    return person;
  }

  private boolean isPerson(String id) {
    return !id.isEmpty()
        && (shipped.persons().label(id, "ru").isPresent()
            || known.label(EntityType.PERSON, id).isPresent());
  }

  private static @Nullable String blankAsNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
