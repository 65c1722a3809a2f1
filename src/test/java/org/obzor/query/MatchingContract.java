package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.TextAnalyzer;

/**
 * What every evaluator of queries must answer: which articles of {@code matching-articles.txt} each
 * query of {@code matching-cases.txt} matches.
 */
public final class MatchingContract {
  /** What days and local times mean in the cases. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  /** Something that answers queries about {@link #articles()}. */
  @FunctionalInterface
  public interface Evaluator {
    /** The ids of the articles that match. */
    Set<String> matching(ArticleQuery query);
  }

  /**
   * A query and its answer.
   *
   * @param written query text, or filters as URL parameters after a question mark
   */
  public record Case(String written, ArticleQuery query, Set<String> ids) {}

  private MatchingContract() {}

  /** One test for each case. */
  public static Stream<DynamicTest> tests(TextAnalyzer analyzer, Evaluator evaluator) {
    return cases(analyzer).stream()
        .map(c ->
            DynamicTest.dynamicTest(
                c.written(),
                () ->
                    assertThat(new TreeSet<>(evaluator.matching(c.query())))
                        .as(c.written())
                        .isEqualTo(c.ids())));
  }

  public static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : (resource("matching-articles.txt") + "\n\n").lines().toList()) {
      if (line.isBlank() && !values.isEmpty()) {
        articles.add(article(values));
        values.clear();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        values.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return articles;
  }

  public static List<Case> cases(TextAnalyzer analyzer) {
    List<Case> cases = new ArrayList<>();
    for (String line : resource("matching-cases.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] halves = line.split(" => ?", -1);
        TreeSet<String> ids = new TreeSet<>(List.of(halves[1].strip().split(" ")));
        ids.remove("");
        String written = halves[0].strip();
        cases.add(new Case(written, query(written, analyzer), ids));
      }
    }
    return cases;
  }

  static ArticleQuery query(String written, TextAnalyzer analyzer) {
    QueryParser parser = new QueryParser(analyzer, new TestNames());
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (written.startsWith("?")) {
      for (String parameter : written.substring(1).split("&", -1)) {
        String[] parts = parameter.split("=", 2);
        parameters
            .computeIfAbsent(parts[0], n -> new ArrayList<>())
            .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    } else {
      parameters.put("q", List.of(written));
    }
    return new FilterParameters(parser, new TestNames()).parse(parameters, ZONE, List.of());
  }

  /** An analyzer for evaluators that need one. */
  public static TextAnalyzer analyzer() {
    return DictionaryAnalyzer.create();
  }

  private static Article article(Map<String, String> values) {
    List<Mention> mentions = new ArrayList<>();
    add(mentions, EntityType.COUNTRY, values.getOrDefault("countries", ""));
    add(mentions, EntityType.PERSON, values.getOrDefault("persons", ""));
    add(mentions, EntityType.TOPIC, values.getOrDefault("topics", ""));
    String id = values.getOrDefault("id", "");
    var published = OffsetDateTime.parse(values.getOrDefault("published", "")).toInstant();
    return new Article(
        id,
        values.getOrDefault("title", ""),
        values.getOrDefault("text", ""),
        null,
        values.getOrDefault("source", ""),
        null,
        values.getOrDefault("lang", ""),
        published,
        false,
        published.plus(Duration.ofHours(1)),
        1,
        null,
        id,
        mentions);
  }

  private static void add(List<Mention> mentions, EntityType type, String ids) {
    for (String id : ids.split(" ", -1)) {
      if (!id.isEmpty() && type == EntityType.TOPIC) {
        mentions.add(Mention.topic(id, id));
      } else if (!id.isEmpty()) {
        mentions.add(new Mention(type, id, id, Section.TEXT, 0, 1, null));
      }
    }
  }

  private static String resource(String name) {
    try (InputStream in = MatchingContract.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
