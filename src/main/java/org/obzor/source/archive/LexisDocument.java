package org.obzor.source.archive;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.obzor.source.archive.LexisLabels.Labelled;

/**
 * One article in the older layouts of LexisNexis, TXT and HTML: a counter, the outlet, the date,
 * the headline, labelled parts, the text, labelled parts, and the copyright.
 */
final class LexisDocument {
  static final Pattern COUNTER =
      Pattern.compile(
          "\\s*(?:\\d+\\s+(?:of|sur|de|von)\\s+\\d+\\s+(?:DOCUMENTS?|DOKUMENTEN?)"
              + "|(?:Dokument|Document)\\s+\\d+\\s+(?:von|de|of|sur)\\s+\\d+)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "\\s*(?:Copyright|Copr\\.|©|\\(c\\)|Copy)\\s.*\\d{4}.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** The date stands among the first paragraphs. */
  private static final int HEADER_PARAGRAPHS = 6;

  private LexisDocument() {}

  /**
   * @param paragraphs not blank ones, with what stands on lines of its own on its own line
   */
  static Entry entry(List<String> paragraphs, int line) {
    Entry.Builder entry = new Entry.Builder().line(line);
    List<String> p = paragraphs.stream().filter(x -> !COUNTER.matcher(x).matches()).toList();
    int date = dateAt(p);
    if (date < 0) {
      // Something that could not be shown; what it says is told.
      return entry.title(p.isEmpty() ? "" : p.getFirst()).build();
    }
    if (date > 0) {
      entry.source(p.getFirst().lines().findFirst().orElse(""));
    }
    entry.date(p.get(date));
    boolean begun = false;
    for (String paragraph : p.subList(date + 1, p.size())) {
      Optional<Labelled> labelled = LexisLabels.of(paragraph, true);
      if (labelled.isPresent()) {
        if (apply(entry, labelled.get())) {
          break;
        }
        begun = true;
      } else if (begun && COPYRIGHT.matcher(paragraph).matches()) {
        break;
      } else if (!begun && !entry.hasTitle()) {
        entry.title(paragraph.replaceAll("\\s+", " "));
      } else {
        entry.text(paragraph);
      }
    }
    after(entry, p);
    return entry.build();
  }

  /** The first paragraph with a date, after which the outlet cannot come any more. */
  private static int dateAt(List<String> paragraphs) {
    for (int i = 0; i < Math.min(paragraphs.size(), HEADER_PARAGRAPHS); i++) {
      if (LexisLabels.of(paragraphs.get(i), true).isPresent()) {
        return -1;
      }
      if (paragraphs.get(i).length() < 200 && WrittenDate.find(paragraphs.get(i)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether the text is over. */
  private static boolean apply(Entry.Builder entry, Labelled labelled) {
    switch (labelled.part()) {
      case LENGTH -> entry.words(labelled.value());
      case HEADLINE -> entry.title(labelled.value().replaceAll("\\s+", " "));
      case LEAD, BODY -> entry.text(labelled.value());
      case BYLINE -> entry.byline(labelled.value());
      case ABOUT -> {}
      case LANGUAGE, AFTER -> {
        return true;
      }
    }
    return false;
  }

  private static void after(Entry.Builder entry, List<String> paragraphs) {
    for (String paragraph : paragraphs) {
      LexisLabels.of(paragraph, true)
          .filter(l -> l.part() == LexisLabels.Part.LANGUAGE)
          .ifPresent(l -> entry.lang(l.value()));
    }
  }
}
