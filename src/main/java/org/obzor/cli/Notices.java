package org.obzor.cli;

import org.obzor.elastic.Waiting;

/** What is told on standard error while a command gets ready. */
final class Notices {
  private Notices() {}

  static void waiting(Waiting waiting) {
    System.err.println(
        "obzor: waiting for process "
            + waiting.pid()
            + ", which uses the data folder "
            + waiting.dataDir());
  }
}
