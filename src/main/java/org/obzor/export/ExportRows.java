package org.obzor.export;

import java.util.Locale;

/** What a row of an export is about. */
public enum ExportRows {
  /** One country, person or topic of one article. */
  MENTIONS,

  /** One article. */
  ARTICLES;

  /** As it stands in addresses and names of files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
