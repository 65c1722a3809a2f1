package org.obzor.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.obzor.article.Mention;
import org.obzor.query.AnalyzedArticle;
import org.obzor.text.DictionaryAnalyzer;

/**
 * Measures topics against what editors say of articles: {@code TopicEvaluation CASES [tune|held]}.
 * {@code editors_topics.tsv} says which rubric, keyword or code of theirs means which topic. An
 * article that bears one of them should bear the topic: recall. Whether one that bears none should
 * not is another matter: keywords are a few a text. Reuters' codes are complete, so that precision
 * is told for those; for Russian keywords it is a lower bound.
 */
final class TopicEvaluation {
  private static final class Score {
    int right;
    int missed;
    int wrong;

    double precision() {
      return right == 0 ? 0 : 100.0 * right / (right + wrong);
    }

    double recall() {
      return right == 0 ? 0 : 100.0 * right / (right + missed);
    }
  }

  private final DictionaryAnalyzer analyzer = DictionaryAnalyzer.create();
  private final TopicTagger tagger = new TopicTagger(analyzer, Topics.load());
  private final Map<String, Map<String, String>> meanings = new HashMap<>();

  public static void main(String[] args) throws Exception {
    var evaluation = new TopicEvaluation();
    for (String line : Resources.lines("editors_topics.tsv")) {
      List<String> fields = List.of(line.split("\t", -1));
      for (String mark : fields.get(2).split("\\|", -1)) {
        evaluation
            .meanings
            .computeIfAbsent(fields.get(0), set -> new HashMap<>())
            .merge(mark, fields.get(1), (a, b) -> a + " " + b);
      }
    }
    List<String> halves = args.length > 1 ? List.of(args[1]) : List.of("tune", "held");
    for (String set : List.of("ru", "en")) {
      List<JsonNode> news =
          LabelledNews.lines(Path.of(args[0]).resolve("news/" + set + ".jsonl.gz"));
      evaluation.measure(
          set, news.stream().filter(n -> halves.contains(LabelledNews.half(n))).toList());
    }
  }

  private void measure(String set, List<JsonNode> news) {
    Map<String, Score> scores = new LinkedHashMap<>();
    int assigned = 0;
    int none = 0;
    for (JsonNode node : news) {
      Set<String> gold = gold(set, node);
      Set<String> found = found(node, set);
      assigned += found.size();
      none += found.isEmpty() ? 1 : 0;
      Set<String> measured = new HashSet<>();
      meanings.getOrDefault(set, Map.of()).values().forEach(v -> measured.addAll(split(v)));
      for (String topic : measured) {
        Score score = scores.computeIfAbsent(topic, t -> new Score());
        if (gold.contains(topic)) {
          if (found.contains(topic)) {
            score.right++;
          } else {
            score.missed++;
          }
        } else if (found.contains(topic)) {
          score.wrong++;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d articles, %.1f topics an article, %d articles without%n",
        set,
        news.size(),
        1.0 * assigned / news.size(),
        none);
    Score all = new Score();
    List<String> lines = new ArrayList<>();
    scores.forEach((topic, score) -> {
      all.right += score.right;
      all.missed += score.missed;
      all.wrong += score.wrong;
      lines.add(line(topic, score));
    });
    lines.sort(null);
    lines.forEach(System.out::println);
    System.out.println(line("all", all));
  }

  private static String line(String topic, Score score) {
    return String.format(
        Locale.ROOT,
        "  %-38s %4d marked  precision %5.1f  recall %5.1f",
        topic,
        score.right + score.missed,
        score.precision(),
        score.recall());
  }

  private Set<String> gold(String set, JsonNode node) {
    Map<String, String> meaning = meanings.getOrDefault(set, Map.of());
    Set<String> marks = new HashSet<>();
    marks.add("rubric:" + node.path("rubric").asText());
    node.path("labels").forEach(label -> marks.add(label.asText().toLowerCase(Locale.ROOT)));
    node.path("topics").forEach(code -> marks.add(code.asText()));
    Set<String> gold = new HashSet<>();
    marks.forEach(mark -> gold.addAll(split(meaning.getOrDefault(mark, ""))));
    return gold;
  }

  private static List<String> split(String topics) {
    return topics.isBlank() ? List.of() : List.of(topics.strip().split(" ", -1));
  }

  private Set<String> found(JsonNode node, String lang) {
    var article =
        AnalyzedArticle.of(
            analyzer, node.path("title").asText(), node.path("text").asText(), lang, List.of());
    Set<String> found = new HashSet<>();
    for (Mention mention : tagger.tag(article, lang)) {
      found.add(mention.id());
    }
    return found;
  }
}
