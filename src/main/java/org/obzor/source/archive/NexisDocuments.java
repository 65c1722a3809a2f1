package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.obzor.source.archive.LexisLabels.Labelled;
import org.obzor.source.archive.LexisLabels.Part;

/**
 * The layout of Nexis Uni and Lexis Advance, as DOCX, RTF or text: the title (a heading), the
 * outlet, the date, the copyright, labelled parts, the word «Body» on a line of its own, the text,
 * and «End of Document». A list of what was ordered stands above the first.
 */
final class NexisDocuments implements ArchiveReader {
  private static final Pattern END =
      Pattern.compile(
          "\\s*(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento|Конец документа)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          ".*(?:Copyright|©|\\(c\\)|All Rights Reserved|Tous droits réservés|Alle Rechte).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONGEST_DATE = 120;

  /** A paragraph of the text may begin like a label; what ends the text is short. */
  private static final int LONGEST_LABELLED = 200;

  @Override
  public String format() {
    return LexisHtml.FORMAT;
  }

  @Override
  public boolean matches(Paper paper) {
    return paper.lines().stream().anyMatch(l -> END.matcher(l.mark()).matches());
  }

  @Override
  public List<Entry> read(Paper paper) {
    List<Entry> entries = new ArrayList<>();
    List<Paper.Line> lines = new ArrayList<>();
    for (Paper.Line line : paper.written()) {
      if (END.matcher(line.mark()).matches()) {
        entries.add(entry(lines));
        lines.clear();
      } else {
        lines.add(line);
      }
    }
    if (lines.stream().anyMatch(l -> isBody(l.text()))) {
      entries.add(entry(lines)); // its end was cut off
    }
    return entries;
  }

  private static boolean isBody(String line) {
    return LexisLabels.part(line).filter(p -> p == Part.BODY).isPresent();
  }

  private static Entry entry(List<Paper.Line> lines) {
    Entry.Builder entry = new Entry.Builder();
    List<String> text = lines.stream().map(l -> l.text().strip()).toList();
    int labels = firstOfHeader(text);
    int date = dateBefore(text, labels);
    if (date < 0) {
      return entry.title(text.isEmpty() ? "" : text.getFirst()).build();
    }
    entry.date(text.get(date));
    int heading = heading(lines, date);
    int title = heading >= 0 ? heading : date - 2;
    if (title >= 0) {
      entry.title(text.get(title));
    }
    if (date - 1 >= 0 && date - 1 > title) {
      entry.source(text.get(date - 1));
    }
    body(entry, text.subList(labels, text.size()));
    return entry.build();
  }

  /** The first line after outlet and date: the copyright or a labelled part. */
  private static int firstOfHeader(List<String> text) {
    int body = 0;
    while (body < text.size() && !isBody(text.get(body))) {
      body++;
    }
    int first = body;
    for (int i = body - 1; i >= 0; i--) {
      boolean label =
          LexisLabels.of(text.get(i), false).isPresent()
              || COPYRIGHT.matcher(text.get(i)).matches();
      if (label) {
        first = i;
      } else if (first - i > 4) {
        break;
      }
    }
    return first;
  }

  private static int dateBefore(List<String> text, int end) {
    for (int i = Math.min(end, text.size()) - 1; i >= 0; i--) {
      if (text.get(i).length() <= LONGEST_DATE && WrittenDate.find(text.get(i)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static int heading(List<Paper.Line> lines, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (lines.get(i).heading()) {
        return i;
      }
    }
    return -1;
  }

  private static void body(Entry.Builder entry, List<String> lines) {
    int body = 0;
    while (body < lines.size() && !isBody(lines.get(body))) {
      about(entry, lines.get(body++));
    }
    if (body == lines.size()) {
      body = -1; // there is no such word: what is not labelled is the text
    }
    boolean over = false;
    for (String line : lines.subList(body + 1, lines.size())) {
      Optional<Labelled> labelled = LexisLabels.of(line, false);
      over |= LexisLabels.part(line).filter(p -> p == Part.AFTER).isPresent();
      over |= labelled.isPresent() && line.length() < LONGEST_LABELLED && endsText(labelled.get());
      if (over) {
        about(entry, line);
      } else if (body >= 0 || (labelled.isEmpty() && !COPYRIGHT.matcher(line).matches())) {
        entry.text(line);
      }
    }
  }

  private static boolean endsText(Labelled labelled) {
    return labelled.part() == Part.AFTER || labelled.part() == Part.LANGUAGE;
  }

  private static void about(Entry.Builder entry, String line) {
    LexisLabels.of(line, false)
        .ifPresent(l -> {
          switch (l.part()) {
            case LENGTH -> entry.words(l.value());
            case LANGUAGE -> entry.lang(l.value());
            case LEAD -> entry.text(l.value());
            case BYLINE -> entry.byline(l.value());
            case HEADLINE, BODY, ABOUT, AFTER -> {}
          }
        });
  }
}
