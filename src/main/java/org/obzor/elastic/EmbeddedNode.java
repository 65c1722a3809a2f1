package org.obzor.elastic;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The node of a data folder: kept by this process, or another process's that this one uses.
 *
 * @param keeper null when the node is another process's
 */
record EmbeddedNode(URI address, Credentials credentials, @Nullable NodeKeeper keeper)
    implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  /**
   * Starts the node, or attaches to a running one.
   *
   * @param waiting told once when another process owns the folder and this one waits for it
   * @throws DataFolderInUseException if this is to be a server and another server runs
   * @throws ElasticStartException if the node does not start
   */
  static EmbeddedNode open(EmbeddedSettings settings, Consumer<Waiting> waiting) {
    boolean told = false;
    while (true) {
      Optional<DataFolder> own = DataFolder.own(settings.dataDir());
      if (own.isPresent()) {
        NodeKeeper keeper = NodeKeeper.start(settings, own.get());
        return new EmbeddedNode(address(keeper.port()), keeper.credentials(), keeper);
      }
      NodeFile other = NodeFile.read(DataFolder.nodeFile(settings.dataDir())).orElse(null);
      if (other != null && other.role() == EmbeddedSettings.Role.SERVE) {
        if (settings.role() == EmbeddedSettings.Role.SERVE) {
          throw new DataFolderInUseException(settings.dataDir(), other.owner());
        }
        if (other.credentials().isPresent() && other.nodeProcess().isPresent()) {
          return new EmbeddedNode(address(other.port()), other.credentials().get(), null);
        }
      }
      if (other != null && !told) {
        waiting.accept(new Waiting(settings.dataDir(), other.role(), other.owner()));
        told = true;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the data folder", e);
    }
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    if (keeper != null) {
      keeper.close();
    }
  }
}
