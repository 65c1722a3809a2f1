package org.obzor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.obzor.person.PersonTraining;
import org.obzor.query.InvalidInputException;
import org.obzor.query.Messages;
import org.obzor.text.RussianDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the models that recognise persons. */
@Command(
    name = "train",
    description = {
      "Trains the models that recognise persons from annotated texts, one for each language, and",
      "writes persons-LANG.model. The same texts and seed give the same bytes. Texts are lines",
      "{\"text\",\"entities\":[{\"type\",\"start\",\"end\"}]} of .jsonl files, offsets in Unicode",
      "code points: kaz*.jsonl is Kazakh, *-en*.jsonl English, all others Russian. Needs 3 GB:",
      "OBZOR_JAVA_OPTS=-Xmx3g."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the annotated texts; they may be in its folder ner.")
  Path data;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "models",
      description = "Folder to write the models to (default: ${DEFAULT-VALUE}).")
  Path output;

  @Option(
      names = "--hold-out",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Keep every Nth text of each file out of the training and print the figures of these"
              + " texts (default: none).")
  int holdOut;

  @Option(
      names = "--languages",
      paramLabel = "LANG",
      split = ",",
      description = "Train only these languages: ru, kk, en (default: all there are texts of).")
  List<String> languages = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Start of the random numbers (default: ${DEFAULT-VALUE}).")
  long seed;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      PersonTraining.Options options =
          new PersonTraining.Options(data, output, holdOut, languages, seed);
      List<String> figures =
          new PersonTraining(RussianDictionary.load(), options, err::println).run();
      figures.forEach(out::println);
      return Obzor.DONE;
    } catch (InvalidInputException e) {
      throw new Obzor.UsageException(
          Messages.text(Locale.getDefault(), e.code(), e.arguments().toArray()));
    }
  }
}
