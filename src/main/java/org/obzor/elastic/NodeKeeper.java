package org.obzor.elastic;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server of its own running on a data folder it owns: when the server dies (it ends itself
 * when its memory is exhausted), starts it again at the same address.
 */
final class NodeKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NodeKeeper.class);
  private static final Duration ORPHAN_TIMEOUT = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 5;

  private final EmbeddedSettings settings;
  private final DataFolder own;
  private final NodeFolder folder;
  private final Credentials credentials = Credentials.random();

  /** Held while a server is started or closed. */
  private final ReentrantLock change = new ReentrantLock();

  private int port;
  private @Nullable NodeProcess process;
  private boolean closed;
  private volatile @Nullable String trouble;

  private NodeKeeper(EmbeddedSettings settings, DataFolder own) {
    this.settings = settings;
    this.own = own;
    this.folder = new NodeFolder(settings.dataDir());
  }

  /**
   * Returns when the server answers. The folder is given back if it does not.
   *
   * @throws ElasticStartException if it does not start
   */
  static NodeKeeper start(EmbeddedSettings settings, DataFolder own) {
    NodeKeeper keeper = new NodeKeeper(settings, own);
    try {
      own.told().flatMap(NodeFile::nodeProcess).ifPresent(NodeKeeper::awaitEnd);
      own.tell(NodeFile.starting(settings.role()));
      keeper.launch();
      return keeper;
    } catch (RuntimeException e) {
      own.close();
      throw e;
    }
  }

  int port() {
    return port;
  }

  Credentials credentials() {
    return credentials;
  }

  /** The server's process; empty while there is none. */
  Optional<ProcessHandle> handle() {
    change.lock();
    try {
      return Optional.ofNullable(process).map(NodeProcess::handle).filter(ProcessHandle::isAlive);
    } finally {
      change.unlock();
    }
  }

  /** Why there is no server now, if one could not be started again. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void launch() {
    NodeProcess started = NodeProcess.start(settings, folder, credentials, port);
    try {
      port = started.awaitPort(settings.startTimeout());
      own.tell(NodeFile.starting(settings.role()).running(started.handle(), port, credentials));
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
    process = started;
    var _ = started.handle().onExit().thenRun(() -> Thread.ofVirtual().start(this::startAgain));
  }

  private void startAgain() {
    change.lock();
    try {
      for (int attempt = 1; attempt <= ATTEMPTS && !closed; attempt++) {
        LOG.warn("Elasticsearch ended; starting it again (log: {})", folder.log());
        try {
          launch();
          trouble = null;
          return;
        } catch (RuntimeException e) {
          trouble = String.valueOf(e.getMessage());
          LOG.error(trouble);
          Thread.sleep(Duration.ofSeconds(attempt));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      change.unlock();
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

  @Override
  public void close() {
    change.lock();
    try {
      closed = true;
      if (process != null) {
        process.close();
      }
      own.close();
    } finally {
      change.unlock();
    }
  }
}
