package org.obzor.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file to read.
 *
 * @param name as it is told to people
 * @param path null for standard input
 * @param size in bytes, 0 where it is not known
 */
public record SourceFile(String name, @Nullable Path path, long size) {

  /** Standard input. */
  public static final SourceFile STDIN = new SourceFile("-", null, 0);
}
