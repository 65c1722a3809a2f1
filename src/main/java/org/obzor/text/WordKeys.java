package org.obzor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The key of a form, and all the keys its sister forms may have.
 *
 * <p>A form of the Russian dictionary has its lemma as key. A form of several lemmas has all of
 * them joined («петр|петров» for «Петров»), so that a search for one of two namesakes finds the
 * forms they share and none that only the other has. Every other word has a stem as key, by the
 * rules of its script; Cyrillic stems are marked, so that none is taken for a lemma.
 */
final class WordKeys {
  private static final char STEM = '~';

  /** Longer words that the dictionary knows are no surnames, unless they end like one. */
  private static final int MAX_HIDDEN_NAME = 9;

  /** A noun with fewer forms is listed as if it were not declined. */
  private static final int FEW_FORMS = 4;

  private static final Pattern NAMESAKES = Pattern.compile("NN:Name:.*:PL:[RV]");

  /** Shorter names are left as they are: too many words are spelled nearly like them. */
  private static final int SHORT_NAME = 5;

  private static final Pattern FREE = Pattern.compile("NN:(Fam|Name)");
  private static final Pattern NAME = Pattern.compile("NN:(Fam|Name|Patr)");

  private final RussianDictionary dictionary;

  WordKeys(RussianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  String key(String form) {
    return switch (Script.of(form)) {
      case CYRILLIC -> cyrillicKey(form);
      case KAZAKH -> cyrillicKey(kazakhBase(form));
      case LATIN -> EnglishStemmer.stem(Script.withoutDiacritics(form));
      case NUMBER -> form.replace(',', '.');
      case OTHER -> form;
    };
  }

  Set<String> queryKeys(String form) {
    Set<String> keys = new TreeSet<>();
    keys.add(key(form));
    switch (Script.of(form)) {
      case CYRILLIC -> addSisters(form, keys);
      case KAZAKH -> addSisters(kazakhBase(form), keys);
      case LATIN, NUMBER, OTHER -> {}
    }
    return keys;
  }

  boolean isKnown(String form) {
    return Script.of(form) == Script.CYRILLIC && !readings(form).isEmpty();
  }

  private String cyrillicKey(String form) {
    List<Analysis> readings = readings(form);
    if (!readings.isEmpty()) {
      return lemmas(readings);
    }
    String base = KazakhStemmer.stripPlain(form);
    boolean known = !base.equals(form) && isNoun(base);
    return known ? cyrillicKey(base) : STEM + UnknownRussian.stem(form);
  }

  private void addSisters(String form, Set<String> keys) {
    List<Analysis> readings = readings(form);
    for (Analysis reading : readings) {
      for (String sister : sisters(reading)) {
        List<Analysis> others = readings(sister);
        if (others.stream().anyMatch(other -> lexeme(other).equals(lexeme(reading)))) {
          keys.add(lemmas(others));
        }
      }
      compound(reading.lemma()).map(this::cyrillicKey).forEach(keys::add);
      if (isSpelledFreely(reading)) {
        keys.add(STEM + UnknownRussian.stem(reading.lemma()));
      }
    }
    if (readings.isEmpty()) {
      UnknownRussian.singular(form).forEach(sister -> addGuess(sister, keys));
      UnknownRussian.plural(form).forEach(sister -> addIfUnknown(sister, keys));
      addKazakhCases(form, keys);
    } else if (mayHideName(form, readings)) {
      UnknownRussian.singular(form).forEach(sister -> addIfUnknown(sister, keys));
    }
  }

  /** A word that Russian does not know may be Kazakh, written without a Kazakh letter. */
  private void addKazakhCases(String form, Set<String> keys) {
    String base = KazakhStemmer.stripPlain(form);
    addIfUnknown(base, keys);
    KazakhStemmer.plainCases(base).forEach(sister -> addIfUnknown(sister, keys));
    if (!base.equals(form)) {
      KazakhStemmer.plainCases(form).forEach(sister -> addIfUnknown(sister, keys));
    }
  }

  private void addIfUnknown(String sister, Set<String> keys) {
    if (readings(sister).isEmpty()) {
      keys.add(cyrillicKey(sister));
    }
  }

  /** A guessed form, and the word of the dictionary that is spelled like it. */
  private void addGuess(String sister, Set<String> keys) {
    addIfUnknown(sister, keys);
    for (String spelling : variants(sister)) {
      List<Analysis> known = readings(spelling);
      if (known.stream().anyMatch(WordKeys::maySpellName)) {
        keys.add(lemmas(known));
      }
    }
  }

  /**
   * Names are also written and declined as the dictionary does not have them: «Муаммар»,
   * «Стиллавином». Those that end like a form of another word are left as they are: «Сергей».
   */
  private static boolean isSpelledFreely(Analysis reading) {
    String lemma = reading.lemma();
    return lemma.length() >= SHORT_NAME
        && FREE.matcher(reading.tag()).lookingAt()
        && UnknownRussian.stem(lemma).equals(UnknownRussian.spelling(lemma));
  }

  private static List<String> variants(String sister) {
    String spelling = UnknownRussian.spelling(sister);
    return spelling.equals(sister) ? List.of(sister) : List.of(sister, spelling);
  }

  /** Dictionary readings, and for «российско» of «российско-китайский» those of the adjective. */
  private List<Analysis> readings(String form) {
    List<Analysis> readings = meant(form, dictionary.analyses(form));
    if (!form.endsWith("ско") && !form.endsWith("цко")) {
      return readings;
    }
    List<Analysis> all = new ArrayList<>(readings);
    all.addAll(dictionary.analyses(form.substring(0, form.length() - 1) + "ий"));
    return all;
  }

  private static Stream<String> compound(String lemma) {
    return lemma.endsWith("ский") || lemma.endsWith("цкий")
        ? Stream.of(lemma.substring(0, lemma.length() - 2) + "о")
        : Stream.empty();
  }

  private String kazakhBase(String form) {
    String base = form;
    while (true) {
      String russian = Script.russianLetters(base);
      String shorter = KazakhStemmer.strip(base);
      if (shorter.equals(base) || !dictionary.analyses(russian).isEmpty()) {
        return russian;
      }
      base = shorter;
    }
  }

  /** «Петров» is the surname, not several men called «Петр». */
  private static List<Analysis> meant(String form, List<Analysis> readings) {
    boolean surname =
        readings.stream().anyMatch(r -> r.lemma().equals(form) && r.tag().startsWith("NN:Fam"));
    return surname
        ? readings.stream().filter(r -> !NAMESAKES.matcher(r.tag()).matches()).toList()
        : readings;
  }

  private boolean isNoun(String form) {
    return dictionary.analyses(form).stream()
        .anyMatch(r -> r.lemma().equals(form) && r.tag().startsWith("NN"));
  }

  /**
   * Whether an unknown surname may have a form that is read so: «Ганца» as one of «ганец». Not
   * where the dictionary has that very name, unless with no forms, as «Гарсия», or with the Russian
   * ones only, as «Чаплин».
   */
  private boolean mayHideName(String form, List<Analysis> readings) {
    if (form.length() > MAX_HIDDEN_NAME && !UnknownRussian.isSurname(form)) {
      return false;
    }
    boolean sameName =
        readings.stream()
            .anyMatch(r -> r.lemma().equals(form) && NAME.matcher(r.tag()).lookingAt());
    return sameName
        ? form.endsWith("ин") || readings.stream().allMatch(r -> sisters(r).size() < FEW_FORMS)
        : readings.stream().anyMatch(WordKeys::maySpellName);
  }

  /** «Листьев» may be a name besides a form of «лист»; nobody searches a name by «нам» or «был». */
  private static boolean maySpellName(Analysis reading) {
    int colon = reading.tag().indexOf(':');
    return switch (colon < 0 ? reading.tag() : reading.tag().substring(0, colon)) {
      case "PNN", "PREP", "CONJ", "PARTICLE", "VB", "ADV" -> false;
      default -> true;
    };
  }

  private static String lemmas(List<Analysis> readings) {
    String first = lexeme(readings.getFirst());
    if (readings.stream().allMatch(reading -> lexeme(reading).equals(first))) {
      return first;
    }
    Set<String> lemmas = new TreeSet<>();
    readings.forEach(reading -> lemmas.add(lexeme(reading)));
    return String.join("|", lemmas);
  }

  /** The dictionary lists «Иванович» and «Ивановна» under «Иван»; they are words of their own. */
  private static String lexeme(Analysis reading) {
    return reading.lemma() + patronymic(reading.tag());
  }

  private static String patronymic(String tag) {
    if (!tag.startsWith("NN:Patr")) {
      return "";
    }
    return tag.contains(":Fem") ? ":f" : ":m";
  }

  /** The forms of the word that a form is read as. */
  private Set<String> sisters(Analysis reading) {
    String patronymic = patronymic(reading.tag());
    return dictionary.forms(reading.lemma(), tag -> patronymic(tag).equals(patronymic));
  }
}
