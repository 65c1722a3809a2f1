package org.obzor.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.obzor.ingest.ImportRecord.State;
import org.obzor.source.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that files are dropped into. Each is imported once nobody writes to it any more, and
 * then moved to {@code done/} or {@code failed/}, with its entry of the ledger beside it.
 *
 * <p>The entry is written before the file is moved, and the file is moved in one step, so after a
 * crash a file either lies where it was, and is imported again, which adds nothing, or has been
 * moved with its entry. Only the holder of a lease may work on a folder.
 */
public final class WatchedFolder {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

  /** Unchanged for so long, a file is complete. */
  private static final Duration SETTLED = Duration.ofSeconds(3);

  /** An empty one is more likely to be about to be written. */
  private static final Duration EMPTY_SETTLED = Duration.ofMinutes(1);

  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?i)\\..*|.*\\.(?:part|partial|tmp|temp|crdownload|download|filepart)|~.*|.*~");

  private final Path folder;
  private final Importer importer;
  private final InstantSource clock;
  private final LedgerFile ledgerFile = new LedgerFile();
  private final Map<Path, Seen> seen = new HashMap<>();

  /**
   * How a file was found.
   *
   * @param since when it was first found so
   * @param stuck whether it has been imported and cannot be moved
   */
  private record Seen(long size, Instant changed, Instant since, boolean stuck) {}

  /**
   * @param folder one that exists
   */
  public WatchedFolder(Path folder, Importer importer, InstantSource clock) {
    this.folder = folder;
    this.importer = importer;
    this.clock = clock;
  }

  /**
   * Imports what is complete; to be called every second or two.
   *
   * @param mayGoOn whether this may work on the folder, asked again and again
   * @throws org.obzor.elastic.UnavailableException if Elasticsearch is away; the file stays
   */
  public void run(BooleanSupplier mayGoOn) {
    for (Path file : complete()) {
      if (!mayGoOn.getAsBoolean()) {
        return;
      }
      take(file, mayGoOn);
    }
  }

  private List<Path> complete() {
    Instant now = clock.instant();
    Map<Path, Seen> present = new HashMap<>();
    List<Path> complete = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!UNFINISHED.matcher(file.getFileName().toString()).matches()) {
          look(file, now, present);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("the watched folder {} cannot be read: {}", folder, e.getMessage());
    }
    seen.clear();
    seen.putAll(present);
    present.forEach((file, s) -> {
      Duration settled = s.size() == 0 ? EMPTY_SETTLED : SETTLED;
      if (!s.stuck() && !now.isBefore(s.since().plus(settled))) {
        complete.add(file);
      }
    });
    complete.sort(null);
    return complete;
  }

  private void look(Path file, Instant now, Map<Path, Seen> present) {
    try {
      BasicFileAttributes a =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (a.isRegularFile()) {
        Seen before = seen.get(file);
        Instant changed = a.lastModifiedTime().toInstant();
        boolean same =
            before != null && before.size() == a.size() && before.changed().equals(changed);
        present.put(file, same ? before : new Seen(a.size(), changed, now, false));
      }
    } catch (IOException e) {
      // Gone meanwhile, or told when it is read.
    }
  }

  private void take(Path file, BooleanSupplier mayGoOn) {
    List<ImportRecord> records =
        importer.files(
            List.of(new SourceFile(file.toString(), file, sizeOf(file))),
            new ImportListener() {
              @Override
              public boolean isCancelled() {
                return !mayGoOn.getAsBoolean();
              }
            });
    if (records.isEmpty()) {
      return; // ended before it began
    }
    ImportRecord record = records.getFirst();
    if (record.state() == State.CANCELLED && !mayGoOn.getAsBoolean()) {
      return; // whoever may work on the folder next does the rest
    }
    if (hasChanged(file)) {
      return; // somebody went on writing: it is imported again once it is complete
    }
    try {
      move(file, record);
    } catch (IOException e) {
      LOG.error("{} is imported and cannot be moved: {}", file, e.toString());
      seen.computeIfPresent(file, (f, s) -> new Seen(s.size(), s.changed(), s.since(), true));
    }
  }

  private boolean hasChanged(Path file) {
    Map<Path, Seen> now = new HashMap<>();
    look(file, clock.instant(), now);
    Seen before = seen.get(file);
    Seen after = now.get(file);
    return before != null && after != null && !before.equals(after);
  }

  private void move(Path file, ImportRecord record) throws IOException {
    Path target = Files.createDirectories(folder.resolve(isGood(record) ? "done" : "failed"));
    String name = free(target, file.getFileName().toString());
    ledgerFile.write(target.resolve(name + LedgerFile.ENDING), record);
    Files.move(file, target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether something was taken in, or there already. */
  private static boolean isGood(ImportRecord record) {
    return record.state() == State.DONE
        && (record.imported() + record.duplicates() > 0 || record.rejected() == 0);
  }

  /** The name, with a number if there is such a file already. */
  private static String free(Path folder, String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    String free = name;
    for (int i = 2; isTaken(folder, free); i++) {
      free = String.format(Locale.ROOT, "%s-%d%s", stem, i, ending);
    }
    return free;
  }

  private static boolean isTaken(Path folder, String name) {
    return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)
        || Files.exists(folder.resolve(name + LedgerFile.ENDING), LinkOption.NOFOLLOW_LINKS);
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
