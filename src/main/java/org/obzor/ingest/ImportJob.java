package org.obzor.ingest;

import java.time.Instant;
import org.obzor.ingest.ImportRecord.Kind;

/**
 * An import of files that is under way, in any process.
 *
 * @param name of the file being read
 * @param files how many there are
 * @param done how many of them are read and stored
 * @param found articles so far
 * @param seenAt when its process last said so
 * @param cancelled whether somebody asked it to end
 */
public record ImportJob(
    String id,
    Kind kind,
    String name,
    int files,
    int done,
    long found,
    Instant startedAt,
    Instant seenAt,
    boolean cancelled) {}
