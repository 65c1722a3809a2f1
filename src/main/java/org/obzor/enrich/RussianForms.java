package org.obzor.enrich;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.obzor.text.Analysis;
import org.obzor.text.RussianDictionary;

/**
 * The inflected forms of the words of a country's name: by the dictionary, and by ending for words
 * the dictionary does not know.
 */
final class RussianForms {
  private static final List<String> HARD =
      List.of("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ою", "ое", "ые", "ых", "ыми");
  private static final List<String> SOFT =
      List.of("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ою", "ое", "ие", "их", "ими");

  private static final Pattern OBLIQUE_PLURAL = Pattern.compile("([ая]ми?|[ая]х|ов|ев)$");

  private final RussianDictionary dictionary;

  RussianForms(RussianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The forms of a noun or of one word of a name, in the number it is given in.
   *
   * @param word dictionary form, lower case, ё as е
   */
  Set<String> ofName(String word) {
    List<Analysis> readings = dictionary.analyses(word);
    boolean plural = isPlural(word, readings);
    Set<String> forms = new HashSet<>();
    for (String lemma : lemmas(word, readings)) {
      for (String form : dictionary.forms(lemma)) {
        if (plural ? isPluralOf(form, lemma) : isSingular(form, word)) {
          forms.add(form);
        }
      }
    }
    boolean known = !forms.isEmpty();
    if (!known || !plural) {
      for (String form : guess(word)) {
        if (!known || dictionary.analyses(form).stream().allMatch(a -> a.tag().startsWith("NN"))) {
          forms.add(form);
        }
      }
    }
    forms.add(word);
    return forms;
  }

  private boolean isPluralOf(String form, String lemma) {
    return dictionary.analyses(form).stream()
        .anyMatch(a -> a.lemma().equals(lemma) && a.tag().contains(":PL"));
  }

  /** The forms of a word in both numbers and, of an adjective, in every gender. */
  Set<String> ofAny(String word) {
    Set<String> forms = new HashSet<>();
    lemmas(word, dictionary.analyses(word)).forEach(l -> forms.addAll(dictionary.forms(l)));
    if (forms.isEmpty()) {
      forms.addAll(guess(word));
    }
    forms.add(word);
    return forms;
  }

  /** The forms in both numbers of the name of a nation's member. */
  Set<String> ofNational(String word) {
    Set<String> forms = new HashSet<>(dictionary.forms(word));
    if (forms.isEmpty()) {
      forms.addAll(guess(word));
      forms.addAll(guessPlural(word));
    }
    forms.add(word);
    return forms;
  }

  /** The full forms of an adjective; no adverb («русски»), no first part of compounds. */
  Set<String> ofAdjective(String word) {
    String stem = word.substring(0, word.length() - 2);
    Set<String> forms = new HashSet<>();
    for (String ending : word.endsWith("ый") || word.endsWith("ой") ? HARD : SOFT) {
      forms.add(stem + ending);
    }
    forms.add(word);
    return forms;
  }

  private static boolean isPlural(String word, List<Analysis> readings) {
    return "ыиая".indexOf(word.charAt(word.length() - 1)) >= 0
        && !readings.isEmpty()
        && readings.stream().noneMatch(r -> r.lemma().equals(word) && !r.tag().contains(":PL:"))
        && readings.stream().anyMatch(r -> r.tag().contains(":PL:"));
  }

  private static Set<String> lemmas(String word, List<Analysis> readings) {
    Set<String> lemmas = new HashSet<>();
    for (Analysis reading : readings) {
      if (reading.lemma().equals(word)) {
        return Set.of(word);
      }
      lemmas.add(reading.lemma());
    }
    return lemmas;
  }

  /** The dictionary has «Кубы, Куб, Кубам» too, where the short one is another word's form. */
  private static boolean isSingular(String form, String word) {
    boolean truncated =
        form.length() < word.length() || (word.endsWith("ия") && form.endsWith("ий"));
    return !truncated && !OBLIQUE_PLURAL.matcher(form).find();
  }

  private static List<String> guess(String word) {
    if (word.length() < 3) {
      return List.of();
    }
    String stem = word.substring(0, word.length() - 1);
    if (word.endsWith("ия")) {
      return joined(stem, List.of("и", "ю", "ей"));
    }
    if (word.matches(".*[аеиоуыэю]а")) {
      return List.of(); // «Самоа»
    }
    if (word.matches(".*([ое]в|[иы]н)о")) {
      return joined(stem, List.of("а", "у", "ом", "е"));
    }
    if (word.matches(".*([аыо]я|[ыо]е|[ыи]й)")) {
      String root = word.substring(0, word.length() - 2);
      List<String> forms = new ArrayList<>(joined(root, HARD, SOFT));
      if (word.endsWith("ая")) {
        forms.addAll(joined(stem, List.of("и", "е", "ю", "ей"))); // «Путраджая» is a noun.
      }
      return forms;
    }
    if (word.endsWith("ец")) {
      return obliqueOfEts(word, "ца", "цу", "цем", "це");
    }
    return switch (word.charAt(word.length() - 1)) {
      case 'а' -> joined(stem, List.of("ы", "и", "е", "у", "ой", "ою"));
      case 'я' -> joined(stem, List.of("и", "е", "ю", "ей", "ею"));
      case 'й', 'ь' -> joined(stem, List.of("я", "ю", "ем", "е", "и", "ью"));
      case 'ы' -> joined(stem, List.of("", "ов", "ам", "ами", "ах", "ых", "ым", "ыми"));
      case 'е', 'и', 'о', 'у', 'э', 'ю' -> List.of();
      default -> joined(word, List.of("а", "у", "ом", "ем", "е"));
    };
  }

  private static List<String> guessPlural(String word) {
    if (word.endsWith("ец")) {
      return obliqueOfEts(word, "цы", "цев", "цам", "цами", "цах");
    }
    if (word.endsWith("ка")) {
      String root = word.substring(0, word.length() - 2);
      return joined(root, List.of("ки", "ок", "ек", "кам", "ками", "ках"));
    }
    if (word.endsWith("нин")) {
      String root = word.substring(0, word.length() - 2);
      return joined(root, List.of("е", "", "ам", "ами", "ах"));
    }
    return joined(word, List.of("ы", "и", "ов", "ам", "ами", "ах"));
  }

  /** «китаец» — «китайца», «ангилец» — «ангильца», «саудовец» — «саудовца». */
  private static List<String> obliqueOfEts(String word, String... endings) {
    String root = word.substring(0, word.length() - 2);
    char last = root.charAt(root.length() - 1);
    String link = "аеиоуыэюя".indexOf(last) >= 0 ? "й" : last == 'л' ? "ь" : "";
    return joined(root + link, List.of(endings));
  }

  @SafeVarargs
  private static List<String> joined(String stem, List<String>... endings) {
    List<String> forms = new ArrayList<>();
    for (List<String> some : endings) {
      some.forEach(ending -> forms.add(stem + ending));
    }
    return forms;
  }
}
