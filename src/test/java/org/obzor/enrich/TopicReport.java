package org.obzor.enrich;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.QueryMatcher;
import org.obzor.query.QueryParser;
import org.obzor.query.Span;
import org.obzor.query.TextQuery;
import org.obzor.text.DictionaryAnalyzer;

/**
 * Prints the topics of articles to be read by eye: {@code TopicReport FILE}, lines of JSON with a
 * text, gzipped or not. One line an assignment: half of the set, id, topic, level, the words that
 * are its evidence and how often each (in capitals: in the title), rubric and keywords of the
 * editors, title. An article without topics has one line with {@code -}. A second argument is the
 * language of texts that do not tell theirs; {@code near} as the last one prints, with the level
 * {@code not}, the topics too of which there is too little evidence.
 */
final class TopicReport {
  private TopicReport() {}

  public static void main(String[] args) throws Exception {
    var analyzer = DictionaryAnalyzer.create();
    var topics = Topics.load();
    var tagger = new TopicTagger(analyzer, topics);
    var parser = new QueryParser(analyzer, (type, name) -> Optional.empty());
    Map<String, QueryMatcher> matchers = new LinkedHashMap<>();
    for (Topic topic : topics.all()) {
      List<TextQuery> parts = topic.queries().stream().map(parser::parse).toList();
      matchers.put(topic.id(), QueryMatcher.of(new TextQuery.Or(parts), analyzer));
    }
    boolean near = List.of(args).contains("near");
    for (JsonNode node : LabelledNews.lines(Path.of(args[0]))) {
      String title = node.path("title").asText();
      String text = node.path("text").asText();
      String lang = node.path("lang").asText(args.length > 1 ? args[1] : "ru");
      var article = AnalyzedArticle.of(analyzer, title, text, lang, List.of());
      List<Mention> found = tagger.tag(article, lang);
      String tail =
          node.path("rubric").asText()
              + "\t"
              + node.path("labels")
              + node.path("topics")
              + "\t"
              + title.replaceAll("\\s+", " ");
      String head = LabelledNews.half(node) + "\t" + node.path("id").asText() + "\t";
      if (found.isEmpty()) {
        System.out.println(head + "-\t-\t-\t" + tail);
      }
      Set<String> ids = found.stream().map(Mention::id).collect(Collectors.toSet());
      for (Topic topic : topics.all()) {
        var spans = requireNonNull(matchers.get(topic.id())).spans(article);
        if (ids.contains(topic.id()) || (near && !spans.isEmpty())) {
          String level = topic.parent() == null ? "top" : "below";
          System.out.println(
              head
                  + topic.id()
                  + "\t"
                  + (ids.contains(topic.id()) ? level : "not")
                  + "\t"
                  + evidence(spans, title, text)
                  + "\t"
                  + tail);
        }
      }
    }
  }

  private static String evidence(List<Span> spans, String title, String text) {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (Span span : spans) {
      boolean inTitle = span.section() == Section.TITLE;
      String word =
          (inTitle ? title : text).substring(span.start(), span.end()).replaceAll("\\s+", " ");
      words.merge(
          inTitle ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    return words.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + "*" + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
