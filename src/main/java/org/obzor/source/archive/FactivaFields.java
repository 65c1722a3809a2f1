package org.obzor.source.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Factiva's two-letter fields, which are the same in every language of its interface. */
final class FactivaFields {
  static final String FORMAT = "factiva";

  /** The fields that an article can begin with or have before its text. */
  static final List<String> CODES =
      List.of(
          "SE", "CLM", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA",
          "CY", "NGC", "GC", "CX", "LP", "TD", "CT", "RF", "ART", "CO", "IN", "NS", "RE", "IPC",
          "IPD", "PUB", "AN");

  private static final Pattern NUMBER =
      Pattern.compile("(?:Document|Документ|Dokument)\\s+([A-Z0-9]{8,}[A-Za-z0-9]*)");

  private FactivaFields() {}

  /** Whether this is the line that ends an article. */
  static boolean isEnd(String line) {
    return NUMBER.matcher(line.strip()).matches();
  }

  static Map<String, String> joined(Map<String, StringJoiner> fields) {
    Map<String, String> joined = new HashMap<>();
    fields.forEach((code, text) -> joined.put(code, text.toString()));
    return joined;
  }

  static Entry entry(Map<String, String> fields, int line) {
    String number = fields.getOrDefault("AN", "");
    Matcher m = NUMBER.matcher(number);
    return new Entry.Builder()
        .line(line)
        .id(m.find() ? m.group(1) : number)
        .title(fields.getOrDefault("HD", ""))
        .words(fields.getOrDefault("WC", ""))
        .date(fields.getOrDefault("PD", ""))
        .time(fields.getOrDefault("ET", ""))
        .source(fields.getOrDefault("SN", ""))
        .lang(fields.getOrDefault("LA", ""))
        .byline(fields.getOrDefault("BY", ""))
        .text(fields.getOrDefault("LP", ""))
        .text(fields.getOrDefault("TD", ""))
        .build();
  }
}
