package org.obzor.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The tagger's features of one article. Only tokens that can be part of a name are tagged:
 * capitalised words, words without case, and their neighbours; runs of them are the tagger's
 * sequences.
 */
final class DocumentFeatures {
  private static final int LONGEST = 200;

  /** Consecutive tokens of one line. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; large.
  record Sequence(TaggerFeatures line, List<NameToken> tokens, int start, int[][] features) {}

  private final List<Sequence> sequences = new ArrayList<>();
  private final DocumentWords words;

  DocumentFeatures(
      List<NameToken> article,
      List<NameSpan> ruleSpans,
      boolean kazakh,
      NameLexicon lexicon,
      WordUses uses) {
    Function<String, WordClass> classes = kazakh ? lexicon::ofKazakh : lexicon::of;
    List<List<NameToken>> lines = lines(article);
    this.words = new DocumentWords(kazakh);
    for (List<NameToken> line : lines) {
      words.count(line, classes);
    }
    Map<NameToken, Integer> rules = tags(ruleSpans);
    for (List<NameToken> line : lines) {
      int start = 0;
      int[] ruleTags = line.stream().mapToInt(t -> rules.getOrDefault(t, Tags.OUTSIDE)).toArray();
      TaggerFeatures features = new TaggerFeatures(line, words, classes, ruleTags, uses);
      for (int i = 0; i <= line.size(); i++) {
        boolean active = i < line.size() && isActive(line, i);
        if (i > start && (!active || i - start == LONGEST)) {
          add(features, line, start, i);
          start = i;
        }
        start = active ? start : i + 1;
      }
    }
  }

  private static Map<NameToken, Integer> tags(List<NameSpan> spans) {
    Map<NameToken, Integer> tags = new HashMap<>();
    for (NameSpan span : spans) {
      int last = span.tokens().size() - 1;
      for (int i = 0; i <= last; i++) {
        int tag = i == 0 ? Tags.BEGIN : i == last ? Tags.LAST : Tags.INSIDE;
        tags.put(span.tokens().get(i), last == 0 ? Tags.UNIT : tag);
      }
    }
    return tags;
  }

  private static List<List<NameToken>> lines(List<NameToken> tokens) {
    List<List<NameToken>> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.get(i).newLine()) {
        lines.add(tokens.subList(start, i));
        start = i;
      }
    }
    return lines;
  }

  private void add(TaggerFeatures features, List<NameToken> line, int start, int end) {
    int[][] values = new int[end - start][];
    for (int i = start; i < end; i++) {
      values[i - start] = features.of(i);
    }
    sequences.add(new Sequence(features, line.subList(start, end), start, values));
  }

  private static boolean isActive(List<NameToken> line, int i) {
    return line.get(i).mayBeName()
        || (i > 0 && line.get(i - 1).mayBeName())
        || (i + 1 < line.size() && line.get(i + 1).mayBeName());
  }

  /** A word without its case ending, roughly. */
  String stem(NameToken word) {
    return words.stem(word.folded());
  }

  List<Sequence> sequences() {
    return sequences;
  }

  /** The features for the second stage. */
  static int[][] secondStage(Sequence sequence) {
    int[][] features = new int[sequence.features.length][];
    for (int i = 0; i < features.length; i++) {
      features[i] = sequence.line.withDecisions(sequence.start + i, sequence.features[i]);
    }
    return features;
  }

  /** Notes the first stage's decisions about one sequence. */
  void remember(Sequence sequence, int[] tags) {
    sequence.line.decided(sequence.start, tags);
    for (int i = 0; i < tags.length; i++) {
      NameToken token = sequence.tokens.get(i);
      if (token.isWord() && token.isCapitalised()) {
        words.use(token).tags[tags[i]]++;
      }
    }
  }
}
