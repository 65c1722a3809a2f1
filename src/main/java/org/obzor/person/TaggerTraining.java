package org.obzor.person;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.obzor.article.Section;
import org.obzor.person.CrfTrainer.Example;
import org.obzor.person.DocumentFeatures.Sequence;

/**
 * Trains the two stages of one language. The first stage's decisions that the second learns from
 * are made by models which have not seen the article. The same texts give the same models.
 */
final class TaggerTraining {
  private static final int FOLDS = 5;
  private static final int EPOCHS = 12;
  private static final double PENALTY = 3;
  private static final int CUTOFF = 2;

  /** One step of a quantised weight. */
  private static final float SCALE = 0.02f;

  /** Where names are met that the few texts have not: tuned by cross-validation. */
  private static final Map<String, Float> RECALL = Map.of("kk", 0.5f);

  /** How many sentences make an article. */
  private static final int JOINED = 8;

  /** How often the few sentences of our own are repeated. */
  private static final int REPEATED = 4;

  private final NameLexicon lexicon;
  private final RussianNames russian;
  private final NameSpanFinder rules;
  private final String lang;
  private final long seed;
  private final TrainingProgress progress;
  private final List<Text> texts = new ArrayList<>();
  private final List<String> news = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private WordUses uses = WordUses.NONE;

  /** An annotated text, and how often it counts. */
  private record Text(AnnotatedText text, int weight) {}

  /** An article's features, its true tags, and how often it counts. */
  private record Article(DocumentFeatures features, TrueTags tags, int weight) {}

  TaggerTraining(
      NameLexicon lexicon,
      RussianNames russian,
      NameSpanFinder rules,
      String lang,
      long seed,
      TrainingProgress progress) {
    this.lexicon = lexicon;
    this.russian = russian;
    this.rules = rules;
    this.lang = lang;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * Adds annotated texts. English ones are single sentences in the order of a text: some of them
   * joined make an article too.
   */
  void add(List<AnnotatedText> added) {
    for (AnnotatedText text : added) {
      texts.add(new Text(text, 1));
    }
    for (int i = JOINED; lang.equals("en") && i <= added.size(); i += JOINED) {
      texts.add(new Text(AnnotatedText.join(added.subList(i - JOINED, i)), 1));
    }
  }

  /** Adds the sentences of our own. */
  void addSupplement() throws IOException {
    for (AnnotatedText text : AnnotatedFile.supplement(lang)) {
      texts.add(new Text(text, REPEATED));
    }
  }

  /** Adds articles nobody annotated. */
  void addNews(List<String> articlesOfNews) {
    news.addAll(articlesOfNews);
  }

  /**
   * Trains both stages; with news twice, the second time knowing how the models of the first time
   * see the words of the news.
   */
  TrainedTagger train() {
    TrainedTagger trained = stages(news.isEmpty() ? "" : "for news, ");
    if (news.isEmpty()) {
      return trained;
    }
    PersonTagger tagger = new PersonTagger(lang, trained, lexicon, rules);
    WordUses.Counter counter = new WordUses.Counter();
    for (String article : news) {
      tagger.count(
          NameToken.tokenize(article, Section.TEXT), new NameMemory(russian::readings), counter);
    }
    progress.report(lang + ", " + news.size() + " articles of news read");
    uses = counter.uses();
    return stages("");
  }

  private TrainedTagger stages(String round) {
    articles.clear();
    texts.forEach(t -> articles.add(article(t.text, t.weight)));
    TaggerModel first = model(round + "first stage", examples(-1, false), 1);
    for (int fold = 0; fold < FOLDS; fold++) {
      String name = round + "decisions " + (fold + 1) + "/" + FOLDS;
      TaggerModel held = model(name, examples(fold, false), 10 + fold);
      for (int a = fold; a < articles.size(); a += FOLDS) {
        DocumentFeatures features = articles.get(a).features;
        for (Sequence sequence : features.sequences()) {
          features.remember(sequence, held.decode(sequence.features()));
        }
      }
    }
    TaggerModel second = model(round + "second stage", examples(-1, true), 2);
    return new TrainedTagger(uses, first, second);
  }

  private TaggerModel model(String name, List<Example> examples, long number) {
    return new CrfTrainer(EPOCHS, PENALTY, CUTOFF)
        .train(
            examples,
            SCALE,
            RECALL.getOrDefault(lang, 0f),
            seed * 1000 + number,
            line -> progress.report(lang + ", " + name + ", " + line));
  }

  private List<Example> examples(int without, boolean secondStage) {
    List<Example> examples = new ArrayList<>();
    for (int a = 0; a < articles.size(); a++) {
      if (without < 0 || a % FOLDS != without) {
        Article article = articles.get(a);
        for (Sequence sequence : article.features.sequences()) {
          int[][] features =
              secondStage ? DocumentFeatures.secondStage(sequence) : sequence.features();
          Example example = new Example(features, article.tags.of(sequence));
          for (int i = 0; i < article.weight; i++) {
            examples.add(example);
          }
        }
      }
    }
    return examples;
  }

  private Article article(AnnotatedText text, int weight) {
    List<NameToken> tokens = NameToken.tokenize(text.text(), Section.TEXT);
    List<NameSpan> ruleSpans = rules.find(tokens, new NameMemory(russian::readings));
    return new Article(
        new DocumentFeatures(tokens, ruleSpans, lang.equals("kk"), lexicon, uses),
        new TrueTags(tokens, text, !lang.equals("kk")),
        weight);
  }
}
