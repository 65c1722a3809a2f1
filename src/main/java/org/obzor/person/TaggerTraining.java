package org.obzor.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.obzor.article.Section;
import org.obzor.person.CrfTrainer.Example;
import org.obzor.person.DocumentFeatures.Sequence;
import org.obzor.text.RussianDictionary;

/**
 * Trains the person tagger's models from annotated texts: JSON lines {@code
 * {"text","entities":[{"type","start","end"}]}} with offsets in Unicode code points. The first
 * stage's decisions that the second learns from are made by models which have not seen the article.
 * The same files give the same models.
 */
public final class TaggerTraining {
  private static final int FOLDS = 5;
  private static final int EPOCHS = 12;
  private static final double PENALTY = 3;
  private static final int CUTOFF = 2;

  /** One step of a quantised weight. */
  private static final float SCALE = 0.02f;

  /** Where names are met that the few texts have not: tuned by cross-validation. */
  private static final Map<String, Float> RECALL = Map.of("kk", 0.5f, "en", 0.7f);

  private final NameLexicon lexicon;
  private final RussianNames russian;
  private final NameSpanFinder rules;
  private final String lang;

  /** How many sentences make an article. */
  private static final int JOINED = 8;

  /** How often the supplement's few sentences are repeated. */
  private static final int REPEATED = 4;

  /** An article's features, its true tags by the offset of the token, and how often it counts. */
  private record Article(DocumentFeatures features, Map<Integer, Integer> tags, int weight) {}

  private record Place(int start, int end) {}

  private TaggerTraining(
      NameLexicon lexicon, RussianNames russian, NameSpanFinder rules, String lang) {
    this.lang = lang;
    this.lexicon = lexicon;
    this.russian = russian;
    this.rules = rules;
  }

  /**
   * Trains one model for each language from the {@code .jsonl} files of a folder: {@code kaz*} is
   * Kazakh, {@code *-en*} English, all others Russian. Takes about two minutes and 2 GB.
   *
   * @param args the folder of the annotated texts, the folder to write {@code persons-*.model} to
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Map<String, List<Path>> files = new TreeMap<>();
    try (var found = Files.newDirectoryStream(Path.of(args[0]), "*.jsonl")) {
      for (Path file : found) {
        files.computeIfAbsent(language(file), lang -> new ArrayList<>()).add(file);
      }
    }
    RussianDictionary dictionary = RussianDictionary.load();
    GivenNames givenNames = new GivenNames();
    Palladius palladius = new Palladius();
    NameLexicon lexicon = new NameLexicon(dictionary, givenNames, palladius);
    RussianNames russian = new RussianNames(dictionary, givenNames);
    NameSpanFinder rules = new RuleSpanFinder(palladius);
    for (var language : files.entrySet()) {
      String lang = language.getKey();
      TaggerTraining training = new TaggerTraining(lexicon, russian, rules, lang);
      List<Article> articles = new ArrayList<>();
      for (Path file : language.getValue().stream().sorted().toList()) {
        training.read(file, lang.equals("en"), articles);
      }
      training.readSupplement("persons-" + lang + ".txt", articles);
      Path model = Path.of(args[1], "persons-" + lang + ".model");
      System.err.println(lang + ": " + articles.size() + " texts");
      try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(model)))) {
        training.train(articles, out);
      }
    }
  }

  private static String language(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("kaz") ? "kk" : name.contains("-en") ? "en" : "ru";
  }

  private void train(List<Article> articles, DataOutputStream out) throws IOException {
    TaggerModel first = model(examples(articles, -1, false), 1);
    for (int fold = 0; fold < FOLDS; fold++) {
      TaggerModel held = model(examples(articles, fold, false), 10 + fold);
      for (int a = fold; a < articles.size(); a += FOLDS) {
        DocumentFeatures features = articles.get(a).features;
        for (Sequence sequence : features.sequences()) {
          features.remember(sequence, held.decode(sequence.features()));
        }
      }
    }
    TaggerModel second = model(examples(articles, -1, true), 2);
    first.write(out);
    second.write(out);
  }

  private TaggerModel model(List<Example> examples, long seed) {
    return new CrfTrainer(EPOCHS, PENALTY, CUTOFF)
        .train(examples, SCALE, RECALL.getOrDefault(lang, 0f), seed);
  }

  private static List<Example> examples(List<Article> articles, int without, boolean secondStage) {
    List<Example> examples = new ArrayList<>();
    for (int a = 0; a < articles.size(); a++) {
      if (without < 0 || a % FOLDS != without) {
        Article article = articles.get(a);
        for (Sequence sequence : article.features.sequences()) {
          int[][] features =
              secondStage ? DocumentFeatures.secondStage(sequence) : sequence.features();
          Example example = new Example(features, tags(sequence, article.tags));
          for (int i = 0; i < article.weight; i++) {
            examples.add(example);
          }
        }
      }
    }
    return examples;
  }

  /**
   * Reads a file of articles. Where the lines are single sentences in the order of a text, as in
   * the English files, some of them joined make an article too.
   */
  private void read(Path file, boolean sentences, List<Article> articles) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    StringBuilder joined = new StringBuilder();
    List<Place> joinedPersons = new ArrayList<>();
    int lines = 0;
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      String text = node.get("text").asText();
      List<Place> persons = new ArrayList<>();
      for (JsonNode entity : node.get("entities")) {
        if (entity.get("type").asText().equals("PERSON")) {
          int start = text.offsetByCodePoints(0, entity.get("start").asInt());
          int end = text.offsetByCodePoints(0, entity.get("end").asInt());
          persons.add(new Place(start, end));
          joinedPersons.add(new Place(joined.length() + start, joined.length() + end));
        }
      }
      articles.add(article(text, persons, 1));
      joined.append(text).append('\n');
      if (++lines % JOINED == 0) {
        if (sentences) {
          articles.add(article(joined.toString(), joinedPersons, 1));
        }
        joined.setLength(0);
        joinedPersons.clear();
      }
    }
  }

  /** Reads sentences of our own: an article per line, persons in double brackets. */
  private void readSupplement(String name, List<Article> articles) throws IOException {
    try (InputStream in = TaggerTraining.class.getResourceAsStream(name)) {
      if (in == null) {
        return;
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        StringBuilder text = new StringBuilder();
        List<Place> persons = new ArrayList<>();
        int at = 0;
        for (int open = line.indexOf("[["); open >= 0; open = line.indexOf("[[", at)) {
          int close = line.indexOf("]]", open);
          text.append(line, at, open);
          int start = text.length();
          text.append(line, open + 2, close);
          persons.add(new Place(start, text.length()));
          at = close + 2;
        }
        text.append(line, at, line.length());
        if (!line.startsWith("#")) {
          articles.add(article(text.toString(), persons, REPEATED));
        }
      }
    }
  }

  private Article article(String text, List<Place> persons, int weight) {
    List<NameToken> tokens = NameToken.tokenize(text, Section.TEXT);
    int[] tags = new int[tokens.size()];
    for (Place person : persons) {
      mark(tokens, tags, person.start, person.end);
    }
    Map<Integer, Integer> byOffset = new HashMap<>();
    for (int i = 0; i < tags.length; i++) {
      byOffset.put(tokens.get(i).start(), tags[i]);
    }
    List<NameSpan> ruleSpans = rules.find(tokens, new NameMemory(russian::readings));
    return new Article(
        new DocumentFeatures(tokens, ruleSpans, lang.equals("kk"), lexicon), byOffset, weight);
  }

  /** The true tags of a sequence; a name that reaches beyond it is left out. */
  private static int[] tags(Sequence sequence, Map<Integer, Integer> byOffset) {
    int[] tags = new int[sequence.tokens().size()];
    int start = -1;
    for (int i = 0; i < tags.length; i++) {
      int tag = byOffset.getOrDefault(sequence.tokens().get(i).start(), Tags.OUTSIDE);
      if (tag == Tags.BEGIN) {
        start = i;
      } else if (tag == Tags.UNIT) {
        tags[i] = tag;
      } else if (tag == Tags.LAST && start >= 0) {
        tags[start] = Tags.BEGIN;
        Arrays.fill(tags, start + 1, i, Tags.INSIDE);
        tags[i] = Tags.LAST;
        start = -1;
      } else if (tag == Tags.OUTSIDE) {
        start = -1;
      }
    }
    return tags;
  }

  /** Tags the tokens of one name, unless a longer one covers them. */
  private static void mark(List<NameToken> tokens, int[] tags, int start, int end) {
    int from = -1;
    int to = -1;
    for (int i = 0; i < tags.length; i++) {
      if (tokens.get(i).start() >= start && tokens.get(i).end() <= end) {
        from = from < 0 ? i : from;
        to = i;
      }
    }
    if (from < 0 || tags[from] == Tags.INSIDE || tags[from] == Tags.LAST) {
      return;
    }
    if ((tags[from] == Tags.BEGIN || tags[from] == Tags.UNIT) && width(tags, from) >= to - from) {
      return;
    }
    for (int i = from; i <= to; i++) {
      tags[i] = i == from ? Tags.BEGIN : i == to ? Tags.LAST : Tags.INSIDE;
    }
    if (from == to) {
      tags[from] = Tags.UNIT;
    }
  }

  private static int width(int[] tags, int from) {
    int at = from;
    while (tags[at] == Tags.BEGIN || tags[at] == Tags.INSIDE) {
      at++;
    }
    return at - from;
  }
}
