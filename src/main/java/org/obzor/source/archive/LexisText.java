package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * LexisNexis' plain text, in which lines are broken at 80 characters and a counter («2 of 10
 * DOCUMENTS») stands above each document. What stands above the first is the list of the order.
 */
final class LexisText implements ArchiveReader {

  @Override
  public String format() {
    return LexisHtml.FORMAT;
  }

  @Override
  public boolean matches(Paper paper) {
    return paper.lines().stream().anyMatch(l -> LexisDocument.COUNTER.matcher(l.mark()).matches());
  }

  @Override
  public List<Entry> read(Paper paper) {
    List<Entry> entries = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    int first = 0;
    for (int i = 0; i < paper.lines().size(); i++) {
      String line = paper.lines().get(i).text().strip();
      boolean counter = LexisDocument.COUNTER.matcher(line).matches();
      if (line.isEmpty() || counter) {
        end(paragraph, paragraphs);
      }
      if (counter) {
        if (first > 0) {
          entries.add(LexisDocument.entry(paragraphs, first));
        }
        paragraphs.clear();
        first = i + 1;
      } else if (!line.isEmpty()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      }
    }
    end(paragraph, paragraphs);
    entries.add(LexisDocument.entry(paragraphs, first));
    return entries;
  }

  private static void end(StringBuilder paragraph, List<String> paragraphs) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }
}
