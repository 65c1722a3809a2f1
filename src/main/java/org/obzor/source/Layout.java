package org.obzor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the articles in the lines of a clipping file by their header lines. */
final class Layout {
  private static final Pattern SEPARATOR = Pattern.compile("[\\s\\-=_*#~•·—–]{3,}");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:,…]");
  private static final Pattern PARAGRAPH_END = Pattern.compile(".*[.!?:;…\"»”]");
  private static final int LONGEST_TITLE = 500;
  private static final int MOST_TITLE_LINES = 3;

  /** A header that states no length stands near the top of its file, or after some body. */
  private static final int LINES_BEFORE_FIRST = 4;

  private Layout() {}

  /**
   * One article.
   *
   * @param line of its title, or of its header if it has no title; counted from 1
   * @param title empty if it has none
   * @param rest the lines after the header up to the next title
   */
  record Piece(int line, String title, Header header, List<String> rest) {}

  private record Found(int at, Header header) {}

  static List<Piece> pieces(List<String> lines) {
    List<Found> headers = headers(lines);
    int[] titles = new int[headers.size()];
    int from = 0;
    for (int i = 0; i < headers.size(); i++) {
      titles[i] = title(lines, from, headers.get(i).at());
      from = headers.get(i).at() + 1;
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      Found found = headers.get(i);
      boolean last = i + 1 == headers.size();
      int end = last ? lines.size() : titles[i + 1];
      List<String> rest =
          lines.subList(found.at() + 1, end).stream().filter(l -> !isSeparator(l)).toList();
      String title =
          i == 0
              ? wrappedTitle(lines, titles[0], found.at())
              : String.join("\n", lines.subList(titles[i], found.at()));
      pieces.add(new Piece(titles[i] + 1, Cleaner.line(title), found.header(), rest));
    }
    return pieces;
  }

  /** A file's first title may be broken over several lines. */
  private static String wrappedTitle(List<String> lines, int title, int header) {
    List<String> before = lines.subList(0, header);
    String whole = String.join("\n", before).strip();
    boolean onePart = !whole.contains("\n\n") && before.stream().noneMatch(Layout::isSeparator);
    return onePart && whole.length() <= LONGEST_TITLE
        ? whole
        : String.join("\n", lines.subList(title, header));
  }

  /** The first line of the title of the header at {@code header}; its own line if it has none. */
  private static int title(List<String> lines, int from, int header) {
    for (int i = header - 1; i >= from; i--) {
      String line = lines.get(i).strip();
      if (isSeparator(line) || line.length() > LONGEST_TITLE || Tail.isMarker(line)) {
        return header;
      }
      if (!line.isEmpty()) {
        return lines.subList(from, i).stream().anyMatch(Tail::isMarker)
            ? i
            : startOfParagraph(lines, from, i);
      }
    }
    return header;
  }

  /**
   * A title may be broken over lines; the lines before it belong to it until one ends a sentence.
   */
  private static int startOfParagraph(List<String> lines, int from, int last) {
    int start = last;
    while (start > from
        && last - start < MOST_TITLE_LINES - 1
        && !lines.get(start - 1).isBlank()
        && !isSeparator(lines.get(start - 1))
        && !PARAGRAPH_END.matcher(lines.get(start - 1).strip()).matches()) {
      start--;
    }
    boolean whole = start == from || lines.get(start - 1).isBlank();
    return whole && start > from ? start : last;
  }

  private static List<Found> headers(List<String> lines) {
    List<Found> found = new ArrayList<>();
    int written = 0; // lines that are not blank, since the last header
    String before = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      Optional<Header> header = Header.of(line);
      if (header.isPresent()
          && (header.get().isCertain()
              || (header.get().namesAnOutlet()
                  && (found.isEmpty()
                      ? written < LINES_BEFORE_FIRST
                      : written > 1 && canBeTitle(before) && followedByText(lines, i + 1))))) {
        found.add(new Found(i, header.get()));
        written = 0;
      } else {
        written++;
      }
      before = line;
    }
    return found;
  }

  private static boolean canBeTitle(String line) {
    return line.length() <= LONGEST_TITLE && !SENTENCE_END.matcher(line).matches();
  }

  private static boolean followedByText(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty()) {
        return SENTENCE_END.matcher(line).matches() || line.length() > 80;
      }
    }
    return false;
  }

  private static boolean isSeparator(String line) {
    return SEPARATOR.matcher(line).matches() && !line.isBlank();
  }
}
