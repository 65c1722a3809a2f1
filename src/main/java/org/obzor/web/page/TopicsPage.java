package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.curation.EditedTopic;
import org.obzor.curation.TopicEdits;
import org.obzor.enrich.Topic;
import org.obzor.index.By;
import org.obzor.index.Top;
import org.obzor.ingest.Recount;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Problem;
import org.obzor.web.Visitor;

/** The catalogue of topics as a tree. */
final class TopicsPage {
  private static final int DAYS = 30;
  private static final int MOST = 1000;

  private final Pages pages;
  private final TopicEdits edits;

  TopicsPage(Pages pages) {
    this.pages = pages;
    this.edits = pages.parts().curation().topicEdits();
  }

  void show(Context ctx) {
    show(ctx, "");
  }

  private void show(Context ctx, String error) {
    List<EditedTopic> all = edits.list();
    ArticleQuery recent = recent(pages);
    Map<String, Long> counts = new LinkedHashMap<>();
    pages.parts().index().brief(recent, By.TOPIC, MOST, 0).items().stream()
        .forEach((Top.Item item) -> counts.put(item.id(), item.articles()));
    String q = Objects.requireNonNullElse(ctx.queryParam("q"), "").strip();
    boolean edited = "edited".equals(ctx.queryParam("show"));
    List<EditedTopic> present = all.stream().filter(t -> !t.removed()).toList();
    Predicate<EditedTopic> wanted =
        t -> (q.isEmpty() || has(t.topic(), q)) && (!edited || t.changed() != null);
    Map<String, Object> model = new LinkedHashMap<>();
    boolean whole = q.isEmpty() && !edited;
    model.put("q", q);
    model.put("edited", edited);
    model.put("error", error);
    model.put("total", present.size());
    model.put("changed", present.stream().filter(t -> t.changed() != null).count());
    model.put(
        "topics",
        whole
            ? tree(ctx, present, null, counts)
            : present.stream().filter(wanted).map(t -> row(ctx, t, counts, List.of())).toList());
    model.put(
        "removed",
        all.stream()
            .filter(EditedTopic::removed)
            .filter(wanted)
            .map(t -> row(ctx, t, counts, List.of()))
            .toList());
    addRecounts(ctx, model);
    pages.show(ctx, "topics", "topics", model);
  }

  void remove(Context ctx) {
    change(ctx, edits::remove);
  }

  void restore(Context ctx) {
    change(ctx, edits::restore);
  }

  private void change(Context ctx, Function<String, Optional<EditedTopic>> changing) {
    try {
      EditedTopic topic = changing.apply(ctx.pathParam("id")).orElseThrow(Problem::notFound);
      ctx.redirect(
          new Address("/topics", Map.of("changed", List.of(topic.topic().id()))).toString(),
          HttpStatus.SEE_OTHER);
    } catch (InvalidInputException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, pages.text(ctx, e));
    }
  }

  /** What was just changed, and how far past articles follow. */
  private void addRecounts(Context ctx, Map<String, Object> model) {
    String changed = ctx.queryParam("changed");
    List<Recount> own =
        changed == null
            ? List.of()
            : pages.parts().recounts().list().stream()
                .filter(r -> r.subject().equals(changed))
                .limit(1)
                .toList();
    model.put("justChanged", changed == null ? "" : pages.topic(ctx, changed));
    model.put("recounts", new CorrectionLists(pages).recounts(ctx, own, List.of()));
  }

  private List<TopicRow> tree(
      Context ctx, List<EditedTopic> all, @Nullable String parent, Map<String, Long> counts) {
    return all.stream()
        .filter(t -> isBelow(t, parent, all))
        .map(t -> row(ctx, t, counts, tree(ctx, all, t.topic().id(), counts)))
        .toList();
  }

  /** A topic whose parent is not there any more stands at the top. */
  private static boolean isBelow(
      EditedTopic topic, @Nullable String parent, List<EditedTopic> all) {
    String own = topic.topic().parent();
    boolean hasParent = own != null && all.stream().anyMatch(t -> t.topic().id().equals(own));
    return hasParent ? Objects.equals(own, parent) : parent == null;
  }

  private TopicRow row(Context ctx, EditedTopic t, Map<String, Long> counts, List<TopicRow> below) {
    Topic topic = t.topic();
    Instant changed = t.changed();
    return new TopicRow(
        topic.id(),
        topic.code(),
        topic.label(Visitor.of(ctx).locale().getLanguage()),
        pages.formats(ctx).number(counts.getOrDefault(topic.id(), 0L)),
        pages.address("/articles", recent(pages).withTopics(List.of(topic.id()))).toString(),
        Panels.about(By.TOPIC, topic.id()) + "/edit",
        t.origin().name().toLowerCase(Locale.ROOT),
        changed == null ? "" : pages.formats(ctx).dateTime(changed),
        below);
  }

  /** The articles of the last 30 days, today included. */
  static ArticleQuery recent(Pages pages) {
    ZoneId zone = pages.parts().settings().zone();
    LocalDate today = LocalDate.ofInstant(pages.parts().clock().instant(), zone);
    return ArticleQuery.all(zone)
        .withPeriod(
            today.minusDays(DAYS - 1).atStartOfDay(zone).toInstant(),
            today.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static boolean has(Topic topic, String q) {
    String wanted = fold(q);
    return Stream.concat(
            Stream.of(topic.id(), topic.code()),
            Stream.concat(topic.labels().values().stream(), topic.queries().stream()))
        .anyMatch(text -> fold(text).contains(wanted));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
