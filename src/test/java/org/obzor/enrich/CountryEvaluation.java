package org.obzor.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.person.KnownPersons;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.RussianDictionary;

/**
 * Measures countries per document on texts with marked entities: {@code CountryEvaluation
 * FILE.jsonl}. Lines: {@code {"text","entities":[{"type","start","end","wikidata"}]}}. Gold are the
 * countries of a document's COUNTRY and NATIONALITY entities, by Wikidata id (England and Scotland
 * are GB; the Soviet Union, Yugoslavia and unrecognised states are none); predicted are names,
 * adjectives and demonyms, without capitals.
 */
final class CountryEvaluation {
  private final Map<String, String> gold = new HashMap<>();
  private final Map<String, List<String>> errors = new TreeMap<>();
  private int right;
  private int wrong;
  private int missed;

  public static void main(String[] args) throws Exception {
    new CountryEvaluation().run(Path.of(args[0]));
  }

  private void run(Path file) throws Exception {
    for (String line : Resources.lines("wikidata_countries.tsv")) {
      List<String> fields = List.of(line.split("\t", -1));
      gold.put(fields.get(0), fields.get(1));
    }
    RussianDictionary dictionary = RussianDictionary.load();
    var analyzer = DictionaryAnalyzer.create(dictionary);
    long start = System.nanoTime();
    Enricher enricher =
        Enrichers.standard(
            analyzer, dictionary, Countries.load(), Topics.load(), KnownPersons.load());
    System.err.printf("loaded in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    ObjectMapper json = new ObjectMapper();
    long spent = 0;
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      String text = node.get("text").asText();
      long from = System.nanoTime();
      List<Mention> found =
          enricher.enrich("", text, "ru").mentions().stream()
              .filter(m -> m.type() == EntityType.COUNTRY)
              .toList();
      spent += System.nanoTime() - from;
      compare(node, text, found);
    }
    errors.values().forEach(list -> list.forEach(System.out::println));
    double p = (double) right / (right + wrong);
    double r = (double) right / (right + missed);
    System.out.printf(
        "P %.2f R %.2f F1 %.2f (right %d, wrong %d, missed %d), %d ms%n",
        100 * p, 100 * r, 200 * p * r / (p + r), right, wrong, missed, spent / 1_000_000);
  }

  private static int at(String text, JsonNode entity, String field) {
    return text.offsetByCodePoints(0, entity.get(field).asInt());
  }

  private void compare(JsonNode node, String text, List<Mention> found) {
    Map<String, String> wanted = new HashMap<>();
    for (JsonNode e : node.get("entities")) {
      String type = e.get("type").asText();
      if (type.equals("COUNTRY") || type.equals("NATIONALITY")) {
        String code = gold.get(e.path("wikidata").asText());
        if (code != null) {
          wanted.putIfAbsent(code, around(text, at(text, e, "start"), at(text, e, "end")));
        }
      }
    }
    Set<String> predicted = new HashSet<>();
    Set<String> reported = new TreeSet<>();
    for (Mention m : found) {
      if (m.kind() != CountryKind.CAPITAL) {
        predicted.add(m.id());
        if (!wanted.containsKey(m.id()) && reported.add(m.id())) {
          note("WRONG " + m.id(), around(text, m.start(), m.end()));
        }
      }
    }
    wanted.forEach((code, context) -> {
      if (predicted.contains(code)) {
        right++;
      } else {
        missed++;
        note("MISSED " + code, context);
      }
    });
    wrong += reported.size();
  }

  private void note(String what, String context) {
    errors.computeIfAbsent(what, w -> new ArrayList<>()).add(what + "\t" + context);
  }

  private static String around(String text, int start, int end) {
    return text.substring(Math.max(0, start - 50), start).replace('\n', ' ')
        + "["
        + text.substring(start, end)
        + "]"
        + text.substring(end, Math.min(text.length(), end + 50)).replace('\n', ' ');
  }
}
