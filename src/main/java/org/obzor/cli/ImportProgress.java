package org.obzor.cli;

import java.io.Console;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.obzor.ingest.ImportListener;
import org.obzor.ingest.ImportRecord;
import org.obzor.ingest.Importer;
import org.obzor.source.SourceFile;

/** Runs an import with a progress bar on standard error where that is a terminal. */
final class ImportProgress {
  private ImportProgress() {}

  @SuppressWarnings("SystemConsoleNull") // It is still declared nullable.
  static List<ImportRecord> run(Importer importer, List<SourceFile> files) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return importer.files(files, ImportListener.NONE);
    }
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("Importing")
            .setInitialMax(files.size())
            .setUnit(" files", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .continuousUpdate()
            .build()) {
      return importer.files(
          files,
          new ImportListener() {
            @Override
            public void progressed(int done, long found) {
              bar.stepTo(done);
              bar.setExtraMessage(found + " articles");
            }
          });
    }
  }
}
