package org.obzor.fulltext;

import org.jspecify.annotations.Nullable;

/** An element that holds blocks: those from {@link #from} to before {@link #to}. */
final class Box {
  final @Nullable Box parent;
  final int depth;
  final String tag;

  /** Its class, id and role, in lower case. */
  final Hints hints;

  final int from;
  int to;

  /** How many pictures stand in it, outside of boxes within. */
  int pictures;

  Box(@Nullable Box parent, String tag, Hints hints, int from) {
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.tag = tag;
    this.hints = hints;
    this.from = from;
    this.to = from;
  }

  /** Whether all it has is this block, and a picture. */
  private boolean caption() {
    return pictures > 0 && to - from == 1;
  }

  /** Whether a block of this box is all that stands around a picture. */
  boolean besidePicture() {
    return caption() || (to - from == 1 && parent != null && parent.caption());
  }

  /** Whether it stands in a quotation, as embedded posts do. */
  boolean quoted() {
    for (Box box = this; box != null; box = box.parent) {
      if (box.tag.equals("blockquote")) {
        return true;
      }
    }
    return false;
  }
}
