package org.obzor.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.obzor.enrich.Enricher;

/** Measures recognition on a folder of texts with marked entities and prints the figures. */
public final class Evaluation {
  private final List<Path> sets;
  private final List<Path> news;

  private Evaluation(List<Path> sets, List<Path> news) {
    this.sets = sets;
    this.news = news;
  }

  /**
   * Takes {@code *.jsonl} with marked entities to measure what is found, and {@code *.jsonl.gz}
   * with articles to measure speed, from the folder itself and from {@code ner} and {@code news} in
   * it.
   *
   * @throws IOException if a folder cannot be read
   */
  public static Evaluation of(Path folder) throws IOException {
    return new Evaluation(files(folder, "ner", "*.jsonl"), files(folder, "news", "*.jsonl.gz"));
  }

  private static List<Path> files(Path folder, String sub, String glob) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path place : List.of(folder, folder.resolve(sub))) {
      if (Files.isDirectory(place)) {
        try (var found = Files.newDirectoryStream(place, glob)) {
          found.forEach(files::add);
        }
      }
    }
    files.sort(null);
    return files;
  }

  /** Whether there is nothing to measure. */
  public boolean isEmpty() {
    return sets.isEmpty() && news.isEmpty();
  }

  /**
   * Measures and prints.
   *
   * @param out for figures and, if wanted, errors in their context
   * @return the lines that could not be read, as {@code file:line: reason}
   * @throws IOException if a file cannot be read
   */
  public List<String> run(Enricher enricher, boolean errors, PrintStream out) throws IOException {
    long loaded = Speed.heapInUse();
    List<Result> results = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (Path file : sets) {
      GoldFile gold = GoldFile.read(file);
      rejected.addAll(gold.rejected());
      Result result = Result.of(gold, enricher);
      results.add(result);
      if (errors) {
        result.errors().forEach(line -> out.println(result.name + "\t" + line));
      }
    }
    print(results, out);
    printSpeed(enricher, loaded, out);
    return rejected;
  }

  private static void print(List<Result> results, PrintStream out) {
    Map<String, Result> byLanguage = new TreeMap<>();
    for (Result r : results) {
      byLanguage.computeIfAbsent(r.lang, lang -> new Result("all " + lang)).add(r);
    }
    List<Result> rows = new ArrayList<>(results);
    byLanguage.forEach((lang, all) -> {
      all.lang = lang;
      rows.add(all);
    });
    out.println("Persons: exact spans, and single words of names; P, R, F1 in %");
    head(out, " exact P     R    F1   token P     R    F1");
    for (Result r : rows) {
      row(out, r, r.persons.exact + "    " + r.persons.token);
    }
    out.println();
    out.println("Countries of each document, without capitals; P, R, F1 in %");
    head(out, "       P     R    F1");
    rows.stream().filter(r -> r.hasCountries).forEach(r -> row(out, r, r.countries.sets + ""));
    out.println();
    out.println("Who is who, over mentions found exactly that have a Wikidata id: B³ inside a");
    out.println("document in %; names of several words with the label most of their id have, in %");
    head(out, "    B³ P     R    F1  one label");
    rows.stream()
        .filter(r -> !r.identities.bCubed.isEmpty())
        .forEach(r -> row(out, r, r.identities.bCubed + "     " + r.label));
    out.println();
  }

  private static void head(PrintStream out, String columns) {
    out.printf(Locale.ROOT, "%-28s%5s%7s  %s%n", "set", "lang", "texts", columns);
  }

  private static void row(PrintStream out, Result r, String columns) {
    out.printf(Locale.ROOT, "%-28s%5s%7d  %s%n", r.name, r.lang, r.texts, columns);
  }

  private void printSpeed(Enricher enricher, long loaded, PrintStream out) throws IOException {
    out.printf(
        Locale.ROOT,
        "Heap in use after loading: %d MB, of at most %d MB%n",
        loaded,
        Runtime.getRuntime().maxMemory() >> 20);
    if (news.isEmpty()) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "Everything that is recognised, articles of %d words, one thread:%n%-28s%9s%12s%19s%n",
        Articles.WORDS,
        "set",
        "articles",
        "articles/s",
        "peak of heap");
    for (Path file : news) {
      List<String> articles = Articles.read(file);
      if (!articles.isEmpty()) {
        out.println(Speed.of(String.valueOf(file.getFileName()), articles, enricher));
      }
    }
  }
}
