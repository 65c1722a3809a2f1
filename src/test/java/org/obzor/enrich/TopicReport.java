package org.obzor.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.obzor.query.AnalyzedArticle;
import org.obzor.text.DictionaryAnalyzer;

/**
 * Prints the topics of articles beside their editors' rubrics, to be read by eye: {@code
 * TopicReport FILE.jsonl.gz}. Columns: topics, rubric or topics of the editors, title.
 */
final class TopicReport {
  private TopicReport() {}

  public static void main(String[] args) throws Exception {
    var analyzer = DictionaryAnalyzer.create();
    var tagger = new TopicTagger(analyzer, Topics.load());
    var json = new ObjectMapper();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode node = json.readTree(line);
        String title = node.get("title").asText();
        String lang = node.get("lang").asText();
        var article =
            AnalyzedArticle.of(analyzer, title, node.get("text").asText(), lang, List.of());
        String topics =
            tagger.tag(article, lang).stream().map(m -> m.id()).collect(Collectors.joining(" "));
        System.out.println(
            topics
                + "\t"
                + node.path("rubric").asText()
                + node.path("labels")
                + node.path("topics")
                + "\t"
                + title);
      }
    }
  }
}
