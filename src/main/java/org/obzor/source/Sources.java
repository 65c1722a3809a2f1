package org.obzor.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.obzor.feed.FeedReader;

/**
 * Reads files of any kind Obzor knows: clippings, feeds, and articles as JSON or NDJSON. What a
 * file is shows in its content, whatever its name.
 */
public final class Sources {
  private static final int SAMPLE = 64 * 1024;

  /** An object or an array of objects; a clipping may well begin with a bracket. */
  private static final Pattern JSON =
      Pattern.compile("\uFEFF?\\s*(\\{\\s*[\"}]|\\[\\s*[{\\]]).*", Pattern.DOTALL);

  private static final Pattern JSON_NAME = Pattern.compile("(?i).*\\.(json|ndjson|jsonl)");
  private static final Pattern NDJSON_NAME = Pattern.compile("(?i).*\\.(ndjson|jsonl)");

  private final Clippings clippings;
  private final PushedArticles pushed;
  private final FeedItems feeds;
  private final InputStream stdin;

  /**
   * @param zone the instance's zone: a clipping's date is a day there
   * @param stdin what {@code -} reads
   */
  public Sources(ZoneId zone, Clock clock, InputStream stdin) {
    this.clippings = new Clippings(zone, clock);
    this.pushed = new PushedArticles(zone, clock);
    this.feeds = new FeedItems(zone, clock);
    this.stdin = stdin;
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
    byte[] sample = in.readNBytes(SAMPLE);
    in.reset();
    if (FeedReader.recognises(sample)) {
      whole(file, in, sink, feeds::read);
      return;
    }
    String beginning = new String(sample, StandardCharsets.UTF_8);
    if (sample.length > 0
        && (JSON_NAME.matcher(file.name()).matches() || JSON.matcher(beginning).matches())) {
      boolean lines = NDJSON_NAME.matcher(file.name()).matches() || looksLikeLines(beginning);
      pushed.read(
          in, lines ? PushedArticles.Syntax.NDJSON : PushedArticles.Syntax.JSON, file.name(), sink);
      return;
    }
    whole(file, in, sink, clippings::read);
  }

  private static void whole(
      SourceFile file,
      InputStream in,
      Consumer<Item> sink,
      BiFunction<String, byte[], List<Item>> reader)
      throws IOException {
    byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
    if (bytes.length > Limits.FILE_BYTES) {
      sink.accept(Item.Rejected.of(Place.of(file.name()), "source.too-large", Limits.FILE_BYTES));
      return;
    }
    reader.apply(file.name(), bytes).forEach(sink);
  }

  /** Whether JSON that begins like this is one object a line. */
  private static boolean looksLikeLines(String beginning) {
    List<String> lines = beginning.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String first = lines.isEmpty() ? "" : lines.getFirst().replace("\uFEFF", "");
    return first.startsWith("{")
        && (lines.size() == 1 || first.endsWith("}") || lines.get(1).startsWith("{"));
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
