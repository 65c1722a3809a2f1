package org.obzor.source.archive;

import java.util.List;
import java.util.Optional;

/** The databases whose files are known. */
public final class Archives {
  private static final List<ArchiveReader> READERS =
      List.of(
          new FactivaXml(),
          new FactivaHtml(),
          new LexisHtml(),
          new EuropresseHtml(),
          new IntegrumText(),
          new LexisText(),
          new NexisDocuments(),
          new FactivaText());

  private Archives() {}

  /** Their names on the command line. */
  public static List<String> formats() {
    return READERS.stream().map(ArchiveReader::format).distinct().toList();
  }

  /**
   * The articles of a file; empty if none of the databases wrote it.
   *
   * @param format the only database to think of; empty for all
   */
  public static Optional<List<Entry>> read(Paper paper, String format) {
    return READERS.stream()
        .filter(r -> format.isEmpty() || r.format().equals(format))
        .filter(r -> r.matches(paper))
        .findFirst()
        .map(r -> r.read(paper));
  }
}
