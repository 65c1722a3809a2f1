package org.obzor.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The embedded node's own folders below the data folder, and the settings that point there. */
final class NodeFolder {
  private static final String NAME = "obzor";

  private final Path folder;

  NodeFolder(Path dataDir) {
    this.folder = dataDir.resolve("elasticsearch");
  }

  Path config() {
    return folder.resolve("config");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path temporary() {
    return folder.resolve("tmp");
  }

  Path log() {
    return logs().resolve(NAME + ".log");
  }

  /** What the JVM itself says: only there when it has something to say. */
  Path output() {
    return logs().resolve("stdout.log");
  }

  private Path ports() {
    return logs().resolve("http.ports");
  }

  /** Makes the folders ready for a start: logging, the one account, no leftovers. */
  void prepare(Credentials credentials, RunAs runAs) throws IOException {
    deleteTree(temporary());
    for (Path p : new Path[] {config(), logs(), temporary(), folder.resolve("data")}) {
      Files.createDirectories(p);
    }
    Files.deleteIfExists(ports());
    try (InputStream in = NodeFolder.class.getResourceAsStream("log4j2.properties")) {
      if (in == null) {
        throw new IllegalStateException("log4j2.properties is missing");
      }
      Files.copy(in, config().resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
    }
    PrivateFiles.write(config().resolve("users"), credentials.usersLine());
    PrivateFiles.write(config().resolve("users_roles"), credentials.rolesLine());
    Files.writeString(config().resolve("roles.yml"), "\n");
    runAs.own(folder);
  }

  /**
   * @param httpPort 0 for any free one
   */
  SortedMap<String, String> settings(Path distribution, int httpPort) {
    SortedMap<String, String> s = new TreeMap<>();
    s.put("cluster.name", NAME);
    s.put("node.name", NAME);
    s.put("path.home", distribution.toString());
    s.put("path.data", folder.resolve("data").toString());
    s.put("path.logs", logs().toString());
    s.put("discovery.type", "single-node");
    s.put("network.host", "127.0.0.1");
    s.put("http.port", Integer.toString(httpPort));
    s.put("transport.port", "0");
    s.put("node.portsfile", "true");
    // Over the loopback address compressing costs more than it saves.
    s.put("http.compression", "false");
    s.put("action.auto_create_index", "false");
    // A developer's disk is often nearly full: stop writing only when it really is.
    s.put("cluster.routing.allocation.disk.watermark.low", "1gb");
    s.put("cluster.routing.allocation.disk.watermark.high", "750mb");
    s.put("cluster.routing.allocation.disk.watermark.flood_stage", "500mb");
    s.put("xpack.security.enabled", "true");
    s.put("xpack.security.autoconfiguration.enabled", "false");
    s.put("xpack.security.http.ssl.enabled", "false");
    s.put("xpack.security.transport.ssl.enabled", "false");
    s.put("xpack.security.authc.realms.file.file.order", "0");
    s.put("xpack.security.authc.reserved_realm.enabled", "false");
    return s;
  }

  /** The port the node listens on, once it has said so. */
  Optional<Integer> httpPort() {
    try (Stream<String> lines = Files.lines(ports())) {
      return lines
          .filter(l -> l.startsWith("127.0.0.1:"))
          .map(l -> Integer.valueOf(l.substring(l.lastIndexOf(':') + 1).strip()))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The last part of a file, at most 256 KB; empty if there is none. */
  static String end(Path file, long from) {
    try {
      byte[] all = Files.readAllBytes(file);
      int start = (int) Math.max(Math.min(from, all.length), all.length - 262_144);
      return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
