package org.obzor.elastic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What goes before the server's command. A session of its own, so that Ctrl-C in a terminal reaches
 * Obzor alone, which then closes the server in good order. When Obzor runs as root, which
 * Elasticsearch refuses to: a user namespace of its own, where that is allowed, else an unused user
 * id.
 *
 * @param prefix what goes before the command
 * @param owner the user and group id that must own the node's folders; -1 to leave them
 */
record RunAs(List<String> prefix, int owner) {
  /** A user id that ordinary accounts never have, and that needs no entry anywhere. */
  private static final int UNUSED_ID = 61_100;

  private static final List<String> SESSION = List.of("setsid");
  private static final List<String> NAMESPACE =
      List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");
  private static final List<String> OTHER_USER =
      List.of("setpriv", "--reuid=" + UNUSED_ID, "--regid=" + UNUSED_ID, "--clear-groups");

  static RunAs choose() {
    List<String> session = works(SESSION) ? SESSION : List.of();
    if (!isRoot()) {
      return new RunAs(session, -1);
    }
    if (works(NAMESPACE)) {
      return new RunAs(both(session, NAMESPACE), 0);
    }
    if (works(OTHER_USER)) {
      return new RunAs(both(session, OTHER_USER), UNUSED_ID);
    }
    throw new IllegalStateException(
        "Elasticsearch does not run as root, and neither unshare nor setpriv works here;"
            + " start Obzor as another user");
  }

  private static List<String> both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
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
          new ProcessBuilder(both(prefix, List.of("true")))
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
