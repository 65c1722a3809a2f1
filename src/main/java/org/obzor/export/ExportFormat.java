package org.obzor.export;

import java.util.Locale;

/** The kinds of file that rows are exported as. */
public enum ExportFormat {
  CSV("text/csv; charset=utf-8"),
  NDJSON("application/x-ndjson; charset=utf-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of a file of this kind, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
