package org.obzor.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing an alert had to tell.
 *
 * @param text what is told beside the article, empty for nothing
 * @param at when it was told, to read
 * @param atIso likewise, for programs
 * @param article the first of its story; null where it is about none
 * @param outlets the other articles of the story
 */
record InboxRow(
    String alertId,
    String alertName,
    boolean unread,
    String kind,
    String text,
    String at,
    String atIso,
    @Nullable ArticleRow article,
    List<Outlet> outlets) {

  /** Another article of a story. */
  record Outlet(String source, String title, String href, String published) {}
}
