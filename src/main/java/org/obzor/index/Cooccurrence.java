package org.obzor.index;

import java.util.List;

/**
 * How many articles have both a row's and a column's value.
 *
 * @param counts one list a row, in the order of {@code columns}
 */
public record Cooccurrence(List<Label> rows, List<Label> columns, List<List<Long>> counts) {

  /** A row or a column. */
  public record Label(String id, String label) {}
}
