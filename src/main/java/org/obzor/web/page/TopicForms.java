package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.curation.EditedTopic;
import org.obzor.enrich.Topic;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Visitor;

/** Makes the forms of topics and reads what was filled in. */
final class TopicForms {
  private static final List<String> LANGUAGES = List.of("ru", "en", "kk");
  private static final Pattern QUERY = Pattern.compile("queries\\[(\\d{1,4})]");

  private final Pages pages;

  TopicForms(Pages pages) {
    this.pages = pages;
  }

  /** What a form holds, one value a field. */
  static Map<String, String> given(Map<String, List<String>> parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> given.put(name, values.isEmpty() ? "" : values.getFirst()));
    return given;
  }

  /** What stands in the form of a topic. */
  static Map<String, String> values(Topic topic) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", topic.id());
    values.put("code", topic.code());
    values.put("parent", topic.parent() == null ? "" : topic.parent());
    LANGUAGES.forEach(l -> values.put("label." + l, topic.labels().getOrDefault(l, "")));
    values.put("queries", String.join("\n", topic.queries()));
    return values;
  }

  /** The topic that a form describes, not checked yet. */
  static Topic read(Map<String, String> given) {
    Map<String, String> labels = new LinkedHashMap<>();
    LANGUAGES.forEach(l -> labels.put(l, given.getOrDefault("label." + l, "")));
    String parent = given.getOrDefault("parent", "");
    return new Topic(
        given.getOrDefault("id", ""),
        given.getOrDefault("code", ""),
        parent.isBlank() ? null : parent,
        labels,
        queries(given));
  }

  /** One a line, none twice. */
  private static List<String> queries(Map<String, String> given) {
    return given
        .getOrDefault("queries", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  TopicForm form(
      Context ctx,
      @Nullable EditedTopic topic,
      Map<String, String> values,
      @Nullable InvalidInputException wrong) {
    String id = topic == null ? "" : topic.topic().id();
    String field = wrong == null ? null : wrong.field();
    Matcher query = QUERY.matcher(field == null ? "" : field);
    int number = query.matches() ? Integer.parseInt(query.group(1)) : -1;
    List<String> queries = queries(values);
    boolean inQuery = number >= 0 && number < queries.size();
    return new TopicForm(
        topic == null ? "/topics" : "/topics/" + Address.encode(id) + "/edit",
        id,
        values,
        parents(ctx, id, values.getOrDefault("parent", "")),
        wrong == null ? null : pages.text(ctx, wrong),
        field,
        inQuery ? where(queries.get(number), wrong) : null,
        inQuery ? number + 1 : 0);
  }

  /** The place a mistake in a query is at, if it is at one. */
  private static FilterBar.@Nullable Where where(
      String query, @Nullable InvalidInputException wrong) {
    return wrong != null
            && wrong.code().startsWith("query.")
            && !wrong.arguments().isEmpty()
            && wrong.arguments().getFirst() instanceof Integer at
        ? FilterBar.Where.of(query, at)
        : null;
  }

  /** The topics of the catalogue but the topic itself, in the order of their labels. */
  private List<Choice> parents(Context ctx, String id, String chosen) {
    String language = Visitor.of(ctx).locale().getLanguage();
    List<Choice> parents = new ArrayList<>();
    pages.parts().curation().topicEdits().list().stream()
        .filter(t -> !t.removed() && !t.topic().id().equals(id))
        .map(EditedTopic::topic)
        .map(t -> new Choice(t.id(), t.label(language), "", t.id().equals(chosen)))
        .sorted(Comparator.comparing(Choice::label))
        .forEach(parents::add);
    return parents;
  }
}
