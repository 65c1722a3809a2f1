package org.obzor.text;

import java.text.Normalizer;

/** The letters a word is written in, as far as its key depends on them. */
enum Script {
  CYRILLIC,
  /** Cyrillic with letters that Kazakh has and Russian has not. */
  KAZAKH,
  LATIN,
  NUMBER,
  OTHER;

  private static final String KAZAKH_LETTERS = "әғқңөұүһі";
  private static final String RUSSIAN_FOR_KAZAKH = "агкноуухи";

  static Script of(String form) {
    boolean cyrillic = false;
    boolean kazakh = false;
    boolean latin = false;
    boolean digit = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c >= 'а' && c <= 'я') {
        cyrillic = true;
      } else if (c >= 'a' && c <= 'z') {
        latin = true;
      } else if (c >= '0' && c <= '9') {
        digit = true;
      } else if (KAZAKH_LETTERS.indexOf(c) >= 0) {
        kazakh = true;
      } else if (c >= 0xDF && c < 0x250) {
        latin = true;
      } else if (c > 0x7F && !(c >= 0x300 && c < 0x370)) {
        return OTHER;
      }
    }
    if (digit) {
      return cyrillic || kazakh || latin ? OTHER : NUMBER;
    }
    if (latin) {
      return cyrillic || kazakh ? OTHER : LATIN;
    }
    if (kazakh) {
      return KAZAKH;
    }
    return cyrillic ? CYRILLIC : OTHER;
  }

  /** A Kazakh word in Russian letters, as names are transferred: «тоқаев» to «токаев». */
  static String russianLetters(String form) {
    StringBuilder out = new StringBuilder(form);
    for (int i = 0; i < out.length(); i++) {
      int at = KAZAKH_LETTERS.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, RUSSIAN_FOR_KAZAKH.charAt(at));
      }
    }
    return out.toString();
  }

  /** A Latin word in the letters a to z: «erdoğan» to «erdogan». */
  static String withoutDiacritics(String form) {
    boolean plain = true;
    for (int i = 0; i < form.length() && plain; i++) {
      plain = form.charAt(i) < 0x80;
    }
    if (plain) {
      return form;
    }
    String apart = Normalizer.normalize(form, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'ß' -> out.append("ss");
        case 'æ' -> out.append("ae");
        case 'œ' -> out.append("oe");
        case 'ø' -> out.append('o');
        case 'ł' -> out.append('l');
        case 'đ', 'ð' -> out.append('d');
        case 'ı' -> out.append('i');
        case 'þ' -> out.append("th");
        default -> {
          if (c < 0x300 || c >= 0x370) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
