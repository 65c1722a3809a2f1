package org.obzor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * Any number of articles of at least 250 words for measuring, as NDJSON: sentences of real ones,
 * two neighbours at a time, of 60 outlets, over the last two years, more of them lately. Arguments:
 * a file of articles ({@code .jsonl.gz} with {@code text}), and how many to make.
 */
final class ManyArticles {
  private static final int WORDS = 250;
  private static final int OUTLETS = 60;
  private static final double SECONDS = 2 * 365 * 86_400.0;

  private ManyArticles() {}

  public static void main(String[] args) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> sentences = sentences(mapper, Path.of(args[0]));
    Random random = new Random(11);
    Instant now = Instant.now();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      long age = Math.round(Math.pow(random.nextDouble(), 1.3) * SECONDS);
      String title = sentences.get(random.nextInt(sentences.size()));
      out.println(
          mapper.writeValueAsString(
              Map.of(
                  "title", title.substring(0, Math.min(110, title.length())),
                  "text", text(sentences, random),
                  "source", "Вестник " + random.nextInt(OUTLETS),
                  "published_at", now.minusSeconds(age).toString())));
    }
    out.flush();
  }

  private static String text(List<String> sentences, Random random) {
    List<String> chosen = new ArrayList<>();
    for (int words = 0; words < WORDS; ) {
      int first = random.nextInt(sentences.size() - 1);
      for (String sentence : sentences.subList(first, first + 2)) {
        chosen.add(sentence);
        words += sentence.split(" ", -1).length;
      }
    }
    return String.join(" ", chosen);
  }

  private static List<String> sentences(ObjectMapper mapper, Path file) throws IOException {
    List<String> sentences = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode article = mapper.readTree(line);
        for (String sentence : article.get("text").asText().split("(?<=[.!?])\\s+", -1)) {
          if (sentence.length() > 40 && sentence.length() < 300) {
            sentences.add(sentence);
          }
        }
      }
    }
    return sentences;
  }
}
