package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.curation.EditedTopic;
import org.obzor.curation.TopicEdits;
import org.obzor.enrich.Topic;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Problem;

/** The form of a topic, with a preview of what it finds. */
final class TopicFormPage {
  private final Pages pages;
  private final TopicEdits edits;
  private final TopicForms forms;

  TopicFormPage(Pages pages) {
    this.pages = pages;
    this.edits = pages.parts().curation().topicEdits();
    this.forms = new TopicForms(pages);
  }

  void fresh(Context ctx) {
    show(ctx, null, Map.of(), null, false);
  }

  void edit(Context ctx) {
    EditedTopic topic = find(ctx);
    show(ctx, topic, TopicForms.values(topic.topic()), null, false);
  }

  void create(Context ctx) {
    save(ctx, null);
  }

  void update(Context ctx) {
    save(ctx, find(ctx));
  }

  private void save(Context ctx, @Nullable EditedTopic old) {
    Map<String, String> given = TopicForms.given(ctx.formParamMap());
    if (ctx.formParam("preview") != null) {
      show(ctx, old, given, null, true);
      return;
    }
    try {
      Topic draft = TopicForms.read(given);
      EditedTopic saved =
          old == null
              ? edits.add(draft)
              : edits.change(old.topic().id(), draft).orElseThrow(Problem::notFound);
      ctx.redirect(
          new Address("/topics", Map.of("changed", List.of(saved.topic().id()))).toString(),
          HttpStatus.SEE_OTHER);
    } catch (InvalidInputException e) {
      show(ctx, old, given, e, false);
    }
  }

  private void show(
      Context ctx,
      @Nullable EditedTopic old,
      Map<String, String> values,
      @Nullable InvalidInputException error,
      boolean preview) {
    Map<String, Object> model = new LinkedHashMap<>();
    InvalidInputException wrong = error;
    if (preview) {
      try {
        model.put("preview", new TopicPreviews(pages).of(ctx, old, TopicForms.read(values)));
      } catch (InvalidInputException e) {
        wrong = e;
      }
    }
    if (wrong != null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    model.put("form", forms.form(ctx, old, values, wrong));
    model.put("topic", old == null ? null : old.topic());
    model.put(
        "label", old == null ? pages.text(ctx, "topics.new") : pages.topic(ctx, old.topic().id()));
    model.put("removed", old != null && old.removed());
    model.put("origin", old == null ? "" : old.origin().name().toLowerCase(Locale.ROOT));
    model.put(
        "changed",
        old == null || old.changed() == null ? "" : pages.formats(ctx).dateTime(old.changed()));
    pages.show(ctx, "topic-form", "topics", model);
  }

  private EditedTopic find(Context ctx) {
    return edits.find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
  }
}
