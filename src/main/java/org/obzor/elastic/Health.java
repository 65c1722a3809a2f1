package org.obzor.elastic;

/** Whether Elasticsearch can be used. */
public enum Health {
  /** All is well. */
  GREEN,
  /** Usable; copies of some data are missing, as on any single node that should have copies. */
  YELLOW,
  /** It answers, some data cannot be read. */
  RED,
  /** It does not answer. */
  AWAY;

  /** Whether everything stored can be read and written. */
  public boolean usable() {
    return this == GREEN || this == YELLOW;
  }
}
