package org.obzor.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.text.RussianDictionary;

/**
 * Prints exact and token F1 of persons and, where the set has Wikidata ids, B³ F1 of who is who
 * within an article. Arguments: JSON lines files, as in {@code cases/ner}, or folders of them.
 */
final class PersonEvaluation {
  private PersonEvaluation() {}

  private static final double CHARACTERS_OF_AN_ARTICLE = 1700;

  record Span(int start, int end) {}

  record Document(String id, String text, List<Span> persons, List<String> wikidata) {}

  public static void main(String[] args) throws IOException {
    PersonFinder finder = new DocumentPersonFinder(RussianDictionary.load(), KnownPersons.load());
    boolean verbose = Boolean.getBoolean("errors");
    for (String file : files(args)) {
      String lang = file.contains("kaz") ? "kk" : file.contains("-en") ? "en" : "ru";
      int[] exact = new int[3];
      int[] token = new int[3];
      double[] bCubed = new double[3];
      long chars = 0;
      List<Document> documents = read(Path.of(file));
      long start = cpu();
      for (Document d : documents) {
        List<Span> found = new ArrayList<>();
        Map<Span, String> ids = new HashMap<>();
        for (Mention m : finder.find("", List.of(), d.text, List.of(), lang)) {
          found.add(new Span(m.start(), m.end()));
          ids.put(found.getLast(), m.id());
        }
        chars += d.text.length();
        count(new HashSet<>(d.persons), new HashSet<>(found), exact);
        count(tokens(d, d.persons), tokens(d, found), token);
        bCubed(d, ids, bCubed);
        if (verbose) {
          print(d, found);
        }
      }
      double seconds = (cpu() - start) / 1e9;
      System.out.printf(
          "%-28s exact %s  token %s  B3 %s  %.0f articles/s%n",
          Path.of(file).getFileName(),
          scores(exact),
          scores(token),
          bCubed[2] == 0 ? "-" : scores(bCubed),
          chars / CHARACTERS_OF_AN_ARTICLE / seconds);
    }
  }

  private static List<String> files(String[] args) throws IOException {
    List<String> files = new ArrayList<>();
    for (String arg : args) {
      if (Files.isDirectory(Path.of(arg))) {
        try (var found = Files.newDirectoryStream(Path.of(arg), "*.jsonl")) {
          found.forEach(f -> files.add(f.toString()));
        }
      } else {
        files.add(arg);
      }
    }
    return files;
  }

  /** Adds the B³ precision and recall of the mentions found exactly that have a gold id. */
  private static void bCubed(Document d, Map<Span, String> ids, double[] sums) {
    Map<Span, String> gold = new HashMap<>();
    for (int i = 0; i < d.persons.size(); i++) {
      if (d.wikidata.get(i).startsWith("Q") && ids.containsKey(d.persons.get(i))) {
        gold.put(d.persons.get(i), d.wikidata.get(i));
      }
    }
    for (Span a : gold.keySet()) {
      int both = 0;
      int sameGold = 0;
      int sameFound = 0;
      for (Span b : gold.keySet()) {
        boolean g = Objects.equals(gold.get(a), gold.get(b));
        boolean f = Objects.equals(ids.get(a), ids.get(b));
        sameGold += g ? 1 : 0;
        sameFound += f ? 1 : 0;
        both += g && f ? 1 : 0;
      }
      sums[0] += (double) both / sameFound;
      sums[1] += (double) both / sameGold;
      sums[2]++;
    }
  }

  private static String scores(double[] sums) {
    double p = 100 * sums[0] / sums[2];
    double r = 100 * sums[1] / sums[2];
    return "P %.1f R %.1f F1 %.2f".formatted(p, r, 2 * p * r / (p + r));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(Document d, List<Span> found) {
    for (Span s : found) {
      if (!d.persons.contains(s)) {
        System.out.println("+ " + context(d, s));
      }
    }
    for (Span s : d.persons) {
      if (!found.contains(s)) {
        System.out.println("- " + context(d, s));
      }
    }
  }

  static String context(Document d, Span s) {
    int from = Math.max(0, s.start - 40);
    int to = Math.min(d.text.length(), s.end + 30);
    return (d.text.substring(from, s.start)
            + "[["
            + d.text.substring(s.start, s.end)
            + "]]"
            + d.text.substring(s.end, to))
        .replace('\n', '¶');
  }

  static List<Document> read(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<Document> documents = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      String text = node.get("text").asText();
      List<Span> spans = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      for (JsonNode e : node.get("entities")) {
        if (e.get("type").asText().equals("PERSON")) {
          spans.add(
              new Span(
                  text.offsetByCodePoints(0, e.get("start").asInt()),
                  text.offsetByCodePoints(0, e.get("end").asInt())));
          ids.add(e.path("wikidata").asText(""));
        }
      }
      List<Span> outer = new ArrayList<>();
      List<String> outerIds = new ArrayList<>();
      for (int i = 0; i < spans.size(); i++) {
        Span s = spans.get(i);
        if (!outer.contains(s)
            && spans.stream()
                .noneMatch(o -> !o.equals(s) && o.start <= s.start && s.end <= o.end)) {
          outer.add(s);
          outerIds.add(ids.get(i));
        }
      }
      documents.add(new Document(node.get("id").asText(), text, outer, outerIds));
    }
    return documents;
  }

  private static Set<Span> tokens(Document d, List<Span> spans) {
    Set<Span> tokens = new HashSet<>();
    for (Span span : spans) {
      for (NameToken t : NameToken.tokenize(d.text.substring(span.start, span.end), Section.TEXT)) {
        if (t.isWord()) {
          tokens.add(new Span(span.start + t.start(), span.start + t.end()));
        }
      }
    }
    return tokens;
  }

  private static void count(Set<Span> gold, Set<Span> found, int[] counts) {
    Set<Span> both = new HashSet<>(gold);
    both.retainAll(found);
    counts[0] += both.size();
    counts[1] += found.size();
    counts[2] += gold.size();
  }

  private static String scores(int[] c) {
    double p = 100.0 * c[0] / Math.max(1, c[1]);
    double r = 100.0 * c[0] / Math.max(1, c[2]);
    return "P %.1f R %.1f F1 %.2f".formatted(p, r, 2 * p * r / Math.max(1, p + r));
  }
}
