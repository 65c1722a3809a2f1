package org.obzor.cli;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.obzor.ingest.ImportListener;
import org.obzor.ingest.ImportRecord;
import org.obzor.ingest.Importer;
import org.obzor.source.SourceFile;

/** Runs an import and shows how far it is. */
final class ImportProgress {
  private ImportProgress() {}

  /**
   * @param cancelled whether it is to end after the batch it is at
   */
  static List<ImportRecord> run(
      Importer importer, List<SourceFile> files, BooleanSupplier cancelled) {
    try (Progress progress = Progress.begin("Importing", " files", files.size(), true)) {
      return importer.files(
          files,
          new ImportListener() {
            @Override
            public void progressed(int done, long found) {
              progress.reached(done);
              progress.saying(found + " articles");
            }

            @Override
            public boolean isCancelled() {
              return cancelled.getAsBoolean();
            }
          });
    }
  }
}
