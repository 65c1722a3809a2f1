package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.curation.EditedTopic;
import org.obzor.curation.TopicEdits;
import org.obzor.enrich.Topic;
import org.obzor.index.ArticlePage;
import org.obzor.index.Sort;
import org.obzor.query.ArticleQuery;
import org.obzor.query.Span;
import org.obzor.query.TextQuery;
import org.obzor.web.WebParts;

/** Tries a topic on the articles of the last 30 days. */
final class TopicPreviews {
  private static final int MOST = 1000;
  private static final int LISTED = 30;
  private static final int WORDS = 12;

  private final Pages pages;
  private final WebParts parts;
  private final TopicEdits edits;

  TopicPreviews(Pages pages) {
    this.pages = pages;
    this.parts = pages.parts();
    this.edits = parts.curation().topicEdits();
  }

  /**
   * What a topic finds.
   *
   * @param matching how many articles hold any of the words
   * @param looked how many of those were looked at, the newest
   * @param given how many would be given the topic
   * @param added how many of these do not have it now
   * @param lost how many have it now and would not
   */
  record Preview(long matching, int looked, int given, int added, long lost, List<Hit> hits) {
    /** Whether there were too many to look at all of them. */
    public boolean isPart() {
      return looked < matching;
    }
  }

  /**
   * An article that would be given the topic.
   *
   * @param words what matched
   * @param fresh whether it does not have the topic now
   */
  record Hit(ArticleRow article, int points, int needed, List<String> words, boolean fresh) {}

  /**
   * @throws org.obzor.query.InvalidInputException if the draft cannot be a topic
   */
  Preview of(Context ctx, @Nullable EditedTopic old, Topic draft) {
    String id = old == null ? "" : old.topic().id();
    edits.preview(id, draft, List.of());
    ArticleQuery recent = TopicsPage.recent(pages);
    List<TextQuery> any = draft.queries().stream().map(parts.filters()::text).toList();
    ArticleQuery matching =
        recent.withText("", any.size() == 1 ? any.getFirst() : new TextQuery.Or(any));
    ArticlePage page = parts.index().list(matching, Sort.NEWEST, MOST, null);
    List<TopicEdits.Given> given = edits.preview(id, draft, page.articles());
    int kept = (int) given.stream().filter(g -> has(g.article(), id)).count();
    long now =
        id.isEmpty() ? 0 : parts.index().counts(List.of(recent.withTopics(List.of(id)))).getFirst();
    return new Preview(
        page.total(),
        page.articles().size(),
        given.size(),
        given.size() - kept,
        Math.max(0, now - kept),
        given.stream().limit(LISTED).map(g -> hit(ctx, matching, id, g)).toList());
  }

  private Hit hit(Context ctx, ArticleQuery query, String id, TopicEdits.Given given) {
    Article article = given.article();
    Set<String> words = new LinkedHashSet<>();
    for (Span place : given.evidence().places()) {
      words.add(article.section(place.section()).substring(place.start(), place.end()));
    }
    return new Hit(
        new ArticleRows(pages).rows(ctx, query, List.of(article)).getFirst(),
        given.evidence().points(),
        given.evidence().needed(),
        words.stream().limit(WORDS).toList(),
        !has(article, id));
  }

  private static boolean has(Article article, String topic) {
    return article.entities(EntityType.TOPIC).stream().anyMatch(e -> e.id().equals(topic));
  }
}
