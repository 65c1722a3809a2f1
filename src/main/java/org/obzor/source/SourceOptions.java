package org.obzor.source;

import org.obzor.source.archive.ColumnMapping;

/**
 * What a person says about files before they are read.
 *
 * @param format the only kind of file to think of; {@link #AUTO} for what each shows
 * @param columns of tables
 */
public record SourceOptions(String format, ColumnMapping columns) {
  public static final String AUTO = "auto";

  /** Everything by what it shows. */
  public static final SourceOptions DEFAULT = new SourceOptions(AUTO, ColumnMapping.NONE);

  /** Whether {@code name} is what is asked for, or nothing special is. */
  boolean allows(String name) {
    return format.equals(AUTO) || format.equals(name);
  }
}
