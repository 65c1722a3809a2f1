package org.obzor.enrich;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;

/** Finds the countries of an article: those of its sections that are no part of a person's name. */
final class CountryTagger {
  private final CountryFinder finder;
  private final Countries countries;

  CountryTagger(CountryFinder finder, Countries countries) {
    this.finder = finder;
    this.countries = countries;
  }

  /**
   * Mentions of countries in order.
   *
   * @param persons the persons found in the article
   */
  List<Mention> tag(TokenText title, TokenText text, String lang, List<Mention> persons) {
    boolean kazakh = lang.equals("kk");
    List<CountryHit> inTitle = outside(persons, Section.TITLE, finder.find(title, kazakh));
    List<CountryHit> inText = outside(persons, Section.TEXT, finder.find(text, kazakh));
    Set<String> certain = new HashSet<>();
    boolean state = GeorgiaState.isMeant(title) || GeorgiaState.isMeant(text);
    for (List<CountryHit> hits : List.of(inTitle, inText)) {
      hits.removeIf(hit -> state && GeorgiaState.NAME.equals(hit.pattern().term().text()));
      hits.stream()
          .filter(hit -> hit.pattern().term().rival() == null)
          .forEach(hit -> certain.add(hit.pattern().code()));
    }
    List<Mention> mentions = new ArrayList<>();
    inTitle.forEach(hit -> mentions.add(mention(hit, Section.TITLE, lang, certain)));
    inText.forEach(hit -> mentions.add(mention(hit, Section.TEXT, lang, certain)));
    return mentions;
  }

  private Mention mention(CountryHit hit, Section section, String lang, Set<String> certain) {
    String code = hit.pattern().code();
    String rival = hit.pattern().term().rival();
    if (rival != null && certain.contains(rival) && !certain.contains(code)) {
      code = rival;
    }
    return new Mention(
        EntityType.COUNTRY,
        code,
        countries.label(code, Languages.ofLabels(lang)),
        section,
        hit.start(),
        hit.end(),
        hit.kind());
  }

  /** Both lists are in order, so one walk over them is enough. */
  private static List<CountryHit> outside(
      List<Mention> persons, Section section, List<CountryHit> hits) {
    List<Mention> spans = persons.stream().filter(p -> p.section() == section).toList();
    List<CountryHit> kept = new ArrayList<>();
    int next = 0;
    for (CountryHit hit : hits) {
      while (next < spans.size() && spans.get(next).end() <= hit.start()) {
        next++;
      }
      if (next == spans.size() || spans.get(next).start() >= hit.end()) {
        kept.add(hit);
      }
    }
    return kept;
  }
}
