package org.obzor.elastic;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the embedded node is run.
 *
 * @param dataDir Obzor's data folder; the node keeps everything in its subfolder {@code
 *     elasticsearch}
 * @param distribution the unpacked Elasticsearch distribution
 * @param heapMegabytes heap of the node's JVM
 * @param fastStart compile lightly: starts about a second sooner, answers large questions slower
 * @param role what the process that runs the node is
 * @param startTimeout how long the node may take to answer
 */
public record EmbeddedSettings(
    Path dataDir,
    Path distribution,
    int heapMegabytes,
    boolean fastStart,
    Role role,
    Duration startTimeout) {

  /** What a process that uses a data folder is. */
  public enum Role {
    /** Runs for long and shares its node with importing processes. */
    SERVE,
    /** Ends by itself; uses a server's node where there is one. */
    IMPORT
  }

  public EmbeddedSettings {
    dataDir = dataDir.toAbsolutePath().normalize();
    distribution = distribution.toAbsolutePath().normalize();
  }

  /** 1 GB of heap, three minutes to start, for busy machines. */
  public static EmbeddedSettings of(Path dataDir, Path distribution, Role role) {
    return new EmbeddedSettings(dataDir, distribution, 1024, false, role, Duration.ofMinutes(3));
  }
}
