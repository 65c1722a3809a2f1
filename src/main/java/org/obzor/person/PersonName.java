package org.obzor.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in the nominative, taken apart.
 *
 * @param given given names or initials («В.»), perhaps none
 * @param surname with its particles; for a Chinese or Korean name the family name; null when only
 *     given names or a patronymic are known
 * @param familyFirst whether the family name is written first
 * @param feminine whether the forms are a woman's
 */
record PersonName(
    List<String> given,
    @Nullable String patronymic,
    @Nullable String surname,
    boolean familyFirst,
    boolean feminine) {

  PersonName {
    given = List.copyOf(given);
  }

  /** The canonical label: given names and surname; the patronymic only without a surname. */
  String label() {
    String names = String.join(" ", given);
    if (surname == null) {
      return patronymic == null ? names : (names + " " + patronymic).strip();
    }
    if (names.isEmpty()) {
      return surname;
    }
    return familyFirst ? surname + " " + names : names + " " + surname;
  }

  boolean hasInitials() {
    return !given.isEmpty() && given.getFirst().endsWith(".");
  }

  boolean isFull() {
    return surname != null && !given.isEmpty() && !hasInitials();
  }

  boolean isSingle() {
    return given.isEmpty() || (surname == null && patronymic == null);
  }
}
