package org.obzor.evaluation;

/** A place in a text; offsets are UTF-16 units, end exclusive. */
record Span(int start, int end) {

  /** Whether the other lies inside and is not the same. */
  boolean encloses(Span other) {
    return !equals(other) && start <= other.start && other.end <= end;
  }
}
