package org.obzor.ingest;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's entry of one import: {@code found = imported + duplicates + rejected}, always.
 *
 * @param state how it ended
 * @param error what went wrong with the import as a whole; null unless it failed
 * @param name the file's name, the feed's address, empty for a push
 * @param millis how long it took: reading it, and its share of the batches its articles were stored
 *     in with those of other files
 * @param imported those taken in, whether new or another wording of a known one
 * @param revised how many of these were another wording of a known one
 * @param rejections the first {@value #MOST_LISTED} of those rejected
 * @param differing how many articles have another length than is stated
 * @param wordDifferences the first {@value #MOST_LISTED} of these
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ImportRecord(
    String id,
    Kind kind,
    State state,
    @Nullable String error,
    String name,
    Instant startedAt,
    long millis,
    int found,
    int imported,
    int revised,
    int duplicates,
    int rejected,
    List<Rejection> rejections,
    int differing,
    List<WordDifference> wordDifferences) {

  static final int MOST_LISTED = 200;

  /** The way by which articles came. */
  public enum Kind {
    FILE,
    FEED,
    PUSH
  }

  /** How an import ended. */
  public enum State {
    /** Everything was read and decided on. */
    DONE,
    /** Somebody ended it; what it says was done is done, and doing it again does the rest. */
    CANCELLED,
    /** Something else ended it; as if it had been cancelled. */
    FAILED
  }

  /**
   * @param file within the file that was imported, as in a ZIP; null for that file itself
   * @param number of the article, counted from 1; 0 for the file as a whole
   * @param line counted from 1; 0 where it is not known
   * @param title if it has one
   * @param code key of the message that tells why
   * @param arguments what fills the message's places
   */
  public record Rejection(
      @Nullable String file,
      int number,
      int line,
      @Nullable String title,
      String code,
      List<String> arguments) {
    public Rejection {
      arguments = List.copyOf(arguments);
    }
  }

  /** Lengths in words: as the source states it, and as it was counted. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record WordDifference(
      @Nullable String file, int number, String title, int declared, int counted) {}

  /**
   * @param state null in records of earlier versions, which had only one
   */
  @SuppressWarnings("ConstantValue")
  public ImportRecord {
    state = Objects.requireNonNullElse(state, State.DONE);
    differing = Math.max(differing, wordDifferences.size());
    if (found != imported + duplicates + rejected || revised > imported) {
      throw new IllegalArgumentException("the sums of an import do not agree: " + name);
    }
    rejections = List.copyOf(rejections);
    wordDifferences = List.copyOf(wordDifferences);
  }
}
