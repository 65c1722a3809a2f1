package org.obzor.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.enrich.Review;
import org.obzor.person.KnownPersons;
import org.obzor.text.TextAnalyzer;

/**
 * Decisions applied to one article at a time: first wordings get the person they mean, then persons
 * become those they are counted as, then what is not meant is dropped. Whoever is dropped under one
 * of the names it goes by on the way is dropped. Immutable.
 */
final class Rulings implements Review {
  private final PersonMerges merges;
  private final Aliases aliases;
  private final Rejections rejections;
  private final Map<String, String> labels = new HashMap<>();
  private final KnownPersons known;

  /**
   * @param corrections those in force, the oldest first
   */
  Rulings(List<Correction> corrections, TextAnalyzer analyzer, KnownPersons known) {
    List<Decision> decisions = corrections.stream().map(Correction::decision).toList();
    this.merges = new PersonMerges(decisions);
    this.aliases = new Aliases(decisions, analyzer);
    this.rejections = new Rejections(decisions, analyzer);
    this.known = known;
    corrections.forEach(c -> labels.putAll(c.labels()));
  }

  PersonMerges merges() {
    return merges;
  }

  Aliases aliases() {
    return aliases;
  }

  @Override
  public List<Mention> persons(Subject article, List<Mention> found) {
    List<Mention> meant = aliases.isEmpty() ? found : withAliases(article, found);
    Map<String, String> own = new HashMap<>();
    found.forEach(m -> own.putIfAbsent(m.id(), m.label()));
    List<Mention> persons = new ArrayList<>();
    for (Mention m : meant) {
      List<String> chain = merges.chain(m.id());
      if (chain.stream().noneMatch(id -> rejections.reject(article, m, id))) {
        String id = chain.getLast();
        boolean asFound = id.equals(m.id()) && !m.label().equals(Aliases.UNNAMED);
        persons.add(asFound ? m : as(id, m, article, own));
      }
    }
    return persons;
  }

  private List<Mention> withAliases(Subject article, List<Mention> found) {
    List<Mention> meant =
        new ArrayList<>(
            aliases.applied(article.titleTokens(), Section.TITLE, in(Section.TITLE, found)));
    meant.addAll(aliases.applied(article.textTokens(), Section.TEXT, in(Section.TEXT, found)));
    return meant;
  }

  private static List<Mention> in(Section section, List<Mention> mentions) {
    return mentions.stream().filter(m -> m.section() == section).toList();
  }

  private Mention as(String id, Mention m, Subject article, Map<String, String> own) {
    String label =
        known
            .label(id, language(m, article))
            .orElseGet(() -> own.getOrDefault(id, labels.getOrDefault(id, m.label())));
    return new Mention(EntityType.PERSON, id, label, m.section(), m.start(), m.end(), null);
  }

  /** That of the article where there are labels in it, else Russian for what is in Cyrillic. */
  private static String language(Mention m, Subject article) {
    return switch (article.lang()) {
      case "ru", "kk", "en" -> article.lang();
      default -> {
        String section = m.section() == Section.TITLE ? article.title() : article.text();
        var script = Character.UnicodeScript.of(section.codePointAt(m.start()));
        yield script == Character.UnicodeScript.CYRILLIC ? "ru" : "en";
      }
    };
  }

  @Override
  public List<Mention> countries(Subject article, List<Mention> found) {
    return rejections.isEmpty()
        ? found
        : found.stream().filter(m -> !rejections.reject(article, m, m.id())).toList();
  }

  @Override
  public boolean isAbout(Subject article, String topic) {
    return !rejections.reject(article, Mention.topic(topic, topic), topic);
  }
}
