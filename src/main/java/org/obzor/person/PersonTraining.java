package org.obzor.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.obzor.article.Mention;
import org.obzor.person.HeldOutScore.Span;
import org.obzor.query.InvalidInputException;
import org.obzor.text.RussianDictionary;

/**
 * Trains the models by which persons are recognised, one for each language of the annotated texts,
 * and measures them on texts kept out of the training. The same texts and seed give the same bytes.
 */
public final class PersonTraining {
  /** Of lines that are sentences, so many in a row are kept out together. */
  private static final int BLOCK = 40;

  private final RussianDictionary dictionary;
  private final Options options;
  private final TrainingProgress progress;
  private final NameLexicon lexicon;
  private final RussianNames russian;
  private final NameSpanFinder rules;

  /**
   * @param data folder of annotated texts, as {@code .jsonl} files in it or in its folder {@code
   *     ner}; in its folder {@code news} there may be others to learn words from
   * @param output folder to write {@code persons-LANG.model} to, made if missing
   * @param holdOut keeps every so-many-th text of each file out of the training; 0 keeps none
   * @param languages ISO 639-1 codes of the languages to train; empty for all there are
   */
  public record Options(Path data, Path output, int holdOut, List<String> languages, long seed) {
    public Options {
      if (holdOut == 1 || holdOut < 0) {
        throw new InvalidInputException("hold-out", "person.bad-hold-out");
      }
    }
  }

  public PersonTraining(RussianDictionary dictionary, Options options, TrainingProgress progress) {
    this.dictionary = dictionary;
    this.options = options;
    this.progress = progress;
    GivenNames givenNames = new GivenNames();
    Palladius palladius = new Palladius();
    this.lexicon = new NameLexicon(dictionary, givenNames, palladius);
    this.russian = new RussianNames(dictionary, givenNames);
    this.rules = new RuleSpanFinder(palladius);
  }

  /**
   * Trains and writes the models.
   *
   * @return figures of the texts kept out, a line for each file; empty if none were
   * @throws InvalidInputException if the annotated texts cannot be used, naming file and line
   * @throws IOException if a file cannot be read or written
   */
  public List<String> run() throws IOException {
    Map<String, List<AnnotatedFile>> byLanguage = new TreeMap<>();
    for (AnnotatedFile file : AnnotatedFile.readAll(options.data)) {
      if (options.languages.isEmpty() || options.languages.contains(file.lang())) {
        byLanguage.computeIfAbsent(file.lang(), lang -> new ArrayList<>()).add(file);
      }
    }
    if (byLanguage.isEmpty()) {
      throw new InvalidInputException("lang", "person.no-annotated-language", options.data);
    }
    Files.createDirectories(options.output);
    List<String> figures = new ArrayList<>();
    for (var files : byLanguage.entrySet()) {
      TrainedTagger trained = train(files.getKey(), files.getValue());
      Path model = options.output.resolve(TrainedTagger.fileName(files.getKey()));
      trained.write(Files.newOutputStream(model));
      progress.report(model + ": " + Files.size(model) + " bytes");
      if (options.holdOut > 0) {
        figures.addAll(measure(files.getKey(), files.getValue(), trained));
      }
    }
    return figures;
  }

  private TrainedTagger train(String lang, List<AnnotatedFile> files) throws IOException {
    TaggerTraining training =
        new TaggerTraining(lexicon, russian, rules, lang, options.seed, progress);
    for (AnnotatedFile file : files) {
      training.add(part(file, false));
    }
    training.addSupplement();
    training.addNews(NewsFile.read(options.data, lang));
    return training.train();
  }

  private List<String> measure(String lang, List<AnnotatedFile> files, TrainedTagger trained) {
    NameSpanFinder tagger = new PersonTagger(lang, trained, lexicon, rules);
    PersonFinder finder =
        new DocumentPersonFinder(dictionary, KnownPersons.load(), Map.of(lang, tagger));
    List<String> figures = new ArrayList<>();
    for (AnnotatedFile file : files) {
      HeldOutScore score = new HeldOutScore();
      for (AnnotatedText text : part(file, true)) {
        List<Mention> found = finder.find("", List.of(), text.text(), List.of(), lang);
        score.add(text, found.stream().map(m -> new Span(m.start(), m.end())).toList());
      }
      figures.add(file.name() + ": " + score);
    }
    return figures;
  }

  /** The texts kept out of the training, or the others. */
  private List<AnnotatedText> part(AnnotatedFile file, boolean heldOut) {
    List<AnnotatedText> part = new ArrayList<>();
    int block = file.lang().equals("en") ? BLOCK : 1;
    for (int i = 0; i < file.texts().size(); i++) {
      boolean kept = options.holdOut > 0 && i / block % options.holdOut == options.holdOut - 1;
      if (kept == heldOut) {
        part.add(file.texts().get(i));
      }
    }
    return part;
  }
}
