package org.obzor.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What someone meant who wrote Russian with the wrong keyboard layout or in Latin letters. */
final class Keyboard {
  private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
  private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";
  private static final int MOST_SPELLINGS = 12;

  /** Ways to write Russian letters in Latin ones; longer ones first, likelier readings first. */
  private static final String[][] LETTERS = {
    {"shch", "щ"},
    {"sch", "щ"},
    {"sky", "ский"},
    {"zh", "ж"},
    {"kh", "х"},
    {"ts", "ц"},
    {"tz", "ц"},
    {"ch", "ч"},
    {"sh", "ш"},
    {"yu", "ю"},
    {"ju", "ю"},
    {"iu", "ю"},
    {"ya", "я"},
    {"ja", "я"},
    {"ia", "ия", "я"},
    {"ai", "ай", "аи"},
    {"ei", "ей", "еи"},
    {"oi", "ой", "ои"},
    {"ui", "уй", "уи"},
    {"yo", "е"},
    {"jo", "е"},
    {"ye", "е"},
    {"ck", "к"},
    {"a", "а"},
    {"b", "б"},
    {"c", "к", "ц"},
    {"d", "д"},
    {"e", "е", "э"},
    {"f", "ф"},
    {"g", "г"},
    {"h", "х"},
    {"i", "и", "й"},
    {"j", "ж", "й", "дж"},
    {"k", "к"},
    {"l", "л", "ль"},
    {"m", "м"},
    {"n", "н"},
    {"o", "о"},
    {"p", "п"},
    {"q", "к"},
    {"r", "р"},
    {"s", "с"},
    {"t", "т"},
    {"u", "у"},
    {"v", "в"},
    {"w", "в", "у"},
    {"x", "кс"},
    {"y", "й", "ы"},
    {"z", "з"},
    {"'", "ь"},
  };

  private Keyboard() {}

  /** The same keys with the other layout; empty if a character is on none of the keys. */
  static String otherLayout(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean latin = lower.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    String from = latin ? LATIN : RUSSIAN;
    String to = latin ? RUSSIAN : LATIN;
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      int key = from.indexOf(lower.charAt(i));
      if (key < 0) {
        return "";
      }
      other.append(to.charAt(key));
    }
    return other.toString();
  }

  /** Whether a character is on a key that has a letter in one of the layouts. */
  static boolean hasKey(char c) {
    char lower = Character.toLowerCase(c);
    return LATIN.indexOf(lower) >= 0 || RUSSIAN.indexOf(lower) >= 0;
  }

  /** Russian spellings of a word in Latin letters, the likeliest first; none for other words. */
  static List<String> inRussian(String form) {
    Map<String, String[]> readings = new HashMap<>();
    for (String[] row : LETTERS) {
      readings.put(row[0], row);
    }
    List<String> spellings = List.of("");
    int at = 0;
    while (at < form.length()) {
      String[] row = null;
      for (int length = Math.min(4, form.length() - at); length > 0 && row == null; length--) {
        row = readings.get(form.substring(at, at + length));
      }
      if (row == null) {
        return List.of();
      }
      spellings = continued(spellings, row);
      at += row[0].length();
    }
    return spellings.equals(List.of("")) ? List.of() : spellings;
  }

  private static List<String> continued(List<String> spellings, String[] row) {
    List<String> longer = new ArrayList<>();
    for (int reading = 1; reading < row.length; reading++) {
      for (String spelling : spellings) {
        if (longer.size() < MOST_SPELLINGS) {
          longer.add(spelling + row[reading]);
        }
      }
    }
    return longer;
  }
}
