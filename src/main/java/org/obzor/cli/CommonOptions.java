package org.obzor.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.app.Settings;
import org.obzor.fetch.AddressGuard;
import picocli.CommandLine.Option;

/** Flags of every command that works with stored articles. */
final class CommonOptions {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "Where the embedded Elasticsearch keeps data and logs (default: ${DEFAULT-VALUE}).")
  Path dataDir;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "A cluster to use in place of the embedded node.")
  @Nullable String elasticsearch;

  @Option(
      names = "--elasticsearch-api-key",
      paramLabel = "KEY",
      description = "API key for the cluster, in its encoded form.")
  @Nullable String apiKey;

  @Option(
      names = "--elasticsearch-ca",
      paramLabel = "FILE",
      description = "PEM file of the certificate authority to trust.")
  @Nullable Path ca;

  @Option(
      names = "--elasticsearch-home",
      paramLabel = "DIR",
      description =
          "The unpacked distribution the embedded node runs (default: the one the build unpacked).")
  @Nullable Path home;

  @Option(
      names = "--elasticsearch-heap",
      paramLabel = "MB",
      defaultValue = "1024",
      description = "Heap of the embedded node in megabytes (default: ${DEFAULT-VALUE}).")
  int heapMegabytes;

  @Option(
      names = "--index-prefix",
      paramLabel = "NAME",
      defaultValue = "obzor",
      description = "What the names of Obzor's indices begin with (default: ${DEFAULT-VALUE}).")
  String indexPrefix;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description =
          "IANA zone of dates that state none, and of answers by default (default: the system's).")
  @Nullable String timeZone;

  @Option(
      names = "--allow-hosts",
      paramLabel = "HOST",
      split = ",",
      description = {
        "Hosts, addresses or ranges (10.0.0.0/8) of this machine or its network that feeds and",
        "webhooks may be at (default: none; only the public internet)."
      })
  List<String> allowHosts = List.of();

  /**
   * @throws Obzor.UsageException if a value cannot be used
   */
  Settings settings() {
    return new Settings(
        dataDir,
        distribution(),
        heapMegabytes,
        elasticsearch == null ? null : url(elasticsearch),
        apiKey,
        ca,
        indexPrefix,
        zone(),
        guard());
  }

  AddressGuard guard() {
    try {
      return new AddressGuard(allowHosts);
    } catch (IllegalArgumentException e) {
      throw new Obzor.UsageException("--allow-hosts: " + e.getMessage());
    }
  }

  ZoneId zone() {
    try {
      return timeZone == null ? ZoneId.systemDefault() : ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw new Obzor.UsageException(
          "--time-zone: there is no zone " + timeZone + "; write it like Asia/Almaty");
    }
  }

  /** The folder of the project this was started from. */
  static Path project() {
    return Path.of(System.getProperty("obzor.home", "."));
  }

  private static URI url(String written) {
    try {
      URI uri = URI.create(written);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Told below like any other address that is none.
    }
    throw new Obzor.UsageException(
        "--elasticsearch: " + written + " is no URL like https://localhost:9200");
  }

  /** The distribution lies beside the jar that this code was packed into. */
  private Path distribution() {
    if (home != null) {
      return home;
    }
    Path target = project().resolve("target");
    try (Stream<Path> candidates = Files.list(target)) {
      return candidates
          .filter(p -> p.getFileName().toString().startsWith("elasticsearch-"))
          .sorted()
          .findFirst()
          .orElse(target.resolve("elasticsearch"));
    } catch (IOException e) {
      return target.resolve("elasticsearch");
    }
  }
}
