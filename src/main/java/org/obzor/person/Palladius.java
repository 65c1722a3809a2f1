package org.obzor.person;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chinese names: the syllables of pinyin and their Cyrillic spelling in the system of Archimandrite
 * Palladius, the one Russian news uses («Wang Yi» is «Ван И»).
 */
final class Palladius {
  private static final String[] INITIALS = {
    "zh", "ч", "ж", "ch", "ч", "", "sh", "ш", "", "b", "б", "", "p", "п", "", "m", "м", "", "f",
    "ф", "", "d", "д", "", "t", "т", "", "n", "н", "", "l", "л", "", "g", "г", "", "k", "к", "",
    "h", "х", "", "j", "ц", "з", "q", "ц", "", "x", "с", "", "r", "ж", "", "z", "ц", "з", "c", "ц",
    "", "s", "с", "", "", "", ""
  };

  /** Pinyin final, its Cyrillic after hard and after soft initials (j, q, x). */
  private static final String[] FINALS = {
    "a", "а", "o", "о", "e", "э", "ai", "ай", "ei", "эй", "ao", "ао", "ou", "оу", "an", "ань", "en",
    "энь", "ang", "ан", "eng", "эн", "ong", "ун", "i", "и", "ia", "я", "ie", "е", "iao", "яо", "iu",
    "ю", "ian", "янь", "in", "инь", "iang", "ян", "ing", "ин", "iong", "юн", "u", "у", "ua", "уа",
    "uo", "о", "uai", "уай", "ui", "уй", "uan", "уань", "un", "унь", "uang", "уан", "ue", "юэ",
    "ve", "юэ", "v", "юй", "er", "эр"
  };

  private static final String[] WHOLE = {
    "yi", "и", "ya", "я", "ye", "е", "yao", "яо", "you", "ю", "yan", "янь", "yin", "инь", "yang",
    "ян", "ying", "ин", "yong", "юн", "yo", "йо", "wu", "у", "wa", "ва", "wo", "во", "wai", "вай",
    "wei", "вэй", "wan", "вань", "wen", "вэнь", "wang", "ван", "weng", "вэн", "yu", "юй", "yue",
    "юэ", "yuan", "юань", "yun", "юнь", "er", "эр", "ju", "цзюй", "jue", "цзюэ", "juan", "цзюань",
    "jun", "цзюнь", "qu", "цюй", "que", "цюэ", "quan", "цюань", "qun", "цюнь", "xu", "сюй", "xue",
    "сюэ", "xuan", "сюань", "xun", "сюнь", "zhi", "чжи", "chi", "чи", "shi", "ши", "ri", "жи", "zi",
    "цзы", "ci", "цы", "si", "сы", "hui", "хуэй", "lü", "люй", "lyu", "люй", "nü", "нюй"
  };

  /** Family names frequent enough to recognise a Chinese name by, in Cyrillic. */
  private static final Set<String> FAMILY_NAMES =
      Set.of(
          "ли", "ван", "чжан", "лю", "чэнь", "ян", "чжао", "хуан", "чжоу", "у", "сюй", "сунь", "ху",
          "чжу", "гао", "линь", "хэ", "го", "ма", "ло", "лян", "сун", "чжэн", "се", "хань", "тан",
          "фэн", "юй", "дун", "сяо", "чэн", "цао", "юань", "дэн", "фу", "шэнь", "цзэн", "пэн",
          "люй", "су", "лу", "цзян", "цай", "цзя", "дин", "вэй", "сюэ", "е", "янь", "пань", "ду",
          "дай", "ся", "чжун", "тянь", "жэнь", "фань", "фан", "ши", "яо", "тань", "шэн", "цзоу",
          "сюн", "цзинь", "хао", "кун", "бай", "цуй", "кан", "мао", "цю", "цинь", "гу", "хоу",
          "шао", "мэн", "лун", "вань", "дуань", "цянь", "инь", "и", "чан", "лай", "гун", "вэнь",
          "си", "бо", "лоу", "цзи", "чжань", "цян", "лань", "цзу", "мэй", "пан", "ню", "шан", "чу",
          "чи", "мяо", "хуа");

  private final Map<String, String> syllables = new HashMap<>();
  private final Set<String> cyrillic;

  Palladius() {
    for (int i = 0; i < INITIALS.length; i += 3) {
      String initial = INITIALS[i];
      String letter = INITIALS[i + 1] + INITIALS[i + 2];
      if (initial.isEmpty()) {
        addFinals("", "");
      } else {
        String hard =
            switch (initial) {
              case "zh" -> "чж";
              case "z", "j" -> "цз";
              default -> letter;
            };
        addFinals(initial, hard);
      }
    }
    for (int i = 0; i < WHOLE.length; i += 2) {
      syllables.put(WHOLE[i], WHOLE[i + 1]);
    }
    this.cyrillic = Set.copyOf(syllables.values());
  }

  private void addFinals(String initial, String hard) {
    for (int i = 0; i < FINALS.length; i += 2) {
      String pinyin = FINALS[i];
      boolean stands = initial.isEmpty();
      if (!stands || "aoe".indexOf(pinyin.charAt(0)) >= 0) {
        syllables.put(initial + pinyin, hard + FINALS[i + 1]);
      }
    }
  }

  /** Whether a lower-case Cyrillic word is one to three Chinese syllables. */
  boolean isChinese(String word) {
    return splits(word, 0, 3);
  }

  private boolean splits(String word, int from, int most) {
    if (from == word.length()) {
      return true;
    }
    if (most == 0) {
      return false;
    }
    for (int to = Math.min(word.length(), from + 6); to > from; to--) {
      if (cyrillic.contains(word.substring(from, to)) && splits(word, to, most - 1)) {
        return true;
      }
    }
    return false;
  }

  boolean isFamilyName(String word) {
    return FAMILY_NAMES.contains(word);
  }

  /** «Xi Jinping» → «Си Цзиньпин»; empty when it is not two or three words of pinyin. */
  Optional<String> toCyrillic(String name) {
    List<String> words = List.of(name.split(" ", -1));
    if (words.size() < 2 || words.size() > 3) {
      return Optional.empty();
    }
    StringBuilder result = new StringBuilder();
    for (String word : words) {
      String spelled = spell(word.toLowerCase(Locale.ROOT).replace("-", ""), 0);
      if (spelled == null) {
        return Optional.empty();
      }
      result.append(result.isEmpty() ? "" : " ");
      result.append(Character.toUpperCase(spelled.charAt(0))).append(spelled.substring(1));
    }
    String family = NameToken.fold(result.substring(0, result.indexOf(" ")));
    return isFamilyName(family) ? Optional.of(result.toString()) : Optional.empty();
  }

  private @Nullable String spell(String pinyin, int from) {
    if (from == pinyin.length()) {
      return "";
    }
    for (int to = Math.min(pinyin.length(), from + 6); to > from; to--) {
      String syllable = syllables.get(pinyin.substring(from, to));
      if (syllable != null) {
        String rest = spell(pinyin, to);
        if (rest != null) {
          boolean vowelNext = !rest.isEmpty() && "аоэеиуюя".indexOf(rest.charAt(0)) >= 0;
          return syllable + (syllable.endsWith("н") && vowelNext ? "ъ" : "") + rest;
        }
      }
    }
    return null;
  }
}
