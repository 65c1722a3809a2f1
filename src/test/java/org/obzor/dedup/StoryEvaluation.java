package org.obzor.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.obzor.dedup.StorySamples.Sample;
import org.obzor.text.DictionaryAnalyzer;

/**
 * How well articles are put together to stories, as they would be when they came in one after the
 * other. Run: {@code java -cp … org.obzor.dedup.StoryEvaluation [ru|en] [seed]}.
 */
public final class StoryEvaluation {
  private static final int MOST_CANDIDATES = 10;

  private final StorySamples set;
  private final List<Fingerprint> known = new ArrayList<>();
  private final List<String> stories = new ArrayList<>();
  private final Map<String, List<Integer>> byKey = new HashMap<>();

  private StoryEvaluation(StorySamples set) {
    this.set = set;
  }

  public static void main(String[] args) throws IOException {
    Fingerprints fingerprints = new Fingerprints(DictionaryAnalyzer.create());
    long seed = args.length < 2 ? 7 : Long.parseLong(args[1]);
    for (String lang : args.length == 0 ? List.of("ru", "en") : List.of(args[0])) {
      StorySamples set = new StorySamples(lang, seed);
      List<Fingerprint> prints =
          set.samples().stream()
              .map(s -> fingerprints.of(s.text().title(), s.text().text()))
              .toList();
      System.out.println(lang + " " + new StoryEvaluation(set).evaluate(prints));
    }
  }

  private String evaluate(List<Fingerprint> prints) {
    long start = System.nanoTime();
    for (int i = 0; i < prints.size(); i++) {
      Fingerprint f = prints.get(i);
      List<Integer> candidates = candidates(f, i);
      List<Stories.Candidate> given =
          candidates.stream()
              .map(c -> new Stories.Candidate(stories.get(c), known.get(c)))
              .toList();
      String story = Stories.storyOf(f, given).orElse("s" + i);
      f.keys().forEach(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(known.size()));
      known.add(f);
      stories.add(story);
    }
    return figures()
        + String.format(" %.0f verdicts/s", prints.size() / ((System.nanoTime() - start) / 1e9));
  }

  /** As Elasticsearch would give them: by the rarity of the keys they share. */
  private List<Integer> candidates(Fingerprint f, int now) {
    Map<Integer, Double> scores = new HashMap<>();
    Map<Integer, Integer> shared = new HashMap<>();
    for (String key : f.keys()) {
      List<Integer> with = byKey.getOrDefault(key, List.of());
      double idf = Math.log(1 + (now - with.size() + 0.5) / (with.size() + 0.5));
      for (int other : with) {
        if (Math.abs(set.samples().get(other).day() - set.samples().get(now).day()) <= 7) {
          scores.merge(other, idf, Double::sum);
          shared.merge(other, 1, Integer::sum);
        }
      }
    }
    return scores.entrySet().stream()
        .filter(e -> shared.getOrDefault(e.getKey(), 0) >= f.leastSharedKeys())
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private String figures() {
    long together = 0;
    long truth = 0;
    long right = 0;
    Map<String, Integer> wrong = new TreeMap<>();
    List<Sample> samples = set.samples();
    for (int i = 0; i < samples.size(); i++) {
      for (int j = 0; j < i; j++) {
        Sample a = samples.get(i);
        Sample b = samples.get(j);
        boolean same = a.story().equals(b.story()) && Math.abs(a.day() - b.day()) <= 7;
        boolean said = stories.get(i).equals(stories.get(j));
        if ((same || said) && !set.isUnclear(a, b)) {
          together += said ? 1 : 0;
          truth += same ? 1 : 0;
          right += same && said ? 1 : 0;
          if (same != said) {
            String kinds =
                a.kind().compareTo(b.kind()) < 0
                    ? a.kind() + "/" + b.kind()
                    : b.kind() + "/" + a.kind();
            wrong.merge((said ? "together " : "apart ") + kinds, 1, Integer::sum);
          }
        }
      }
    }
    return String.format(
        "%d articles, %d pairs: precision %.4f, recall %.4f; wrong %s",
        samples.size(), truth, (double) right / together, (double) right / truth, wrong);
  }
}
