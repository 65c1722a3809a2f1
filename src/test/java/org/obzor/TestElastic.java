package org.obzor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.obzor.elastic.Elastic;
import org.obzor.elastic.EmbeddedSettings;

/**
 * One real Elasticsearch for all integration tests of a JVM, started when first asked for; each
 * caller gets index names of its own.
 */
public final class TestElastic {
  private TestElastic() {}

  /** The node with a fresh prefix. Need not be closed. */
  public static Elastic fresh() {
    return Node.SHARED.withPrefix("test-" + UUID.randomUUID());
  }

  /** The data folder of the shared node, for other processes that are to use it. */
  public static Path sharedFolder() {
    Objects.requireNonNull(Node.SHARED);
    return Node.FOLDER;
  }

  /** Where the unpacked distribution is. */
  public static Path distribution() {
    return Path.of(System.getProperty("obzor.elasticsearch.home", "target/elasticsearch-9.5.3"));
  }

  /** A new folder below {@code target}, on a disk that may hold data. */
  public static Path freshFolder(String name) {
    try {
      Path parent = Files.createDirectories(Path.of("target/test-data").toAbsolutePath());
      return Files.createTempDirectory(parent, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings for a node that starts fast. */
  public static EmbeddedSettings settings(Path dataDir, EmbeddedSettings.Role role) {
    return new EmbeddedSettings(dataDir, distribution(), 768, true, role, Duration.ofMinutes(2));
  }

  /** Deletes a folder of {@link #freshFolder}. */
  public static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Node {
    static final Path FOLDER = freshFolder("shared-node");
    static final Elastic SHARED = start();

    private static Elastic start() {
      Elastic elastic = Elastic.embedded(settings(FOLDER, EmbeddedSettings.Role.SERVE), w -> {});
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                elastic.close();
                delete(FOLDER);
              }));
      return elastic;
    }
  }
}
