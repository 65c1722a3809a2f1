package org.obzor.person;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of {@code known-persons.tsv}, which explains the fields.
 *
 * @param patronymic empty where it is not told
 */
record KnownPerson(
    String id,
    String ru,
    String en,
    String kk,
    boolean feminine,
    String country,
    String officeRu,
    String officeEn,
    String patronymic,
    List<String> aliases,
    List<String> alone) {

  private static final int FIELDS = 11;

  static KnownPerson parse(String line) {
    String[] f = line.split("\t", -1);
    if (f.length != FIELDS) {
      throw new IllegalStateException("Not " + FIELDS + " fields: " + line);
    }
    boolean feminine = f[4].equals("f");
    return new KnownPerson(
        f[0], f[1], f[2], f[3], feminine, f[5], f[6], f[7], f[8], list(f[9]), list(f[10]));
  }

  private static List<String> list(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split("\\|", -1));
  }

  /** The name in Kazakh, Russian or, for any other language, English. */
  String label(String lang) {
    return switch (lang) {
      case "ru" -> ru;
      case "kk" -> kk;
      default -> en;
    };
  }

  /** The names in full, in all languages. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(ru, en, kk));
    names.addAll(aliases);
    return names;
  }
}
