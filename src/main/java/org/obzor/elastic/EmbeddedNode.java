package org.obzor.elastic;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The node of a data folder: started by this process, or another process's that this one uses.
 *
 * @param process null when the node is another process's
 */
record EmbeddedNode(
    URI address,
    Credentials credentials,
    @Nullable NodeProcess process,
    @Nullable DataFolder folder)
    implements AutoCloseable {
  private static final Duration ORPHAN_TIMEOUT = Duration.ofSeconds(30);
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
        return start(settings, own.get());
      }
      NodeFile other = NodeFile.read(DataFolder.nodeFile(settings.dataDir())).orElse(null);
      if (other != null && other.role() == EmbeddedSettings.Role.SERVE) {
        if (settings.role() == EmbeddedSettings.Role.SERVE) {
          throw new DataFolderInUseException(settings.dataDir(), other.owner());
        }
        if (other.credentials().isPresent() && other.nodeProcess().isPresent()) {
          return new EmbeddedNode(address(other.port()), other.credentials().get(), null, null);
        }
      }
      if (other != null && !told) {
        waiting.accept(new Waiting(settings.dataDir(), other.role(), other.owner()));
        told = true;
      }
      pause();
    }
  }

  private static EmbeddedNode start(EmbeddedSettings settings, DataFolder own) {
    NodeProcess process = null;
    try {
      own.told().flatMap(NodeFile::nodeProcess).ifPresent(EmbeddedNode::awaitEnd);
      NodeFile file = NodeFile.starting(settings.role());
      own.tell(file);
      Credentials credentials = Credentials.random();
      process = NodeProcess.start(settings, new NodeFolder(settings.dataDir()), credentials);
      int port = process.awaitPort(settings.startTimeout());
      own.tell(file.running(process.handle(), port, credentials));
      return new EmbeddedNode(address(port), credentials, process, own);
    } catch (RuntimeException e) {
      if (process != null) {
        process.close();
      }
      own.close();
      throw e;
    }
  }

  /** The node of an owner that was killed needs a moment to notice. */
  private static void awaitEnd(ProcessHandle orphan) {
    try {
      orphan.onExit().get(ORPHAN_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "an Elasticsearch of an earlier run still uses the data folder: process " + orphan.pid(),
          e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
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
    if (process != null) {
      process.close();
    }
    if (folder != null) {
      folder.close();
    }
  }
}
