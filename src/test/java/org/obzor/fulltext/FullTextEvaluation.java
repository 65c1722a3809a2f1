package org.obzor.fulltext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * How well articles are found on pages whose bodies are known, by the measure of the
 * article-extraction-benchmark: precision and recall of runs of four words with their counts,
 * averaged over pages, and the F1 of the averages. Run: {@code java -cp …
 * org.obzor.fulltext.FullTextEvaluation CASES/fulltext [pages of the half that was tuned on, with
 * what differs]}. Pages belong to the half that was tuned on if the last digit of their id is even.
 */
public final class FullTextEvaluation {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int RUN = 4;

  private FullTextEvaluation() {}

  record Score(double precision, double recall) {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    boolean details = args.length > 1;
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("ground-truth.json").toFile());
    List<Score> tune = new ArrayList<>();
    List<Score> held = new ArrayList<>();
    long start = System.nanoTime();
    truth
        .properties()
        .forEach(e -> {
          String id = e.getKey();
          boolean tuned = Character.digit(id.charAt(id.length() - 1), 16) % 2 == 0;
          String expected = e.getValue().path("articleBody").asText("");
          String url = e.getValue().path("url").asText("");
          String html = html(folder.resolve("html").resolve(id + ".html.gz"));
          String found = FullText.of(html, url).map(Page::text).orElse("");
          Score score = score(expected, found);
          (tuned ? tune : held).add(score);
          if (tuned && details && id.startsWith(args[1].replace("all", ""))) {
            System.out.printf(
                "%s P %.3f R %.3f %s%n",
                id.substring(0, 8), score.precision(), score.recall(), url);
            if (args.length > 2) {
              differences(expected, found);
            }
          }
        });
    System.out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
    System.out.println("tuned on  " + figures(tune));
    System.out.println("held out  " + figures(held));
    tune.addAll(held);
    System.out.println("all       " + figures(tune));
  }

  private static void differences(String expected, String found) {
    print("  + ", found, expected);
    print("  - ", expected, found);
  }

  /** The lines of one of which the other has little. */
  private static void print(String sign, String one, String other) {
    Set<String> known = runs(other).keySet();
    for (String line : one.split("\n+", -1)) {
      Set<String> runs = new HashSet<>(runs(line).keySet());
      int all = runs.size();
      runs.removeAll(known);
      if (all > 0 && runs.size() * 2 > all) {
        boolean few = all == 1 && runs.iterator().next().split(" ", -1).length < RUN;
        if (!few || !other.contains(line.strip())) {
          System.out.println(sign + line.substring(0, Math.min(160, line.length())));
        }
      }
    }
  }

  private static String figures(List<Score> scores) {
    double p =
        scores.stream().mapToDouble(Score::precision).filter(d -> d >= 0).average().orElse(0);
    double r = scores.stream().mapToDouble(Score::recall).filter(d -> d >= 0).average().orElse(0);
    return String.format(
        "%d pages  precision %.3f  recall %.3f  F1 %.3f", scores.size(), p, r, 2 * p * r / (p + r));
  }

  /** Of a page of which nothing is found or expected, what is not defined is -1. */
  static Score score(String expected, String found) {
    Map<String, Integer> wanted = runs(expected);
    Map<String, Integer> got = runs(found);
    double tp = 0;
    for (Map.Entry<String, Integer> e : got.entrySet()) {
      tp += Math.min(e.getValue(), wanted.getOrDefault(e.getKey(), 0));
    }
    double all = got.values().stream().mapToInt(i -> i).sum();
    double right = wanted.values().stream().mapToInt(i -> i).sum();
    return new Score(all == 0 ? -1 : tp / all, right == 0 ? -1 : tp / right);
  }

  private static Map<String, Integer> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group());
    }
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - RUN + 1); i++) {
      List<String> run = words.subList(i, Math.min(words.size(), i + RUN));
      if (!run.isEmpty()) {
        runs.merge(String.join(" ", run), 1, Integer::sum);
      }
    }
    return runs;
  }

  private static String html(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
