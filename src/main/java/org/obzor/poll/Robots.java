package org.obzor.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site's {@code robots.txt} lets a robot ask for, after RFC 9309: the groups that name the
 * robot, else those for all; the longest rule that fits decides, and of equal ones the one that
 * allows.
 */
final class Robots {
  /** Where there is no such file. */
  static final Robots ALL = new Robots(List.of(), Duration.ZERO);

  /** Where it cannot be read for the time being. */
  static final Robots NONE = new Robots(List.of(new Rule("/", false)), Duration.ZERO);

  private static final int MOST_RULES = 2_000;
  private static final int LONGEST_RULE = 1_000;
  private static final int LONGEST_PAUSE = 10;

  private final List<Rule> rules;
  private final Duration pause;

  private record Rule(String path, boolean allows) {}

  private Robots(List<Rule> rules, Duration pause) {
    this.rules = rules;
    this.pause = pause;
  }

  /**
   * @param robot its name in lower case, as sites write it
   */
  static Robots parse(String text, String robot) {
    Group named = new Group();
    Group all = new Group();
    List<Group> now = new ArrayList<>();
    boolean inRules = true;
    for (String line : text.lines().toList()) {
      String plain = line.replaceFirst("#.*", "").strip();
      int colon = plain.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = plain.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        if (inRules) {
          now.clear();
        }
        inRules = false;
        String name = value.toLowerCase(Locale.ROOT);
        if (name.equals("*")) {
          now.add(all);
        } else if (name.replaceFirst("[^a-z_-].*", "").equals(robot)) {
          now.add(named);
          named.found = true;
        }
      } else {
        inRules |= key.equals("allow") || key.equals("disallow");
        now.forEach(group -> group.add(key, value));
      }
    }
    Group ours = named.found ? named : all;
    return new Robots(List.copyOf(ours.rules), ours.pause);
  }

  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private Duration pause = Duration.ZERO;
    private boolean found;

    private void add(String key, String value) {
      switch (key) {
        case "allow", "disallow" -> {
          if (!value.isEmpty() && value.length() <= LONGEST_RULE && rules.size() < MOST_RULES) {
            rules.add(new Rule(value, key.equals("allow")));
          }
        }
        case "crawl-delay" -> {
          if (value.matches("\\d{1,3}(\\.\\d{1,3})?")) {
            double seconds = Math.min(LONGEST_PAUSE, Double.parseDouble(value));
            pause = Duration.ofMillis(Math.round(seconds * 1000));
          }
        }
        default -> {
          // Sitemaps and what others invented.
        }
      }
    }
  }

  /** How many characters its rules have. */
  int size() {
    return rules.stream().mapToInt(r -> r.path().length()).sum();
  }

  /** Whether it is not known for the time being what the site lets robots do. */
  boolean mayPass() {
    return this == NONE;
  }

  /** How long to wait between two requests, at most ten seconds. */
  Duration pause() {
    return pause;
  }

  /**
   * @param path with its query, as it is sent
   */
  boolean allows(String path) {
    Rule best = null;
    for (Rule rule : rules) {
      boolean longer =
          best == null
              || rule.path().length() > best.path().length()
              || (rule.path().length() == best.path().length() && rule.allows());
      if (longer && fits(rule.path(), path)) {
        best = rule;
      }
    }
    return best == null || best.allows();
  }

  /** Whether a path begins as a rule says, in which * is anything and $ the end. */
  private static boolean fits(String rule, String path) {
    boolean toEnd = rule.endsWith("$");
    String pattern = toEnd ? rule.substring(0, rule.length() - 1) : rule + "*";
    int p = 0;
    int s = 0;
    int star = -1;
    int mark = 0;
    while (s < path.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = s;
      } else if (p < pattern.length() && pattern.charAt(p) == path.charAt(s)) {
        p++;
        s++;
      } else if (star >= 0) {
        p = star + 1;
        s = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
