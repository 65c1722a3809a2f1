package org.obzor.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads files of any kind Obzor knows: clippings, what databases of the press export, tables,
 * feeds, mails, articles as JSON or NDJSON, ZIPs of these, and all of it packed by gzip. What a
 * file is shows in its content, whatever its name.
 */
public final class Sources {
  static final int SAMPLE = 64 * 1024;

  private final SourceOptions options;
  private final Contents contents;
  private final PushedArticles pushed;
  private final InputStream stdin;

  /**
   * @param zone the instance's zone: a date is a day there
   * @param stdin what {@code -} reads
   */
  public Sources(ZoneId zone, Clock clock, InputStream stdin) {
    this(zone, clock, stdin, SourceOptions.DEFAULT);
  }

  /** The same with what a person says about the files. */
  public Sources(ZoneId zone, Clock clock, InputStream stdin, SourceOptions options) {
    this.options = options;
    this.contents = new Contents(zone, clock, options);
    this.pushed = new PushedArticles(zone, clock);
    this.stdin = stdin;
  }

  /** The names a format may be asked for by. */
  public static List<String> formats() {
    return Contents.formats();
  }

  /**
   * The files that {@code argument} stands for: itself, everything below it if it is a folder (in
   * the order of the names, without hidden files and Markdown), or standard input for "-".
   */
  public List<SourceFile> files(String argument) {
    return argument.equals("-") ? List.of(SourceFile.STDIN) : FileWalk.files(Path.of(argument));
  }

  /**
   * Hands each article of a file, or the reason why it is none, to {@code sink} as it is read. A
   * file that cannot be read is one rejected item.
   */
  public void read(SourceFile file, Consumer<Item> sink) {
    Path path = file.path();
    try (InputStream in =
        new BufferedInputStream(path == null ? stdin : Files.newInputStream(path), SAMPLE)) {
      read(file, in, sink);
    } catch (NoSuchFileException e) {
      sink.accept(Item.Rejected.of(Place.of(file.name()), "source.not-found"));
    } catch (IOException e) {
      sink.accept(Item.Rejected.of(Place.of(file.name()), "source.unreadable", reason(e)));
    }
  }

  private void read(SourceFile file, InputStream in, Consumer<Item> sink) throws IOException {
    in.mark(SAMPLE);
    byte[] beginning = in.readNBytes(SAMPLE);
    in.reset();
    if (!GzipStream.matches(beginning)) {
      read(file.name(), beginning, in, sink);
      return;
    }
    try (GzipStream unpacked = new GzipStream(in);
        InputStream inside = new BufferedInputStream(unpacked, SAMPLE)) {
      inside.mark(SAMPLE);
      byte[] first = inside.readNBytes(SAMPLE);
      inside.reset();
      read(file.name() + "/" + GzipStream.inner(file.name()), first, inside, sink);
      unpacked.tell(file.name(), sink);
    }
  }

  private void read(String name, byte[] beginning, InputStream in, Consumer<Item> sink)
      throws IOException {
    if (options.allows("json")
        && !contents.isFeed(beginning)
        && JsonText.matches(name, beginning)) {
      pushed.read(in, JsonText.syntax(name, beginning), name, sink); // of any length
      return;
    }
    if (options.allows("eml") && Mbox.matches(beginning)) {
      contents.mbox(name, in, Budget::new, sink); // of any length
      return;
    }
    byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
    if (bytes.length > Limits.FILE_BYTES) {
      sink.accept(Item.Rejected.of(Place.of(name), "source.too-large", Limits.FILE_BYTES));
      return;
    }
    contents.read(name, bytes, new Budget(), sink);
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
