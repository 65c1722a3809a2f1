package org.obzor.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.obzor.dedup.Fingerprint;
import org.obzor.dedup.Fingerprints;
import org.obzor.dedup.Stories;
import org.obzor.dedup.Stories.Candidate;
import org.obzor.index.StoryIndex;
import org.obzor.index.StoryIndex.StoryCandidate;
import org.obzor.index.StoryIndex.StoryLookup;

/**
 * Finds the story of newly arrived articles, among those stored and among those that arrived with
 * them. Not safe for use by several threads.
 */
final class StoryFinder {
  /** How far apart in publication two articles of one story may be. */
  private static final Duration WINDOW = Duration.ofDays(7);

  private static final int MOST_CANDIDATES = 10;
  private static final int REMEMBERED = 1000;

  private final StoryIndex index;
  private final Fingerprints fingerprints;

  /** Fingerprints of stored articles that were candidates lately. */
  private final Map<String, Fingerprint> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fingerprint> eldest) {
          return size() > REMEMBERED;
        }
      };

  StoryFinder(StoryIndex index, Fingerprints fingerprints) {
    this.index = index;
    this.fingerprints = fingerprints;
  }

  /** The story of each article, in their order; an article that begins a story gives it its id. */
  List<String> stories(List<Recognised> articles) {
    List<List<StoryCandidate>> stored =
        index.storyCandidates(articles.stream().map(StoryFinder::lookup).toList());
    Map<String, List<Integer>> byKey = new HashMap<>();
    List<String> stories = new ArrayList<>(articles.size());
    for (int i = 0; i < articles.size(); i++) {
      Recognised article = articles.get(i);
      List<Candidate> candidates = new ArrayList<>();
      for (int other : arrivedBefore(articles, i, byKey)) {
        candidates.add(new Candidate(stories.get(other), articles.get(other).fingerprint()));
      }
      for (StoryCandidate c : stored.get(i)) {
        candidates.add(new Candidate(c.storyId(), fingerprint(c)));
      }
      stories.add(Stories.storyOf(article.fingerprint(), candidates).orElse(article.id()));
      for (String key : article.fingerprint().keys()) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    return stories;
  }

  private static StoryLookup lookup(Recognised article) {
    return new StoryLookup(
        article.fingerprint().keys(),
        article.fingerprint().leastSharedKeys(),
        article.draft().publishedAt().minus(WINDOW),
        article.draft().publishedAt().plus(WINDOW));
  }

  private static List<Integer> arrivedBefore(
      List<Recognised> articles, int now, Map<String, List<Integer>> byKey) {
    Recognised article = articles.get(now);
    Map<Integer, Integer> shared = new HashMap<>();
    for (String key : article.fingerprint().keys()) {
      byKey.getOrDefault(key, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
    }
    return shared.entrySet().stream()
        .filter(e -> e.getValue() >= article.fingerprint().leastSharedKeys())
        .filter(e -> isNear(article, articles.get(e.getKey())))
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isNear(Recognised a, Recognised b) {
    return Duration.between(a.draft().publishedAt(), b.draft().publishedAt())
            .abs()
            .compareTo(WINDOW)
        <= 0;
  }

  private Fingerprint fingerprint(StoryCandidate c) {
    String wording = c.articleId() + " " + Objects.hash(c.title(), c.text());
    return remembered.computeIfAbsent(wording, w -> fingerprints.of(c.title(), c.text()));
  }
}
