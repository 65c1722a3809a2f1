package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Factiva's articles as running lines, as in its RTF files: with the codes of the fields before
 * them, or in the fixed order of its plain layout. The line «Document» with a number ends each.
 */
final class FactivaText implements ArchiveReader {
  private static final Pattern LABEL =
      Pattern.compile("([A-Z]{2,3})(?:[\\t\\u00A0]\\s*|\\s{2,})(.*)");
  private static final Pattern ALONE = Pattern.compile("[A-Z]{2,3}");
  private static final Pattern BYLINE =
      Pattern.compile("(?:By|Par|Von|Por|Автор:?)\\s.{1,200}", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?:\\s.{0,10})?");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,10}");
  private static final Pattern COPYRIGHT =
      Pattern.compile("(?i).*(?:©|\\(c\\)|copyright|copyrighted).*");
  private static final int MOST_HEADER_LINES = 14;

  @Override
  public String format() {
    return FactivaFields.FORMAT;
  }

  @Override
  public boolean matches(Paper paper) {
    return paper.lines().stream().anyMatch(l -> FactivaFields.isEnd(l.mark()))
        && paper.lines().stream()
            .anyMatch(l -> Words.isLength(l.mark()) || l.mark().startsWith("WC"));
  }

  @Override
  public List<Entry> read(Paper paper) {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int first = 1;
    for (int i = 0; i < paper.lines().size(); i++) {
      Paper.Line line = paper.lines().get(i);
      if (!line.isBlank() && lines.isEmpty()) {
        first = i + 1;
      }
      if (!line.isBlank()) {
        lines.add(line.text().strip());
      }
      if (FactivaFields.isEnd(line.mark())) {
        entries.add(entry(lines, paper.kind() == Paper.Kind.TEXT ? first : 0));
        lines.clear();
      }
    }
    if (lines.stream().anyMatch(Words::isLength)) {
      entries.add(entry(lines, 0)); // its end was cut off
    }
    return entries;
  }

  private static Entry entry(List<String> lines, int line) {
    Map<String, StringJoiner> written = new HashMap<>();
    String code = null;
    for (String l : lines) {
      Matcher m = LABEL.matcher(l);
      if (m.matches() && FactivaFields.CODES.contains(m.group(1))) {
        code = m.group(1);
        add(written, code, m.group(2));
      } else if (ALONE.matcher(l).matches() && FactivaFields.CODES.contains(l)) {
        code = l;
      } else if (code != null) {
        add(written, code, l);
      }
    }
    Map<String, String> fields = FactivaFields.joined(written);
    if (fields.containsKey("HD")) {
      fields.computeIfPresent("HD", (c, v) -> v.replace("\n\n", " "));
      return FactivaFields.entry(fields, line);
    }
    return unlabelled(lines, "", line);
  }

  private static void add(Map<String, StringJoiner> fields, String code, String text) {
    StringJoiner field = fields.computeIfAbsent(code, c -> new StringJoiner("\n\n"));
    if (!text.isEmpty()) {
      field.add(text);
    }
  }

  /**
   * Headline, length, date, time, outlet, code, page, language, copyright, and then the text.
   *
   * @param headline where it is known; else it is the line above author and length
   */
  static Entry unlabelled(List<String> all, String headline, int line) {
    List<String> lines = all.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
    Entry.Builder entry = new Entry.Builder().line(line).title(headline);
    int at = 0;
    while (at < lines.size() && !Words.isLength(lines.get(at))) {
      at++;
    }
    if (at == lines.size()) {
      return entry.text(String.join("\n\n", lines)).build();
    }
    if (headline.isEmpty()) {
      entry.title(
          lines.subList(0, at).stream()
              .filter(l -> !BYLINE.matcher(l).matches())
              .reduce("", (a, b) -> b));
    }
    lines.subList(0, at).stream()
        .filter(l -> BYLINE.matcher(l).matches() && !l.equals(headline))
        .forEach(entry::byline);
    entry.words(lines.get(at));
    int text = header(entry, lines, at + 1);
    String number = end(lines);
    if (number != null) {
      entry.id(number);
    }
    return entry
        .text(
            lines.subList(text, number == null ? lines.size() : lines.size() - 1).stream()
                .collect(Collectors.joining("\n\n")))
        .build();
  }

  /** Where the text begins. */
  private static int header(Entry.Builder entry, List<String> lines, int from) {
    int end = Math.min(lines.size(), from + MOST_HEADER_LINES);
    int at = from;
    if (at < end) {
      entry.date(lines.get(at));
      at++;
    }
    if (at < end && TIME.matcher(lines.get(at)).matches()) {
      entry.time(lines.get(at));
      at++;
    }
    if (at < end) {
      entry.source(lines.get(at));
      at++;
    }
    int text = at;
    for (; at < end; at++) {
      String l = lines.get(at);
      if (LanguageNames.code(l).isPresent()) {
        entry.lang(l);
        text = at + 1;
      } else if (COPYRIGHT.matcher(l).matches()) {
        return at + 1;
      } else if (CODE.matcher(l).matches()) {
        text = at + 1;
      }
    }
    return text;
  }

  private static @Nullable String end(List<String> lines) {
    String last = lines.isEmpty() ? "" : lines.getLast();
    return FactivaFields.isEnd(last) ? last.substring(last.lastIndexOf(' ') + 1) : null;
  }
}
