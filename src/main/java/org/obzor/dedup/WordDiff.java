package org.obzor.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.obzor.dedup.Change.Kind;

/**
 * What changed from one wording to another, word by word: paragraphs are matched first, then the
 * words of those that changed, both by their longest common subsequence. Joined without the
 * insertions, the changes are the old text; without the deletions, the new one.
 */
public final class WordDiff {
  private static final Pattern PARAGRAPHS = Pattern.compile("[^\\n]*\\n+|[^\\n]+");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

  /** What is compared with what at most, at one level; above, all of it is called changed. */
  private static final long MOST_CELLS = 9_000_000;

  private WordDiff() {}

  /** Neighbouring changes differ in kind; a deletion stands before the insertion in its place. */
  public static List<Change> of(String before, String after) {
    List<Change> changes = new ArrayList<>();
    StringBuilder deleted = new StringBuilder();
    StringBuilder inserted = new StringBuilder();
    List<Change> paragraphs = compare(parts(PARAGRAPHS, before), parts(PARAGRAPHS, after));
    for (Change p : paragraphs) {
      switch (p.kind()) {
        case DELETED -> deleted.append(p.text());
        case INSERTED -> inserted.append(p.text());
        case SAME -> {
          addWords(changes, deleted, inserted);
          changes.add(p);
        }
      }
    }
    addWords(changes, deleted, inserted);
    return joined(changes);
  }

  private static void addWords(
      List<Change> changes, StringBuilder deleted, StringBuilder inserted) {
    changes.addAll(compare(parts(WORDS, deleted.toString()), parts(WORDS, inserted.toString())));
    deleted.setLength(0);
    inserted.setLength(0);
  }

  private static List<String> parts(Pattern pattern, String text) {
    List<String> parts = new ArrayList<>();
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      parts.add(m.group());
    }
    return parts;
  }

  private static List<Change> compare(List<String> a, List<String> b) {
    int start = 0;
    while (start < Math.min(a.size(), b.size()) && a.get(start).equals(b.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(a.size(), b.size()) - start
        && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
      end++;
    }
    List<Change> changes = new ArrayList<>();
    a.subList(0, start).forEach(s -> changes.add(new Change(Kind.SAME, s)));
    addMiddle(changes, a.subList(start, a.size() - end), b.subList(start, b.size() - end));
    a.subList(a.size() - end, a.size()).forEach(s -> changes.add(new Change(Kind.SAME, s)));
    return changes;
  }

  private static void addMiddle(List<Change> changes, List<String> a, List<String> b) {
    int[][] common = lengths(a, b);
    int i = 0;
    int j = 0;
    while (common.length > 0 && i < a.size() && j < b.size()) {
      if (a.get(i).equals(b.get(j))) {
        changes.add(new Change(Kind.SAME, a.get(i)));
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        changes.add(new Change(Kind.DELETED, a.get(i++)));
      } else {
        changes.add(new Change(Kind.INSERTED, b.get(j++)));
      }
    }
    a.subList(i, a.size()).forEach(s -> changes.add(new Change(Kind.DELETED, s)));
    b.subList(j, b.size()).forEach(s -> changes.add(new Change(Kind.INSERTED, s)));
  }

  /** Of the longest common subsequences of what follows each pair of places; none if too long. */
  private static int[][] lengths(List<String> a, List<String> b) {
    if ((long) a.size() * b.size() > MOST_CELLS) {
      return new int[0][];
    }
    int[][] lengths = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            a.get(i).equals(b.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  /** Blanks and commas between changed words changed with them. */
  private static List<Change> joined(List<Change> changes) {
    List<Change> joined = new ArrayList<>();
    StringBuilder deleted = new StringBuilder();
    StringBuilder inserted = new StringBuilder();
    StringBuilder same = new StringBuilder();
    for (Change c : changes) {
      if (c.kind() == Kind.SAME) {
        same.append(c.text());
        continue;
      }
      boolean apart =
          (deleted.isEmpty() && inserted.isEmpty())
              || same.chars().anyMatch(Character::isLetterOrDigit)
              || same.indexOf("\n") >= 0;
      if (apart) {
        flush(joined, deleted, inserted);
        add(joined, Kind.SAME, same);
      } else {
        deleted.append(same);
        inserted.append(same);
        same.setLength(0);
      }
      (c.kind() == Kind.DELETED ? deleted : inserted).append(c.text());
    }
    flush(joined, deleted, inserted);
    add(joined, Kind.SAME, same);
    return joined;
  }

  private static void flush(List<Change> joined, StringBuilder deleted, StringBuilder inserted) {
    add(joined, Kind.DELETED, deleted);
    add(joined, Kind.INSERTED, inserted);
  }

  private static void add(List<Change> joined, Kind kind, StringBuilder text) {
    if (!text.isEmpty()) {
      joined.add(new Change(kind, text.toString()));
      text.setLength(0);
    }
  }
}
