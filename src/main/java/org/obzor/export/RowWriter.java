package org.obzor.export;

import java.io.IOException;

/** Writes rows one by one; closing it completes the file and leaves the stream below open. */
interface RowWriter extends AutoCloseable {
  void write(MentionRow row) throws IOException;

  @Override
  void close() throws IOException;
}
