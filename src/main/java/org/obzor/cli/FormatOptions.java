package org.obzor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.obzor.source.SourceOptions;
import org.obzor.source.Sources;
import org.obzor.source.archive.Column;
import org.obzor.source.archive.ColumnMapping;
import picocli.CommandLine.Option;

/** Flags that say what files are which do not say it themselves. */
final class FormatOptions {
  @Option(
      names = "--format",
      defaultValue = SourceOptions.AUTO,
      paramLabel = "NAME",
      description =
          "What the files are: auto (by their content), clippings, json, csv, xlsx, eml, factiva,"
              + " lexisnexis, europresse, integrum, feed (default: ${DEFAULT-VALUE}).")
  String format;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description =
          "Which column of a table is what, where its heading does not tell:"
              + " title=Headline,text=Body,source='Reuters'. A column is a heading, a number from"
              + " 1, or in single quotes what every row has.")
  Map<String, String> columns = new LinkedHashMap<>();

  /**
   * @throws Obzor.UsageException if there is no such format or field
   */
  SourceOptions options() {
    List<String> known = Sources.formats();
    if (!known.contains(format)) {
      throw new Obzor.UsageException(
          "--format: there is no format " + format + "; there are " + String.join(", ", known));
    }
    ColumnMapping mapping =
        ColumnMapping.of(columns)
            .orElseThrow(() ->
                new Obzor.UsageException(
                    "--columns: the fields are "
                        + String.join(", ", Stream.of(Column.values()).map(Column::key).toList())));
    return new SourceOptions(format, mapping);
  }
}
