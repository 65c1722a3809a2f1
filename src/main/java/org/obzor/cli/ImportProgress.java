package org.obzor.cli;

import java.util.List;
import org.obzor.ingest.ImportListener;
import org.obzor.ingest.ImportRecord;
import org.obzor.ingest.Importer;
import org.obzor.source.SourceFile;

/** Runs an import and shows how far it is. */
final class ImportProgress {
  private ImportProgress() {}

  static List<ImportRecord> run(Importer importer, List<SourceFile> files) {
    try (Progress progress = Progress.begin("Importing", " files", files.size(), true)) {
      return importer.files(
          files,
          new ImportListener() {
            @Override
            public void progressed(int done, long found) {
              progress.reached(done);
              progress.saying(found + " articles");
            }
          });
    }
  }
}
