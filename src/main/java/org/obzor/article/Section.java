package org.obzor.article;

/** The parts of an article in which mentions count. The tail of a clipping is none of them. */
public enum Section {
  TITLE,
  TEXT
}
