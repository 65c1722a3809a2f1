package org.obzor.ingest;

/** Follows a long import. */
public interface ImportListener {

  /** Follows nothing. */
  ImportListener NONE = new ImportListener() {};

  /**
   * Called after every batch.
   *
   * @param files how many are read to their end and stored
   * @param found articles so far, whatever became of them
   */
  default void progressed(int files, long found) {}

  /** Asked after every batch; once true, the import ends there. */
  default boolean isCancelled() {
    return false;
  }

  /** Called once for each file that was begun, in their order, when its articles are stored. */
  default void finished(ImportRecord record) {}
}
