package org.obzor.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;

/**
 * Who is who, over the mentions that were found exactly and have a Wikidata id. Inside a document
 * B³ (Bagga and Baldwin, 1998): for each mention, the share of those said to be the same person
 * that are, and the share of those that are the same person that are said to be. Across the set,
 * for mentions of several words: whether the label is the one that most such mentions of that id
 * got.
 */
final class IdentityMeasure implements Measure {
  final Score bCubed = new Score();
  private final Map<String, Map<String, List<String>>> labels = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  private record Identified(Span span, String gold, String id, String label) {}

  @Override
  public void add(GoldDocument document, List<Mention> found) {
    Map<Span, Mention> persons = new HashMap<>();
    for (Mention m : found) {
      if (m.type() == EntityType.PERSON) {
        persons.put(new Span(m.start(), m.end()), m);
      }
    }
    List<Identified> mentions = new ArrayList<>();
    for (GoldEntity e : document.persons()) {
      Mention m = persons.get(e.span());
      if (e.isIdentified() && m != null) {
        mentions.add(new Identified(e.span(), e.wikidata(), m.id(), m.label()));
        if (document.text().substring(m.start(), m.end()).strip().contains(" ")) {
          labels
              .computeIfAbsent(e.wikidata(), q -> new LinkedHashMap<>())
              .computeIfAbsent(m.label(), l -> new ArrayList<>())
              .add(document.excerpt(e.span()));
        }
      }
    }
    mentions.forEach(m -> count(m, mentions, document));
  }

  private void count(Identified mention, List<Identified> all, GoldDocument document) {
    int both = 0;
    int sameGold = 0;
    int sameId = 0;
    for (Identified other : all) {
      boolean gold = mention.gold.equals(other.gold);
      boolean id = mention.id.equals(other.id);
      sameGold += gold ? 1 : 0;
      sameId += id ? 1 : 0;
      both += gold && id ? 1 : 0;
    }
    bCubed.addShares((double) both / sameId, (double) both / sameGold);
    if (both < sameId || both < sameGold) {
      errors.add(
          "identity, "
              + (both < sameId ? "mixed up" : "split")
              + "\t"
              + mention.label
              + " = "
              + mention.gold
              + "\t"
              + document.excerpt(mention.span));
    }
  }

  /** Of the mentions of several words, those with the label that most of their id got. */
  Share sameLabel() {
    Share share = new Share();
    for (Map<String, List<String>> ofOne : labels.values()) {
      int most = ofOne.values().stream().mapToInt(List::size).max().orElse(0);
      int all = ofOne.values().stream().mapToInt(List::size).sum();
      for (int i = 0; i < all; i++) {
        share.add(i < most);
      }
    }
    return share;
  }

  @Override
  public List<String> errors() {
    List<String> lines = new ArrayList<>(errors);
    labels.forEach((gold, ofOne) -> {
      if (ofOne.size() > 1) {
        ofOne.forEach((label, places) ->
            lines.add(
                "label, several for "
                    + gold
                    + "\t"
                    + label
                    + " × "
                    + places.size()
                    + "\t"
                    + places.getFirst()));
      }
    });
    return lines;
  }
}
