package org.obzor.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Measures how well query keys find the other forms of a name.
 *
 * <p>Reads files of annotated texts, one JSON object a line, whose entities carry a Wikidata id
 * ({@code NULL} for people without one, who are told apart by document here). Two different words
 * of one id are forms of one name when they begin with the same letters: at least three, and all
 * but at most three of the longer one, and when the dictionary does not list them as different
 * parts of speech, which leaves out «российский» beside «Россия», nor one mention has both, which
 * leaves out «Илья Ильин». They should find each other.
 *
 * <p>A match is wrong when no id has both words although they begin with the same three letters.
 * Two people may share a name, so words that the dictionary lists under one given name, patronymic
 * or surname are no strangers. Those that it does not know but that could be cases of one name by
 * their endings alone («Бинга», «Бингу»; «Навальная», «Навальному») are counted by themselves: they
 * are two people's one surname, or two surnames that nobody could tell apart.
 *
 * <p>Measured for names of one word (surnames, mostly) and for all words of names, where namesakes
 * by chance («Алекс Алексис») and spellings («Гутерреш», «Гутерриш») count as missed too. «By
 * ending» counts the pairs in which both words go on with a vowel, й, ь or not at all.
 *
 * <p>Arguments: the files; {@code -v} lists the errors.
 */
final class WordFormEvaluation {
  private static final int SAME_LETTERS = 3;
  private static final int MAX_ENDING = 3;

  private final RussianDictionary dictionary = RussianDictionary.load();
  private final DictionaryAnalyzer analyzer = DictionaryAnalyzer.create(dictionary);
  private final boolean verbose;

  private WordFormEvaluation(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] args) throws IOException {
    var evaluation = new WordFormEvaluation(List.of(args).contains("-v"));
    for (String arg : args) {
      if (!arg.equals("-v")) {
        for (String type : List.of("PERSON", "COUNTRY")) {
          evaluation.measure(Path.of(arg), type, true);
          evaluation.measure(Path.of(arg), type, false);
        }
      }
    }
  }

  private void measure(Path file, String type, boolean alone) throws IOException {
    Set<String> together = new HashSet<>();
    Map<String, Set<String>> idsOfWord = wordsWithIds(file, type, alone, together);
    List<String> words = new ArrayList<>(idsOfWord.keySet());
    int pairs = 0;
    int found = 0;
    int inflected = 0;
    int inflectedFound = 0;
    int strangers = 0;
    int wrong = 0;
    int namesakes = 0;
    for (String query : words) {
      for (String word : words) {
        if (query.equals(word) || !query.regionMatches(0, word, 0, SAME_LETTERS)) {
          continue;
        }
        boolean match = analyzer.queryKeys(query).contains(key(word));
        if (!Collections.disjoint(idsOfWord.get(query), idsOfWord.get(word))) {
          int longer = Math.max(query.length(), word.length());
          if (commonPrefix(query, word) >= longer - MAX_ENDING
              && !areDifferentParts(query, word)
              && !together.contains(pair(query, word))) {
            pairs++;
            found += match ? 1 : 0;
            if (differByEnding(query, word)) {
              inflected++;
              inflectedFound += match ? 1 : 0;
            }
            report(!match, "missed", query, word);
          }
        } else if (!haveNounInCommon(query, word) && mayBeOneName(query, word)) {
          namesakes += match ? 1 : 0;
        } else if (!haveNounInCommon(query, word)) {
          strangers++;
          wrong += match ? 1 : 0;
          report(match, "wrong", query, word);
        }
      }
    }
    System.out.printf(
        "%s %s, %s: %d words; found %d of %d forms (%.1f %%), by ending %d of %d (%.1f %%); %d of %d strangers matched (%.2f %%), %.1f"
            + " %% of all matches; %d namesakes%n",
        file.getFileName(),
        type,
        alone ? "names of one word" : "all words of names",
        words.size(),
        found,
        pairs,
        100.0 * found / pairs,
        inflectedFound,
        inflected,
        100.0 * inflectedFound / inflected,
        wrong,
        strangers,
        100.0 * wrong / strangers,
        100.0 * wrong / (found + wrong),
        namesakes);
  }

  private void report(boolean error, String what, String query, String word) {
    if (verbose && error) {
      System.out.printf(
          "%s %s %s %s %s%n", what, query, word, analyzer.queryKeys(query), key(word));
    }
  }

  /** Whether the dictionary lists both under one noun. */
  private boolean haveNounInCommon(String one, String other) {
    return dictionary.analyses(one).stream()
        .anyMatch(a -> a.tag().startsWith("NN") && lemmas(other).contains(a.lemma()));
  }

  private static final List<List<String>> CASES =
      List.of(
          List.of("", "а", "у", "ом", "ем", "е"),
          List.of("", "а", "у", "ым", "е", "ой", "ою", "ы"),
          List.of("ь", "я", "ю", "ем", "е"),
          List.of("й", "я", "ю", "ем", "е", "и"),
          List.of("а", "ы", "у", "ой", "ою", "е"),
          List.of("а", "и", "у", "ой", "ою", "ей", "ею", "е"),
          List.of("я", "и", "ю", "ей", "ею", "е"),
          List.of("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую"),
          List.of("ий", "ого", "ому", "им", "ом", "ем", "его", "ему", "ая", "ой", "ую"));

  /** Whether both are one stem with endings of one way to decline names. */
  private static boolean mayBeOneName(String one, String other) {
    return CASES.stream()
        .anyMatch(endings ->
            endings.stream()
                .filter(one::endsWith)
                .map(ending -> one.substring(0, one.length() - ending.length()))
                .anyMatch(stem -> endings.stream().anyMatch(e -> other.equals(stem + e))));
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  private Set<String> lemmas(String form) {
    Set<String> lemmas = new TreeSet<>();
    dictionary.analyses(form).forEach(reading -> lemmas.add(reading.lemma()));
    return lemmas;
  }

  /** Whether the dictionary knows both and as different parts of speech. */
  private boolean areDifferentParts(String one, String other) {
    Set<String> parts = parts(one);
    Set<String> others = parts(other);
    return !parts.isEmpty() && !others.isEmpty() && Collections.disjoint(parts, others);
  }

  private Set<String> parts(String form) {
    Set<String> parts = new TreeSet<>();
    dictionary.analyses(form).forEach(reading -> parts.add(reading.tag().replaceFirst(":.*", "")));
    return parts;
  }

  /** Whether an ending follows the common letters of both, or nothing. */
  private static boolean differByEnding(String one, String other) {
    int common = commonPrefix(one, other);
    return isEnding(one.substring(common)) && isEnding(other.substring(common));
  }

  private static boolean isEnding(String rest) {
    return rest.isEmpty() || "аеиоуыэюяйь".indexOf(rest.charAt(0)) >= 0;
  }

  private static int commonPrefix(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int at = 0;
    while (at < length && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private String key(String word) {
    return analyzer.tokens(word).getFirst().key();
  }

  private Map<String, Set<String>> wordsWithIds(
      Path file, String type, boolean alone, Set<String> together) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Set<String>> ids = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode text = json.readTree(line);
      for (JsonNode entity : text.path("entities")) {
        if (entity.path("type").asText().equals(type)) {
          String id = entity.path("wikidata").asText("NULL");
          List<Token> tokens = analyzer.tokens(entity.path("text").asText());
          for (Token token : tokens) {
            tokens.forEach(other -> together.add(pair(token.form(), other.form())));
            if (token.form().length() >= SAME_LETTERS && (!alone || tokens.size() == 1)) {
              ids.computeIfAbsent(token.form(), form -> new TreeSet<>())
                  .add(id.equals("NULL") ? "in " + text.path("id").asText() : id);
            }
          }
        }
      }
    }
    return ids;
  }
}
