package org.obzor.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Who owns a data folder: the process that holds the lock on its lock file. The system drops the
 * lock when that process ends, however it ends; the node file beside it says how to reach the
 * owner's node and means nothing without the lock.
 */
final class DataFolder implements AutoCloseable {
  private final FileChannel lock;
  private final Path nodeFile;

  private DataFolder(FileChannel lock, Path nodeFile) {
    this.lock = lock;
    this.nodeFile = nodeFile;
  }

  static Path nodeFile(Path dataDir) {
    return dataDir.resolve("node.json");
  }

  /** Empty if another process, or another part of this one, owns it. */
  static Optional<DataFolder> own(Path dataDir) {
    try {
      Files.createDirectories(dataDir);
      FileChannel channel =
          FileChannel.open(
              dataDir.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel)) {
        return Optional.of(new DataFolder(channel, nodeFile(dataDir)));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data folder " + dataDir + ": " + e, e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** What the previous or present owner has told. */
  Optional<NodeFile> told() {
    return NodeFile.read(nodeFile);
  }

  void tell(NodeFile node) {
    try {
      node.write(nodeFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(nodeFile);
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
