package org.obzor.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.obzor.person.DocumentFeatures.Sequence;

/**
 * Finds persons with two conditional random fields: the first decides line by line, the second
 * again, knowing what the first decided about the same words elsewhere in the article.
 */
final class PersonTagger implements NameSpanFinder {
  /** A head of a town or region, never a given name: «Аким Конаева». */
  private static final Set<String> OFFICES =
      Set.of("аким", "акима", "акиму", "акимом", "акиме", "әкім", "әкімі", "әкімге", "әкімнің");

  /**
   * Tokens that are tagged together: more than articles have, few enough for the features of all of
   * them to be kept in 100 MB.
   */
  private static final int PART = 50_000;

  private final NameLexicon lexicon;
  private final NameSpanFinder rules;
  private final TaggerModel first;
  private final TaggerModel second;
  private final WordUses uses;
  private final boolean kazakh;

  /**
   * @param lang whose model is meant: ru, kk or en
   */
  PersonTagger(String lang, TrainedTagger trained, NameLexicon lexicon, NameSpanFinder rules) {
    this.rules = rules;
    this.lexicon = lexicon;
    this.kazakh = lang.equals("kk");
    this.first = trained.first();
    this.second = trained.second();
    this.uses = trained.uses();
  }

  /**
   * The tagger of a language; the rules alone where there is no model on the class path.
   *
   * @throws UncheckedIOException if the model cannot be read
   */
  static NameSpanFinder load(String lang, NameLexicon lexicon, NameSpanFinder rules) {
    try (InputStream model = PersonTagger.class.getResourceAsStream(TrainedTagger.fileName(lang))) {
      return model == null
          ? rules
          : new PersonTagger(lang, TrainedTagger.read(model), lexicon, rules);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the person model " + lang, e);
    }
  }

  @Override
  public List<NameSpan> find(List<NameToken> article, NameMemory memory) {
    List<NameSpan> spans = new ArrayList<>();
    for (int from = 0; from < article.size(); ) {
      int to = endOfPart(article, from);
      tag(
          article.subList(from, to),
          memory,
          (sequence, tags) -> addSpans(sequence.tokens(), tags, spans));
      from = to;
    }
    return SpanMending.mend(article, spans);
  }

  /** Where a part that begins here ends: at a line, if the last tenth of the longest has one. */
  private static int endOfPart(List<NameToken> article, int from) {
    int longest = Math.min(article.size(), from + PART);
    for (int to = longest; to > longest - PART / 10 && to > from; to--) {
      if (to == article.size() || article.get(to).newLine()) {
        return to;
      }
    }
    return longest;
  }

  /** Counts how the words of an article are used. */
  void count(List<NameToken> article, NameMemory memory, WordUses.Counter counter) {
    Map<NameToken, Integer> decided = new HashMap<>();
    DocumentFeatures features =
        tag(
            article,
            memory,
            (sequence, tags) -> {
              for (int i = 0; i < tags.length; i++) {
                decided.put(sequence.tokens().get(i), tags[i]);
              }
            });
    for (NameToken token : article) {
      if (token.isWord() && token.text().length() <= NameToken.LONGEST_NAME) {
        counter.add(
            features.stem(token), token.isCapitalised(), decided.getOrDefault(token, Tags.OUTSIDE));
      }
    }
  }

  private DocumentFeatures tag(
      List<NameToken> article, NameMemory memory, BiConsumer<Sequence, int[]> result) {
    DocumentFeatures features =
        new DocumentFeatures(article, rules.find(article, memory), kazakh, lexicon, uses);
    for (Sequence sequence : features.sequences()) {
      features.remember(sequence, first.decode(sequence.features()));
    }
    for (Sequence sequence : features.sequences()) {
      result.accept(sequence, second.decode(DocumentFeatures.secondStage(sequence)));
    }
    return features;
  }

  private static void addSpans(List<NameToken> tokens, int[] tags, List<NameSpan> spans) {
    int start = 0;
    for (int i = 0; i < tags.length; i++) {
      if (tags[i] == Tags.BEGIN || tags[i] == Tags.UNIT) {
        start = i;
      }
      if (tags[i] == Tags.LAST || tags[i] == Tags.UNIT) {
        while (start <= i && OFFICES.contains(tokens.get(start).folded())) {
          start++;
        }
        NameSpan span = new NameSpan(tokens.subList(start, i + 1));
        if (span.tokens().stream().anyMatch(NameToken::isWord)) {
          spans.add(span);
        }
      }
    }
  }
}
