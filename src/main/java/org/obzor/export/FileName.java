package org.obzor.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.index.ArticleIndex;
import org.obzor.index.Bounds;
import org.obzor.query.ArticleQuery;

/**
 * What a downloaded file is called: what it holds, the first and last day, and what was selected,
 * as in {@code obzor-mentions_2024-03-01_2024-03-31_KZ_Путин}. Letters, digits, dots, hyphens and
 * underscores only, short enough for every file system in use.
 *
 * @param name without its ending
 */
public record FileName(String name) {
  /** Of UTF-8: file systems take 255, and some programs add to a name. */
  private static final int MOST_BYTES = 180;

  /** Of one filter or the query: one long text must not hide the others. */
  private static final int LONGEST_PART = 40;

  /**
   * @param kind what the file holds
   * @param index says when the first and the last article were published where the query has no
   *     bound
   */
  public static FileName of(String kind, ArticleQuery query, ArticleIndex index) {
    Bounds bounds = Bounds.of(index, query);
    return of(kind, query, bounds.from(), bounds.to());
  }

  /**
   * @param from where the period begins; null where that is not known
   * @param to where it ends, not included
   */
  public static FileName of(
      String kind, ArticleQuery query, @Nullable Instant from, @Nullable Instant to) {
    List<String> parts = new ArrayList<>(List.of("obzor-" + kind));
    if (from != null && to != null) {
      parts.add(day(from, query.zone()));
      parts.add(day(to.minusMillis(1), query.zone()));
    } else if (from != null) {
      parts.add("from-" + day(from, query.zone()));
    } else if (to != null) {
      parts.add("to-" + day(to.minusMillis(1), query.zone()));
    }
    parts.addAll(query.countries());
    parts.addAll(query.persons());
    parts.addAll(query.topics());
    parts.addAll(query.sources());
    parts.addAll(query.langs());
    parts.addAll(query.tags());
    if (!query.articles().isEmpty()) {
      parts.add("selected-" + query.articles().size());
    }
    parts.add(query.q());
    if (query.distinct()) {
      parts.add("distinct");
    }
    Instant asOf = query.asOf();
    if (asOf != null) {
      parts.add("as-of-" + day(asOf, query.zone()));
    }
    return new FileName(
        shortened(
            String.join(
                "_", parts.stream().map(FileName::safe).filter(p -> !p.isEmpty()).toList())));
  }

  /** The header of a file to be saved. */
  public String attachment(String ending) {
    return disposition("attachment", ending);
  }

  /** The header of a file that may also be shown. */
  public String inline(String ending) {
    return disposition("inline", ending);
  }

  /**
   * In its own letters, and in plain ones for programs that know no others (RFC 6266, RFC 8187).
   */
  private String disposition(String what, String ending) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "").replaceAll("([_-])[_-]+", "$1");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "%s; filename=\"%s.%s\"; filename*=UTF-8''%s.%s"
        .formatted(what, plain.replaceAll("[._-]+$", ""), ending, encoded, ending);
  }

  private static String day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate().toString();
  }

  /** Nothing that means something to a shell, a file system or a header. */
  private static String safe(String part) {
    String composed = Normalizer.normalize(part, Normalizer.Form.NFC);
    String plain = composed.replaceAll("[^\\p{L}\\p{N}\\p{M}-]+", "-").replaceAll("-{2,}", "-");
    int[] letters = plain.codePoints().limit(LONGEST_PART).toArray();
    return new String(letters, 0, letters.length).replaceAll("^-+|-+$", "");
  }

  /** At a whole character. */
  private static String shortened(String name) {
    String kept = name;
    while (kept.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept.replaceAll("[_-]+$", "");
  }
}
