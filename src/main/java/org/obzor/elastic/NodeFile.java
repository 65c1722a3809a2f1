package org.obzor.elastic;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the process that owns a data folder tells other processes about its node.
 *
 * @param owner process id of the Obzor that owns the folder
 * @param node process id of the server, 0 while there is none
 * @param nodeStarted start of that process in milliseconds since 1970, 0 if unknown
 * @param port HTTP port on the loopback address, 0 until the node is ready
 */
record NodeFile(
    EmbeddedSettings.Role role,
    long owner,
    long node,
    long nodeStarted,
    int port,
    @Nullable String user,
    @Nullable String password) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static NodeFile starting(EmbeddedSettings.Role role) {
    return new NodeFile(role, ProcessHandle.current().pid(), 0, 0, 0, null, null);
  }

  NodeFile running(ProcessHandle node, int port, Credentials credentials) {
    return new NodeFile(
        role, owner, node.pid(), startOf(node), port, credentials.user(), credentials.password());
  }

  /** The account to use, once the node is ready. */
  Optional<Credentials> credentials() {
    return port == 0 || user == null || password == null
        ? Optional.empty()
        : Optional.of(new Credentials(user, password));
  }

  /** The server named here, if that very process still runs. */
  Optional<ProcessHandle> nodeProcess() {
    return node == 0
        ? Optional.empty()
        : ProcessHandle.of(node).filter(p -> p.isAlive() && startOf(p) == nodeStarted);
  }

  private static long startOf(ProcessHandle p) {
    return p.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
  }

  static Optional<NodeFile> read(Path file) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), NodeFile.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    PrivateFiles.write(file, JSON.writeValueAsString(this));
  }
}
