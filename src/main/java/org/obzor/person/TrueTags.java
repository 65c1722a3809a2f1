package org.obzor.person;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.obzor.person.AnnotatedText.Entity;
import org.obzor.person.DocumentFeatures.Sequence;

/**
 * The tags that an annotation allows each token, as sets of bits. Where a kind was not annotated, a
 * token outside of all names may as well be of that kind.
 */
final class TrueTags {
  private final Map<Integer, Integer> byOffset = new HashMap<>();
  private final int outside;

  /**
   * @param kinds whether to tell the kinds other than persons from what has no name
   */
  TrueTags(List<NameToken> tokens, AnnotatedText text, boolean kinds) {
    int free = 1 << Tags.OUTSIDE;
    for (EntityKind kind : EntityKind.values()) {
      if (kinds && kind != EntityKind.PERSON && !text.annotated().contains(kind)) {
        free |= bit(kind);
      }
    }
    this.outside = free;
    int[] tags = new int[tokens.size()];
    Arrays.fill(tags, outside);
    text.entities().stream()
        .filter(e -> kinds && e.kind() != EntityKind.PERSON)
        .sorted(Comparator.comparingInt((Entity e) -> e.start() - e.end()))
        .forEach(e -> mark(tokens, tags, e));
    text.persons().forEach(e -> mark(tokens, tags, e));
    for (int i = 0; i < tags.length; i++) {
      byOffset.put(tokens.get(i).start(), tags[i]);
    }
  }

  private static int bit(EntityKind kind) {
    return switch (kind) {
      case PERSON -> 1 << Tags.UNIT;
      case PLACE -> 1 << Tags.PLACE;
      case ORGANISATION -> 1 << Tags.ORGANISATION;
      case OTHER -> 1 << Tags.OTHER;
    };
  }

  /** The sets of a sequence; a name that reaches beyond it is left out. */
  int[] of(Sequence sequence) {
    int[] sets = new int[sequence.tokens().size()];
    Arrays.fill(sets, outside);
    int start = -1;
    for (int i = 0; i < sets.length; i++) {
      int set = byOffset.getOrDefault(sequence.tokens().get(i).start(), outside);
      if (set == 1 << Tags.BEGIN) {
        start = i;
      } else if (set == 1 << Tags.LAST && start >= 0) {
        sets[start] = 1 << Tags.BEGIN;
        Arrays.fill(sets, start + 1, i, 1 << Tags.INSIDE);
        sets[i] = set;
        start = -1;
      } else if (set != 1 << Tags.INSIDE && set != 1 << Tags.LAST) {
        sets[i] = set;
        start = -1;
      }
    }
    return sets;
  }

  private static void mark(List<NameToken> tokens, int[] tags, Entity entity) {
    int from = -1;
    int to = -1;
    for (int i = first(tokens, entity.start()); i < tags.length; i++) {
      NameToken token = tokens.get(i);
      if (token.start() >= entity.end()) {
        break;
      }
      if (token.start() >= entity.start() && token.end() <= entity.end()) {
        from = from < 0 ? i : from;
        to = i;
      }
    }
    for (int i = from; from >= 0 && i <= to; i++) {
      tags[i] =
          entity.kind() != EntityKind.PERSON || from == to
              ? bit(entity.kind())
              : 1 << (i == from ? Tags.BEGIN : i == to ? Tags.LAST : Tags.INSIDE);
    }
  }

  /** The index of the first token that starts at an offset or after it. */
  private static int first(List<NameToken> tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
