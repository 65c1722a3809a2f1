package org.obzor.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * A bounded, lock-free memory of values computed from a form: each form has one place, and the
 * latest form that needs the place takes it.
 */
public final class FormCache<V> {
  /**
   * @param form the same object for all who ask while it is remembered
   */
  record Entry<V>(String form, V value) {}

  private final AtomicReferenceArray<Entry<V>> places;
  private final Function<String, V> compute;

  /**
   * @param size number of places, a power of two
   */
  public FormCache(int size, Function<String, V> compute) {
    this.places = new AtomicReferenceArray<>(size);
    this.compute = compute;
  }

  /** The value of a form, computed now or before. */
  public V get(String form) {
    return entry(form).value();
  }

  Entry<V> entry(String form) {
    int hash = form.hashCode();
    int place = (hash ^ (hash >>> 15)) & (places.length() - 1);
    Entry<V> entry = places.get(place);
    if (entry == null || !entry.form().equals(form)) {
      entry = new Entry<>(form, compute.apply(form));
      places.set(place, entry);
    }
    return entry;
  }
}
