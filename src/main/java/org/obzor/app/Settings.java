package org.obzor.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.Elastic;
import org.obzor.elastic.EmbeddedSettings;
import org.obzor.elastic.EmbeddedSettings.Role;
import org.obzor.elastic.Waiting;
import org.obzor.fetch.AddressGuard;

/**
 * What every command that works with stored articles must know.
 *
 * @param distribution the unpacked Elasticsearch the embedded node runs
 * @param heapMegabytes heap of the embedded node
 * @param elasticsearch a cluster to use in place of the embedded node
 * @param apiKey for that cluster, in its encoded form
 * @param ca PEM file of its certificate authority
 * @param indexPrefix what the names of all indices begin with
 * @param zone of dates that state none, and of answers by default
 * @param guard tells which hosts may be asked for feeds
 */
public record Settings(
    Path dataDir,
    Path distribution,
    int heapMegabytes,
    @Nullable URI elasticsearch,
    @Nullable String apiKey,
    @Nullable Path ca,
    String indexPrefix,
    ZoneId zone,
    AddressGuard guard) {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

  /** Connects to the cluster, or runs (or joins) the node of the data folder. */
  Elastic elastic(Role role, Consumer<Waiting> waiting) {
    URI cluster = elasticsearch;
    return cluster != null
        ? Elastic.remote(cluster, apiKey, ca)
        : Elastic.embedded(
            new EmbeddedSettings(dataDir, distribution, heapMegabytes, false, role, START_TIMEOUT),
            waiting);
  }
}
