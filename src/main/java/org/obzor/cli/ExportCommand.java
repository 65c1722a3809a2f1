package org.obzor.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.obzor.app.Recognition;
import org.obzor.app.Services;
import org.obzor.elastic.EmbeddedSettings.Role;
import org.obzor.export.EntityLabels;
import org.obzor.export.Export;
import org.obzor.export.ExportFormat;
import org.obzor.export.ExportOptions;
import org.obzor.export.ExportRows;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.query.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the selected articles, or every mention in them, to a file. */
@Command(
    name = "export",
    description =
        "Writes the rows of /api/mentions.csv, or of /api/articles.csv, of the selected articles.")
final class ExportCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin FilterOptions filters;

  @Option(
      names = "--rows",
      defaultValue = "mentions",
      description =
          "What a row is: mentions (one entity of one article) or articles (default:"
              + " ${DEFAULT-VALUE}).")
  ExportRows rows;

  @Option(
      names = "--format",
      defaultValue = "csv",
      description = "csv, ndjson or xlsx (default: ${DEFAULT-VALUE}).")
  ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write (default: standard output).")
  @Nullable Path output;

  @Option(names = "--no-bom", description = "No byte order mark before CSV.")
  boolean noBom;

  @Option(names = "--raw", description = "Leave cells as they are that a spreadsheet would run.")
  boolean raw;

  @Option(
      names = "--ui",
      defaultValue = "ru",
      description =
          "Language of countries' and topics' names: ru or en (default: ${DEFAULT-VALUE}).")
  Language language;

  /** Languages that every country and topic has a name in. */
  @SuppressWarnings("MemberName") // Written as on the command line.
  enum Language {
    ru,
    en
  }

  @Override
  public Integer call() throws IOException {
    try (Services services = Services.open(common.settings(), Role.IMPORT, Notices::waiting)) {
      ArticleQuery query = query(services);
      ExportOptions options =
          new ExportOptions(query.zone(), !noBom, raw, labels(services), services.tags()::of);
      try (Export export = Export.open(services.index(), query, rows);
          OutputStream out = open();
          Progress progress =
              Progress.begin("Exporting", " rows", export.totalRows(), output != null)) {
        export.write(out, format, options, progress::reached);
      }
      return Obzor.DONE;
    }
  }

  private EntityLabels labels(Services services) {
    Recognition recognition = services.recognition();
    return (type, id, stored) ->
        switch (type) {
          case COUNTRY -> recognition.countries().label(id, language.name());
          case TOPIC -> services.curation().topics().label(id, language.name());
          case PERSON -> recognition.persons().label(id, language.name()).orElse(stored);
        };
  }

  private ArticleQuery query(Services services) {
    try {
      return services.filters().parse(filters.parameters(), common.zone(), List.of());
    } catch (InvalidInputException e) {
      throw new Obzor.UsageException(
          "--"
              + e.field()
              + ": "
              + Messages.text(Locale.getDefault(), e.code(), e.arguments().toArray()));
    }
  }

  private OutputStream open() throws IOException {
    Path file = output;
    return new BufferedOutputStream(
        file == null ? new Uncloseable(System.out) : Files.newOutputStream(file), 1 << 16);
  }

  /** Standard output, which outlives the export. */
  private static final class Uncloseable extends FilterOutputStream {
    Uncloseable(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
