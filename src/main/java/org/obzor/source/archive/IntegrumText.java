package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Integrum's documents with fields: {@code ^ИС:} the outlet, {@code ^ДТ:} the date, {@code ^ЗГ:}
 * the headline; then the text, as a field or as it is. The signs before the letters may be missing.
 */
final class IntegrumText implements ArchiveReader {
  static final String FORMAT = "integrum";
  private static final Pattern FIELD = Pattern.compile("\\^?\\s?([А-ЯЁ]{2})\\s?:(.*)");
  private static final Set<String> HEADER = Set.of("ИС", "ДТ", "ЗГ");
  private static final Set<String> TEXT = Set.of("ТЕ", "ТК", "ТС", "ТТ", "ТХ", "ТД", "АН");

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public boolean matches(Paper paper) {
    boolean source = false;
    boolean rest = false;
    for (Paper.Line line : paper.lines()) {
      Matcher m = FIELD.matcher(line.mark());
      if (m.matches()) {
        source |= m.group(1).equals("ИС");
        rest |= m.group(1).equals("ДТ") || m.group(1).equals("ЗГ");
      }
    }
    return source && rest;
  }

  @Override
  public List<Entry> read(Paper paper) {
    Reading reading = new Reading(paper.kind() == Paper.Kind.TEXT);
    for (int i = 0; i < paper.lines().size(); i++) {
      reading.line(paper.lines().get(i).text(), i + 1);
    }
    reading.end();
    return reading.entries;
  }

  private static final class Reading {
    private final boolean numbered;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private Entry.Builder entry = new Entry.Builder();
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable String field;
    private StringBuilder value = new StringBuilder();
    private boolean begun;

    Reading(boolean numbered) {
      this.numbered = numbered;
    }

    void line(String line, int number) {
      Matcher m = FIELD.matcher(line.strip());
      if (m.matches()) {
        endField();
        String name = m.group(1);
        if (HEADER.contains(name) && (seen.contains(name) || entry.hasText())) {
          end();
        }
        if (!begun) {
          entry.line(numbered ? number : 0);
        }
        begun = true;
        seen.add(name);
        field = name;
        value.append(m.group(2));
      } else if (line.isBlank()) {
        endField();
      } else if (begun) {
        (field == null ? paragraph : value)
            .append((field == null ? paragraph : value).isEmpty() ? "" : " ")
            .append(line.strip());
      }
    }

    private void endField() {
      entry.text(paragraph.toString());
      paragraph.setLength(0);
      String name = field;
      if (name == null) {
        return;
      }
      String v = value.toString().strip();
      switch (name) {
        case "ИС" -> entry.source(v);
        case "ДТ" -> entry.date(v);
        case "ЗГ" -> entry.title(v);
        case "ВР" -> entry.time(v);
        case "АВ" -> entry.byline(v);
        default -> entry.text(TEXT.contains(name) ? v : "");
      }
      field = null;
      value = new StringBuilder();
    }

    void end() {
      endField();
      if (begun) {
        entries.add(entry.build());
      }
      entry = new Entry.Builder();
      seen.clear();
      begun = false;
    }
  }
}
