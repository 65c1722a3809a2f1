package org.obzor.web.page;

import java.util.List;

/**
 * A topic in the catalogue as a reader sees it.
 *
 * @param code IPTC Media Topic, empty for none
 * @param count of articles of late, written
 * @param origin id of who wrote it
 * @param changed when an analyst last did, empty if none has
 * @param below the topics below it
 */
record TopicRow(
    String id,
    String code,
    String label,
    String count,
    String articles,
    String edit,
    String origin,
    String changed,
    List<TopicRow> below) {

  /** Whether an analyst wrote it as it is now. */
  public boolean isEdited() {
    return !origin.equals("shipped");
  }
}
