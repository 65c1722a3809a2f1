package org.obzor.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.obzor.app.Recognition;
import org.obzor.evaluation.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well persons and countries are recognised, how fast, and in how much memory. */
@Command(
    name = "evaluate",
    description = {
      "Prints precision, recall and F1 of persons and countries, who is who (B³), articles a second",
      "and memory, on texts with marked entities. Needs no Elasticsearch."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = {
        "Folder of *.jsonl with {\"text\",\"entities\":[{\"type\",\"start\",\"end\",\"wikidata\"}]},",
        "offsets in code points, and of *.jsonl.gz with {\"text\"} to measure speed on; its folders",
        "ner and news are looked into as well."
      })
  Path data;

  @Option(names = "--errors", description = "Also print what was wrong and what was missed.")
  boolean errors;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      throw new Obzor.UsageException("--data: there is no folder " + data);
    }
    Evaluation evaluation = Evaluation.of(data);
    if (evaluation.isEmpty()) {
      throw new Obzor.UsageException("--data: no *.jsonl and no *.jsonl.gz in " + data);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> rejected;
    try {
      rejected = evaluation.run(Recognition.load().enricher(), errors, out);
    } catch (MalformedInputException e) {
      throw new Obzor.UsageException("--data: a file in " + data + " is not in UTF-8");
    }
    PrintWriter problems = spec.commandLine().getErr();
    rejected.forEach(problems::println);
    return rejected.isEmpty() ? Obzor.DONE : Obzor.REJECTED;
  }
}
