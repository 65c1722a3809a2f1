package org.obzor.elastic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How the server is started when Obzor runs as root, which Elasticsearch refuses to: in a user
 * namespace of its own, where that is allowed, else as an unused user id.
 *
 * @param prefix what goes before the command
 * @param owner the user and group id that must own the node's folders; -1 to leave them
 */
record RunAs(List<String> prefix, int owner) {
  /** A user id that ordinary accounts never have, and that needs no entry anywhere. */
  private static final int UNUSED_ID = 61_100;

  private static final RunAs SAME_USER = new RunAs(List.of(), -1);

  static RunAs choose() {
    if (!isRoot()) {
      return SAME_USER;
    }
    List<String> namespace = List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");
    if (works(namespace)) {
      return new RunAs(namespace, 0);
    }
    List<String> otherUser =
        List.of("setpriv", "--reuid=" + UNUSED_ID, "--regid=" + UNUSED_ID, "--clear-groups");
    if (works(otherUser)) {
      return new RunAs(otherUser, UNUSED_ID);
    }
    throw new IllegalStateException(
        "Elasticsearch does not run as root, and neither unshare nor setpriv works here;"
            + " start Obzor as another user");
  }

  /** Gives the folder and all in it to {@link #owner}. */
  void own(Path folder) throws IOException {
    if (owner < 0) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", owner);
        Files.setAttribute(file, "unix:gid", owner);
      }
    }
  }

  private static boolean isRoot() {
    try {
      Path self = Path.of("/proc/self");
      return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean works(List<String> prefix) {
    try {
      Process p =
          new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of("true")).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return p.waitFor(5, TimeUnit.SECONDS) && p.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
