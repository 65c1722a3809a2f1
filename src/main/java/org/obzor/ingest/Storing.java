package org.obzor.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.obzor.article.Article;
import org.obzor.index.ArticleIndex.Added;
import org.obzor.index.StoryIndex;
import org.obzor.index.StoryIndex.Replacement;

/** The last step of a batch: stories are given, alerts told, articles written. */
record Storing(
    StoryIndex index, StoryFinder stories, Consumer<List<Article>> arriving, InstantSource clock) {

  /** What is to be written. */
  record Prepared(
      List<Article> fresh,
      List<Replacement> newer,
      List<Article> earlier,
      Map<String, List<String>> keys) {}

  /**
   * Gives each article its story.
   *
   * @param recognised of different ids
   * @param arrivals by id
   */
  Prepared prepare(List<Recognised> recognised, Map<String, Arrival> arrivals) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Recognised> first = new ArrayList<>();
    List<Replacement> newer = new ArrayList<>();
    List<Article> earlier = new ArrayList<>();
    Map<String, List<String>> keys = new HashMap<>();
    for (Recognised r : recognised) {
      keys.put(r.id(), r.fingerprint().keys());
      switch (arrivals.get(r.id())) {
        case Arrival.Newer(Article old) -> newer.add(new Replacement(old, r.revision(old, now)));
        case Arrival.Earlier(Article present) -> earlier.add(r.article(present.storyId(), now));
        case null, default -> first.add(r);
      }
    }
    List<String> storyIds = stories.stories(first);
    List<Article> fresh = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      fresh.add(first.get(i).article(storyIds.get(i), now));
    }
    return new Prepared(fresh, newer, earlier, keys);
  }

  /** What became of each by its id; empty if another was stored under that id meanwhile. */
  Map<String, Optional<Outcome>> store(Prepared p) {
    List<Article> changed = p.newer().stream().map(Replacement::current).toList();
    if (!p.fresh().isEmpty() || !changed.isEmpty()) {
      arriving.accept(Stream.concat(p.fresh().stream(), changed.stream()).toList());
    }
    Map<String, Optional<Outcome>> outcomes = new HashMap<>();
    note(outcomes, p.fresh(), index.add(p.fresh(), p.keys()), false);
    note(outcomes, changed, index.revise(p.newer(), p.keys()), true);
    note(outcomes, p.earlier(), index.keep(p.earlier()), true);
    return outcomes;
  }

  private static void note(
      Map<String, Optional<Outcome>> outcomes,
      List<Article> articles,
      List<Added> added,
      boolean revised) {
    for (int i = 0; i < articles.size(); i++) {
      Article a = articles.get(i);
      outcomes.put(
          a.id(),
          switch (added.get(i)) {
            case Added.Stored s ->
                Optional.of(
                    revised
                        ? new Outcome.Revised(a.id(), a.storyId())
                        : new Outcome.Imported(a.id(), a.storyId()));
            case Added.Exists e -> Optional.empty();
            case Added.Failed f ->
                Optional.of(new Outcome.Rejected("ingest.refused", List.of(f.reason())));
          });
    }
  }
}
