package org.obzor.source.archive;

import java.util.List;

/** Reads what one database writes into one kind of container. */
interface ArchiveReader {

  /** The database's name on the command line. */
  String format();

  /** Whether this wrote it. */
  boolean matches(Paper paper);

  /** The articles in their order; one that makes no sense costs no other. */
  List<Entry> read(Paper paper);
}
