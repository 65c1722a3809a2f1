package org.obzor.enrich;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.enrich.CountryHit.Doubt;

/** Finds the countries of an article: those of its sections that are no part of a person's name. */
final class CountryTagger {
  private final CountryFinder finder;
  private final Countries countries;

  CountryTagger(CountryFinder finder, Countries countries) {
    this.finder = finder;
    this.countries = countries;
  }

  /**
   * Mentions of countries in order. One that takes in a person says that there is none: nobody is
   * called «Сьерра-Леоне», nobody is meant by «Острова Кука»; see {@link #notIn}.
   *
   * @param persons the persons found in the article
   */
  List<Mention> tag(TokenText title, TokenText text, String lang, List<Mention> persons) {
    boolean kazakh = lang.equals("kk");
    List<CountryHit> inTitle = outside(persons, Section.TITLE, finder.find(title, kazakh));
    List<CountryHit> inText = outside(persons, Section.TEXT, finder.find(text, kazakh));
    if (GeorgiaState.isMeant(title) || GeorgiaState.isMeant(text)) {
      inTitle.removeIf(hit -> GeorgiaState.NAME.equals(hit.pattern().term().text()));
      inText.removeIf(hit -> GeorgiaState.NAME.equals(hit.pattern().term().text()));
    }
    List<CountryHit> all = Stream.of(inTitle, inText).flatMap(List::stream).toList();
    Set<String> small =
        all.stream().anyMatch(hit -> hit.doubt() == Doubt.START)
            ? smallWords(title, text)
            : Set.of();
    Set<String> certain = new HashSet<>();
    for (Doubt doubt : List.of(Doubt.NONE, Doubt.START)) {
      for (CountryHit hit : all) {
        if (hit.doubt() == doubt && hit.pattern().term().rival() == null && !isSmall(hit, small)) {
          certain.add(hit.pattern().code());
        }
      }
    }
    List<Mention> mentions = new ArrayList<>();
    add(inTitle, Section.TITLE, lang, certain, small, mentions);
    add(inText, Section.TEXT, lang, certain, small, mentions);
    return mentions;
  }

  /** The words that are written small, to tell «Чад» at a sentence's start from the country. */
  private static Set<String> smallWords(TokenText title, TokenText text) {
    Set<String> small = new HashSet<>();
    for (TokenText section : List.of(title, text)) {
      for (int i = 0; i < section.size(); i++) {
        if (!section.isCapitalized(i)) {
          small.add(section.form(i));
        }
      }
    }
    return small;
  }

  private static boolean isSmall(CountryHit hit, Set<String> small) {
    return hit.doubt() == Doubt.START
        && hit.pattern().words().getFirst().forms().stream()
            .anyMatch(form -> small.contains(form) || small.contains(form + "s"));
  }

  private void add(
      List<CountryHit> hits,
      Section section,
      String lang,
      Set<String> certain,
      Set<String> small,
      List<Mention> mentions) {
    for (CountryHit hit : hits) {
      String code = hit.pattern().code();
      boolean doubtful = hit.doubt() == Doubt.WORD || isSmall(hit, small);
      if (doubtful && !certain.contains(code)) {
        continue;
      }
      String rival = hit.pattern().term().rival();
      if (rival != null && certain.contains(rival) && !certain.contains(code)) {
        code = rival;
      }
      mentions.add(
          new Mention(
              EntityType.COUNTRY,
              code,
              countries.label(code, Languages.ofLabels(lang)),
              section,
              hit.start(),
              hit.end(),
              hit.kind()));
    }
  }

  /** Both lists are in order, so one walk over them is enough. */
  private List<CountryHit> outside(List<Mention> persons, Section section, List<CountryHit> hits) {
    List<Mention> spans = persons.stream().filter(p -> p.section() == section).toList();
    List<CountryHit> kept = new ArrayList<>();
    int next = 0;
    for (CountryHit hit : hits) {
      while (next < spans.size() && spans.get(next).end() <= hit.start()) {
        next++;
      }
      boolean enclosesAll = true;
      int last = next;
      for (; last < spans.size() && spans.get(last).start() < hit.end(); last++) {
        Mention person = spans.get(last);
        enclosesAll &= hit.start() <= person.start() && person.end() <= hit.end();
      }
      if (last == next || (enclosesAll && finder.isNobody(hit))) {
        kept.add(hit);
      }
    }
    return kept;
  }

  /** The persons that are no part of the name of a country; all lists are in order. */
  static List<Mention> notIn(List<Mention> places, List<Mention> persons) {
    List<Mention> kept = new ArrayList<>();
    int next = 0;
    for (Mention person : persons) {
      while (next < places.size() && isBefore(places.get(next), person)) {
        next++;
      }
      boolean inside =
          next < places.size()
              && places.get(next).section() == person.section()
              && places.get(next).start() <= person.start()
              && person.end() <= places.get(next).end();
      if (!inside) {
        kept.add(person);
      }
    }
    return kept;
  }

  private static boolean isBefore(Mention place, Mention person) {
    int sections = place.section().compareTo(person.section());
    return sections < 0 || (sections == 0 && place.end() <= person.start());
  }
}
