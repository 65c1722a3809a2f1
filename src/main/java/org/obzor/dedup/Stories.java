package org.obzor.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Decides whether articles tell one story in the same words: one a copy of the other, cut, with
 * another headline, another first paragraph, lines added. Compared is containment, not resemblance,
 * so that a brief is still the story of the report it was cut from. The bounds were chosen with the
 * evaluation beside the tests.
 */
public final class Stories {
  /** The share of the shorter text's shingles that one story's texts have in common. */
  private static final double ENOUGH = 0.33;

  /** The same for texts so short that a phrase in common weighs too much. */
  private static final double ENOUGH_IF_SHORT = 0.8;

  private static final int SHORT = 25;
  private static final int TOO_SHORT = 5;

  /** The share of the numbers, and of the names: articles of one template fail here. */
  private static final double ENOUGH_NUMBERS = 0.6;

  private static final double ENOUGH_NAMES = 0.5;

  /** So many shingles in a row are a stretch that is not in common by chance. */
  private static final int STRETCH = 5;

  /** So many names and numbers before the first such stretch tell something. */
  private static final int TELLING = 2;

  /** The share of those that the other text must have too. */
  private static final double ENOUGH_BEFORE = 0.34;

  /** The same where both texts have many words there. */
  private static final double ENOUGH_IF_LONG = 0.6;

  private static final int LONG_BEGINNING = 25;

  /** A shingle of so many stories is no story's own: an outlet's standing line. */
  private static final int BOILERPLATE = 3;

  private Stories() {}

  /** An article that is there already. */
  public record Candidate(String storyId, Fingerprint fingerprint) {}

  /** The story of the candidate that is most alike; empty if none tells the same. */
  public static Optional<String> storyOf(Fingerprint article, List<Candidate> candidates) {
    Set<Long> common = common(article, candidates);
    double best = 0;
    Optional<String> story = Optional.empty();
    for (Candidate c : candidates) {
      double likeness = likeness(article, c.fingerprint(), common);
      if (likeness > best) {
        best = likeness;
        story = Optional.of(c.storyId());
      }
    }
    return story;
  }

  /** Shingles of the article that are boilerplate. */
  private static Set<Long> common(Fingerprint article, List<Candidate> candidates) {
    Map<Long, Set<String>> stories = new HashMap<>();
    for (Candidate c : candidates) {
      for (long hash : shared(article, c.fingerprint())) {
        stories.computeIfAbsent(hash, h -> new HashSet<>()).add(c.storyId());
      }
    }
    Set<Long> common = new HashSet<>();
    stories.forEach((hash, in) -> {
      if (in.size() >= BOILERPLATE) {
        common.add(hash);
      }
    });
    return common;
  }

  /** The share of the shorter text that the longer has too; 0 if they are different stories. */
  private static double likeness(Fingerprint a, Fingerprint b, Set<Long> common) {
    int shorter = Math.min(own(a, common), own(b, common));
    if (shorter < TOO_SHORT) {
      return 0;
    }
    long shared = shared(a, b).stream().filter(h -> !common.contains(h)).count();
    double containment = (double) shared / shorter;
    boolean same =
        containment >= (shorter < SHORT ? ENOUGH_IF_SHORT : ENOUGH)
            && overlap(a.numbers(), b.numbers()) >= ENOUGH_NUMBERS
            && overlap(a.names(), b.names()) >= ENOUGH_NAMES
            && beginningsFit(a, b);
    return same ? containment : 0;
  }

  /**
   * Whether the texts may begin differently and yet tell one story: whether one names, before what
   * they have in common, what the other names anywhere. A lead in other words does; two articles
   * that end with the same paragraph on the background of their subject do not.
   */
  private static boolean beginningsFit(Fingerprint a, Fingerprint b) {
    Set<Long> shared = new HashSet<>(shared(a, b));
    Beginning ofA = Beginning.of(a, shared);
    Beginning ofB = Beginning.of(b, shared);
    boolean fewerInA = ofA.anchors().size() <= ofB.anchors().size();
    Set<Long> few = (fewerInA ? ofA : ofB).anchors();
    boolean isLong = Math.min(ofA.words(), ofB.words()) >= LONG_BEGINNING;
    if (few.size() < TELLING) {
      return true;
    }
    Set<Long> other =
        LongStream.of((fewerInA ? b : a).anchors()).boxed().collect(Collectors.toSet());
    double known = (double) few.stream().filter(other::contains).count() / few.size();
    return known >= (isLong ? ENOUGH_IF_LONG : ENOUGH_BEFORE);
  }

  /** What stands before the first stretch in common: its words, the names and numbers in it. */
  private record Beginning(int words, Set<Long> anchors) {
    static Beginning of(Fingerprint f, Set<Long> shared) {
      int words = 0;
      int run = 0;
      while (words < f.sequence().length && run < STRETCH) {
        run = shared.contains(f.sequence()[words]) ? run + 1 : 0;
        words++;
      }
      words -= run;
      return new Beginning(
          words,
          LongStream.of(f.anchors())
              .limit(words)
              .filter(h -> h != 0)
              .boxed()
              .collect(Collectors.toSet()));
    }
  }

  private static int own(Fingerprint f, Set<Long> common) {
    int own = 0;
    for (long hash : f.shingles()) {
      own += common.contains(hash) ? 0 : 1;
    }
    return own;
  }

  /** Hashes that both have. */
  private static List<Long> shared(Fingerprint a, Fingerprint b) {
    List<Long> shared = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.shingles().length && j < b.shingles().length) {
      int c = Long.compareUnsigned(a.shingles()[i], b.shingles()[j]);
      if (c == 0) {
        shared.add(a.shingles()[i]);
      }
      i += c <= 0 ? 1 : 0;
      j += c >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Of the smaller set, what the larger has too. */
  private static double overlap(Set<String> a, Set<String> b) {
    Set<String> few = a.size() <= b.size() ? a : b;
    Set<String> many = a.size() <= b.size() ? b : a;
    if (few.size() < 2) {
      return 1;
    }
    return (double) few.stream().filter(many::contains).count() / few.size();
  }
}
