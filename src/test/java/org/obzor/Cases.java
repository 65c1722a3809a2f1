package org.obzor;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real material that is no part of the project: the folder named by the environment variable {@code
 * OBZOR_CASES}, else {@code shared/cases} beside the checkout or one folder further up.
 */
public final class Cases {
  private Cases() {}

  /** A file of that material; without it the calling test is skipped, and says so. */
  public static Path require(String relative) {
    Optional<Path> file = find(relative);
    assumeThat(file)
        .as("the material of %s is not here (set OBZOR_CASES to its folder)", relative)
        .isPresent();
    return file.orElseThrow();
  }

  public static Optional<Path> find(String relative) {
    return Stream.concat(
            Optional.ofNullable(System.getenv("OBZOR_CASES")).stream(),
            List.of("../shared/cases", "../../shared/cases").stream())
        .map(folder -> Path.of(folder).resolve(relative))
        .filter(Files::exists)
        .findFirst();
  }
}
