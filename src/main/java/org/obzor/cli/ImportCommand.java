package org.obzor.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.obzor.app.Services;
import org.obzor.elastic.EmbeddedSettings.Role;
import org.obzor.ingest.ImportRecord;
import org.obzor.query.Messages;
import org.obzor.source.DraftJson;
import org.obzor.source.Item;
import org.obzor.source.SourceFile;
import org.obzor.source.SourceOptions;
import org.obzor.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in files of clippings and articles. */
@Command(
    name = "import",
    description = "Imports files, folders or - (standard input); ends with a ledger of each file.")
final class ImportCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders or -.")
  List<String> paths;

  @Option(
      names = "--dry-run",
      description = "Store nothing: write the articles that would be imported as NDJSON.")
  boolean dryRun;

  @Mixin FormatOptions formats;

  @Override
  public Integer call() throws IOException {
    SourceOptions options = formats.options();
    Sources sources = new Sources(common.zone(), Clock.systemUTC(), System.in, options);
    List<SourceFile> files = paths.stream().flatMap(p -> sources.files(p).stream()).toList();
    return dryRun ? dryRun(sources, files) : store(files, options);
  }

  private int store(List<SourceFile> files, SourceOptions options) {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Signals.await(asked, closed);
    try (Services services = Services.open(common.settings(), Role.IMPORT, Notices::waiting)) {
      List<ImportRecord> records =
          ImportProgress.run(services.importer(options), files, () -> asked.getCount() == 0);
      ImportLedger.print(records, spec.commandLine().getOut());
      return exitCode(records);
    } finally {
      closed.countDown();
    }
  }

  static int exitCode(List<ImportRecord> records) {
    return records.stream().anyMatch(r -> r.rejected() > 0 || r.state() != ImportRecord.State.DONE)
        ? Obzor.REJECTED
        : Obzor.DONE;
  }

  private int dryRun(Sources sources, List<SourceFile> files) throws IOException {
    DraftJson json = new DraftJson(common.zone());
    PrintWriter problems = spec.commandLine().getErr();
    AtomicInteger rejected = new AtomicInteger();
    Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
    for (SourceFile file : files) {
      sources.read(
          file,
          item -> {
            switch (item) {
              case Item.Found f -> write(out, json.line(f.draft()));
              case Item.Rejected r -> {
                rejected.incrementAndGet();
                problems.println(
                    "rejected: "
                        + ImportLedger.place(r.place().file(), r.place().number(), r.place().line())
                        + ": "
                        + Messages.text(Locale.getDefault(), r.code(), r.arguments().toArray()));
              }
            }
          });
    }
    out.flush();
    return rejected.get() > 0 ? Obzor.REJECTED : Obzor.DONE;
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
