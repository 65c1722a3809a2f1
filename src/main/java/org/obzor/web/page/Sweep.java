package org.obzor.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Stretches of a text by their beginnings, asked for from left to right. */
final class Sweep<T> {
  private final ToIntFunction<T> start;
  private final ToIntFunction<T> end;
  private final List<T> all = new ArrayList<>();
  private final List<T> open = new ArrayList<>();
  private int next;

  Sweep(ToIntFunction<T> start, ToIntFunction<T> end) {
    this.start = start;
    this.end = end;
  }

  /**
   * @param stretch begins no earlier than those added before
   * @param bounds where it begins and ends is added to
   */
  void add(T stretch, Set<Integer> bounds) {
    all.add(stretch);
    bounds.add(start.applyAsInt(stretch));
    bounds.add(end.applyAsInt(stretch));
  }

  /**
   * Those that hold the character at an offset, in their order.
   *
   * @param at not before the one asked for last
   */
  List<T> over(int at) {
    while (next < all.size() && start.applyAsInt(all.get(next)) <= at) {
      open.add(all.get(next++));
    }
    open.removeIf(stretch -> end.applyAsInt(stretch) <= at);
    return List.copyOf(open);
  }
}
