package org.obzor.ingest;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's entry of one import: {@code found = imported + duplicates + rejected}.
 *
 * @param name the file's name, the feed's address, empty for a push
 * @param millis how long it took
 * @param imported those taken in, whether new or another wording of a known one
 * @param revised how many of these were another wording of a known one
 * @param rejections the first {@value #MOST_LISTED} of those rejected
 * @param wordDifferences the first {@value #MOST_LISTED} articles whose stated length is not that
 *     of the text that was read
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ImportRecord(
    String id,
    Kind kind,
    String name,
    Instant startedAt,
    long millis,
    int found,
    int imported,
    int revised,
    int duplicates,
    int rejected,
    List<Rejection> rejections,
    List<WordDifference> wordDifferences) {

  static final int MOST_LISTED = 200;

  /** The way by which articles came. */
  public enum Kind {
    FILE,
    FEED,
    PUSH
  }

  /**
   * @param number of the article, counted from 1; 0 for the file as a whole
   * @param line counted from 1; 0 where it is not known
   * @param title if it has one
   * @param code key of the message that tells why
   * @param arguments what fills the message's places
   */
  public record Rejection(
      int number, int line, @Nullable String title, String code, List<String> arguments) {
    public Rejection {
      arguments = List.copyOf(arguments);
    }
  }

  /** Lengths in words: as the source states it, and as it was counted. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record WordDifference(int number, String title, int declared, int counted) {}

  public ImportRecord {
    rejections = List.copyOf(rejections);
    wordDifferences = List.copyOf(wordDifferences);
  }
}
