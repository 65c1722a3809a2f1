package org.obzor.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.obzor.person.NameReading.Role;

/**
 * Finds persons by rule: known given names, patronymics and surnames, initials, Chinese syllables,
 * unknown words after a given name, and later the surnames so learned standing alone.
 */
final class RuleSpanFinder implements NameSpanFinder {
  /** Given names in the dictionary that news uses as other words: offices, places. */
  private static final Set<String> NOT_GIVEN = Set.of("аким", "акима", "астан", "рада", "союз");

  private static final int MOST_INITIALS = 4;

  private final Palladius palladius;

  RuleSpanFinder(Palladius palladius) {
    this.palladius = palladius;
  }

  @Override
  public List<NameSpan> find(List<NameToken> tokens, NameMemory memory) {
    Set<String> surnames = new HashSet<>();
    Run run = new Run(tokens, memory);
    for (int i = 0; i < tokens.size(); i++) {
      int end = run.nameAt(i);
      if (end > i) {
        run.learn(i, end, surnames);
        i = end - 1;
      }
    }
    List<NameSpan> spans = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int end = run.nameAt(i);
      if (end <= i && run.isKnown(i, surnames)) {
        end = i + 1;
      }
      if (end > i) {
        spans.add(new NameSpan(tokens.subList(i, end)));
        i = end - 1;
      }
    }
    return spans;
  }

  private final class Run {
    private final List<NameToken> tokens;
    private final NameMemory memory;

    Run(List<NameToken> tokens, NameMemory memory) {
      this.tokens = tokens;
      this.memory = memory;
    }

    /** The end of the name that starts at a token; the token itself when none does. */
    int nameAt(int i) {
      if (!isNameWord(i)) {
        return i;
      }
      int initials = afterInitials(i);
      if (initials > i) {
        return joined(initials) && isNameWord(initials) && afterInitials(initials) == initials
            ? initials + 1
            : i;
      }
      if (palladius.isFamilyName(tokens.get(i).folded()) && chineseGiven(i + 1)) {
        return i + 2;
      }
      boolean given = has(i, Role.GIVEN);
      int end = i + 1;
      if (!given) {
        int after = afterInitials(end);
        if (joined(end) && after > end && has(i, Role.SURNAME)) {
          return after;
        }
        return joined(end)
                && has(i, Role.SURNAME)
                && has(end, Role.GIVEN)
                && joined(end + 1)
                && has(end + 1, Role.PATRONYMIC)
            ? end + 2
            : i;
      }
      if (joined(end) && has(end, Role.PATRONYMIC)) {
        end++;
      }
      int family = end;
      while (joined(family) && NameSpan.isParticle(tokens.get(family))) {
        family++;
      }
      if (joined(family) && isNameWord(family) && agrees(i, family)) {
        end = family + 1;
        while (joined(end) && end < i + 4 && isNameWord(end) && isNoWord(end)) {
          end++;
        }
      }
      return end > i + 1 ? end : i;
    }

    void learn(int from, int to, Set<String> surnames) {
      NameToken last = tokens.get(to - 1);
      boolean chinese = palladius.isFamilyName(tokens.get(from).folded()) && to == from + 2;
      if (!chinese && last.isWord() && !has(to - 1, Role.PATRONYMIC)) {
        surnames.add(last.folded());
        for (NameReading r : memory.readings(last.folded())) {
          if (r.score() >= 0) {
            surnames.add(r.nominative());
          }
        }
      }
    }

    boolean isKnown(int i, Set<String> surnames) {
      if (!isNameWord(i) || tokens.get(i).text().length() < 3) {
        return false;
      }
      String form = tokens.get(i).folded();
      return surnames.contains(form)
          || memory.readings(form).stream()
              .anyMatch(r -> r.score() >= 0 && surnames.contains(r.nominative()));
    }

    private boolean chineseGiven(int i) {
      return joined(i)
          && isNameWord(i)
          && (palladius.isChinese(tokens.get(i).folded())
              || memory.readings(tokens.get(i).folded()).stream()
                  .anyMatch(r -> palladius.isChinese(r.nominative())));
    }

    /** The index after «С. В.» standing at {@code i}, else {@code i}. */
    private int afterInitials(int i) {
      int at = i;
      while (at + 1 < tokens.size()
          && at < i + 2 * MOST_INITIALS
          && tokens.get(at).isInitialLetter()
          && tokens.get(at + 1).text().equals(".")
          && !(at > 0 && palladius.isFamilyName(tokens.get(at - 1).folded()))) {
        at += 2;
      }
      return at;
    }

    private boolean joined(int i) {
      return i < tokens.size() && !tokens.get(i).newLine();
    }

    private boolean isNameWord(int i) {
      if (i >= tokens.size()) {
        return false;
      }
      NameToken token = tokens.get(i);
      return token.isWord()
          && token.isCapitalised()
          && token.mayBeName()
          && (token.text().length() == 1
              || token.text().codePoints().anyMatch(Character::isLowerCase));
    }

    private boolean has(int i, Role role) {
      return isNameWord(i)
          && memory.readings(tokens.get(i).folded()).stream()
              .anyMatch(r -> r.role() == role && !NOT_GIVEN.contains(r.nominative()));
    }

    /** Whether the dictionary has it as a name or not at all. */
    private boolean isNoWord(int i) {
      return has(i, Role.GIVEN)
          || has(i, Role.SURNAME)
          || memory.readings(tokens.get(i).folded()).stream().noneMatch(r -> r.score() >= 0.5);
    }

    private boolean agrees(int given, int surname) {
      List<NameReading> readings = memory.readings(tokens.get(surname).folded());
      return memory.readings(tokens.get(given).folded()).stream()
          .filter(g -> g.role() == Role.GIVEN)
          .anyMatch(g ->
              readings.stream()
                  .anyMatch(s -> s.feminine() == g.feminine() && (s.cases() & g.cases()) != 0));
    }
  }
}
