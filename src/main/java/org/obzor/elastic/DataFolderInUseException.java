package org.obzor.elastic;

import java.nio.file.Path;

/** Another server runs on the same data folder. */
public final class DataFolderInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path dataDir;
  private final long pid;

  DataFolderInUseException(Path dataDir, long pid) {
    super("the data folder " + dataDir + " is in use by the server with process id " + pid);
    this.dataDir = dataDir;
    this.pid = pid;
  }

  public Path dataDir() {
    return dataDir;
  }

  /** Process id of the server that uses the folder. */
  public long pid() {
    return pid;
  }
}
