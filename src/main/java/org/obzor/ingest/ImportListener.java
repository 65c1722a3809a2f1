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

  /** Called once for each file, in their order, when its articles are stored. */
  default void finished(ImportRecord record) {}
}
