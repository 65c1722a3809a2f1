package org.obzor.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.obzor.ingest.ImportRecord;
import org.obzor.ingest.ImportRecord.Rejection;
import org.obzor.ingest.ImportRecord.WordDifference;
import org.obzor.query.Messages;

/** The ledger of an import as a table for a terminal. */
final class ImportLedger {
  private static final String ROW = "%8s %9s %10s %9s  %s%n";

  private ImportLedger() {}

  static void print(List<ImportRecord> records, PrintWriter out) {
    out.printf(ROW, "found", "imported", "duplicates", "rejected", "file");
    for (ImportRecord r : records) {
      out.printf(ROW, r.found(), r.imported(), r.duplicates(), r.rejected(), r.name());
      if (r.state() != ImportRecord.State.DONE) {
        out.printf("    note: %s before its end; importing it again does the rest%n", ended(r));
      }
      if (r.revised() > 0) {
        out.printf("    note: of those imported, %d new wordings of known articles%n", r.revised());
      }
      for (Rejection rejection : r.rejections()) {
        out.println(line(r, rejection));
      }
      if (r.rejected() > r.rejections().size()) {
        out.printf("    … and %d more rejected%n", r.rejected() - r.rejections().size());
      }
      for (WordDifference w : r.wordDifferences()) {
        out.printf(
            "    note: «%s» states %d words and has %d%n", w.title(), w.declared(), w.counted());
      }
    }
    out.printf(
        ROW,
        records.stream().mapToInt(ImportRecord::found).sum(),
        records.stream().mapToInt(ImportRecord::imported).sum(),
        records.stream().mapToInt(ImportRecord::duplicates).sum(),
        records.stream().mapToInt(ImportRecord::rejected).sum(),
        records.size() + " files");
    out.flush();
  }

  private static String ended(ImportRecord record) {
    return record.state() == ImportRecord.State.CANCELLED ? "cancelled" : "failed";
  }

  /** What matters when a server imports as it starts: what was not taken in, and the sums. */
  static void summary(List<ImportRecord> records, PrintStream out) {
    records.stream()
        .flatMap(r -> r.rejections().stream().map(rejection -> line(r, rejection)))
        .forEach(out::println);
    out.printf(
        "obzor: %d found, %d imported, %d duplicates, %d rejected in %d files%n",
        records.stream().mapToInt(ImportRecord::found).sum(),
        records.stream().mapToInt(ImportRecord::imported).sum(),
        records.stream().mapToInt(ImportRecord::duplicates).sum(),
        records.stream().mapToInt(ImportRecord::rejected).sum(),
        records.size());
  }

  private static String line(ImportRecord record, Rejection rejection) {
    return "    rejected: "
        + place(
            rejection.file() == null ? record.name() : record.name() + "/" + rejection.file(),
            rejection.number(),
            rejection.line())
        + (rejection.title() == null ? "" : " «" + rejection.title() + "»")
        + ": "
        + Messages.text(Locale.getDefault(), rejection.code(), rejection.arguments().toArray());
  }

  /** The file, its line and article, as far as they are known. */
  static String place(String file, int number, int line) {
    return file + (line > 0 ? ":" + line : "") + (number > 0 ? " article " + number : "");
  }
}
