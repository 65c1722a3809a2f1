package org.obzor.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.obzor.article.ArticleDraft;
import org.obzor.ingest.ImportRecord.Rejection;
import org.obzor.ingest.ImportRecord.WordDifference;
import org.obzor.source.Item;
import org.obzor.source.Place;
import org.obzor.text.WordCount;

/** Counts what becomes of the articles of one import. */
final class Tally {
  private final String id = UUID.randomUUID().toString();
  private final ImportRecord.Kind kind;
  private final String name;
  private final Instant started;
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<WordDifference> differences = new ArrayList<>();
  private long nanos;
  private int imported;
  private int revised;
  private int duplicates;
  private int rejected;
  private int differing;
  private ImportRecord.@Nullable State state;
  private @Nullable String error;

  Tally(ImportRecord.Kind kind, String name, Instant started) {
    this.kind = kind;
    this.name = name;
    this.started = started;
  }

  /** It took so much more time: reading it, or its share of storing a batch. */
  void took(long moreNanos) {
    nanos += moreNanos;
  }

  /** All of it has been read. */
  void complete() {
    end(ImportRecord.State.DONE, null);
  }

  /** No more of it will be read; the first end is the one that counts. */
  void end(ImportRecord.State how, @Nullable String why) {
    if (state == null) {
      state = how;
      error = why;
    }
  }

  /** What was read to its end was not stored. */
  void fail(@Nullable String why) {
    state = ImportRecord.State.FAILED;
    error = why;
  }

  boolean isOver() {
    return state != null;
  }

  int found() {
    return imported + duplicates + rejected;
  }

  void add(Item.Rejected item) {
    reject(item.place(), null, item.code(), item.arguments());
  }

  void add(Item.Found item, Outcome outcome) {
    ArticleDraft draft = item.draft();
    switch (outcome) {
      case Outcome.Imported i -> imported++;
      case Outcome.Revised r -> {
        imported++;
        revised++;
      }
      case Outcome.Duplicate d -> duplicates++;
      case Outcome.Rejected r -> {
        reject(item.place(), draft.title(), r.code(), r.arguments());
        return;
      }
    }
    Integer declared = draft.declaredWordCount();
    if (declared != null) {
      compareWords(item.place(), draft, declared);
    }
  }

  private void compareWords(Place place, ArticleDraft draft, int declared) {
    int counted = WordCount.of(draft.text());
    if (declared != counted) {
      differing++;
      if (differences.size() < ImportRecord.MOST_LISTED) {
        differences.add(
            new WordDifference(within(place), place.number(), draft.title(), declared, counted));
      }
    }
  }

  private void reject(Place place, @Nullable String title, String code, List<Object> arguments) {
    rejected++;
    if (rejections.size() < ImportRecord.MOST_LISTED) {
      rejections.add(
          new Rejection(
              within(place),
              place.number(),
              place.line(),
              title,
              code,
              arguments.stream().map(String::valueOf).toList()));
    }
  }

  /** The file in this one that a place is in. */
  private @Nullable String within(Place place) {
    return place.file().startsWith(name + "/") && !name.isEmpty()
        ? place.file().substring(name.length() + 1)
        : null;
  }

  ImportRecord record() {
    return new ImportRecord(
        id,
        kind,
        Objects.requireNonNullElse(state, ImportRecord.State.FAILED),
        error,
        name,
        started,
        Duration.ofNanos(Math.max(0, nanos)).toMillis(),
        found(),
        imported,
        revised,
        duplicates,
        rejected,
        rejections,
        differing,
        differences);
  }
}
