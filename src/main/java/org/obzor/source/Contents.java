package org.obzor.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.obzor.feed.FeedReader;
import org.obzor.source.archive.Archives;
import org.obzor.source.archive.Entry;
import org.obzor.source.archive.Paper;
import org.obzor.source.archive.Paper.DamagedException;
import org.obzor.source.archive.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file that is held in memory as a whole, by what it shows or as it is said to be. */
final class Contents {
  private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
  private static final Pattern HTML =
      Pattern.compile(
          "\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|title|style|div|table|p|span|a|br|h\\d|center|font|article)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern XML = Pattern.compile("\\A\\s*<[?!\\p{L}]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Formats that stand for a kind of container. */
  private static final List<String> OWN =
      List.of("clippings", "json", "csv", "xlsx", "eml", "feed");

  private final SourceOptions options;
  private final Clippings clippings;
  private final PushedArticles pushed;
  private final Drafts drafts;
  private final FeedItems feeds;
  private final ZipMembers zips;
  private final Mails mails;

  Contents(ZoneId zone, Clock clock, SourceOptions options) {
    this.options = options;
    this.clippings = new Clippings(zone, clock);
    this.pushed = new PushedArticles(zone, clock);
    this.drafts = new Drafts(zone, clock);
    this.feeds = new FeedItems(zone, clock);
    this.zips = new ZipMembers(this);
    this.mails = new Mails(this, drafts);
  }

  /** Names for {@code --format}. */
  static List<String> formats() {
    return Stream.of(List.of(SourceOptions.AUTO), OWN, Archives.formats())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * @param budget for what is unpacked on the way
   */
  void read(String file, byte[] bytes, Budget budget, Consumer<Item> sink) {
    byte[] beginning =
        bytes.length <= Sources.SAMPLE ? bytes : Arrays.copyOf(bytes, Sources.SAMPLE);
    if (bytes.length == 0) {
      sink.accept(Item.Rejected.of(Place.of(file), "source.empty"));
    } else if (isFeed(beginning)) {
      feeds.read(file, bytes).forEach(sink);
    } else if (ZipMembers.isZip(bytes)) {
      zip(file, bytes, budget, sink);
    } else if (options.allows("json") && JsonText.matches(file, beginning)) {
      json(file, bytes, JsonText.syntax(file, beginning), sink);
    } else if (isRtf(bytes)) {
      rtf(file, bytes, budget, sink);
    } else if (GzipStream.matches(bytes)) {
      gzip(file, bytes, budget, sink);
    } else if (options.allows("eml") && Mbox.matches(beginning)) {
      mbox(file, bytes, budget, sink);
    } else if (options.allows("eml") && Mails.isMail(beginning)) {
      mails.read(file, bytes, budget, sink);
    } else {
      text(file, bytes, budget, sink);
    }
  }

  /** A file within another. */
  void readMember(String file, byte[] bytes, Budget budget, Consumer<Item> sink) {
    apart(file, sink, guarded -> read(file, bytes, budget, guarded));
  }

  /**
   * Mails of one file.
   *
   * @param budget of each
   * @throws IOException if {@code in} fails
   */
  void mbox(String file, InputStream in, Supplier<Budget> budget, Consumer<Item> sink)
      throws IOException {
    Mbox.read(
        in,
        (number, mail) -> {
          String name = file + "/" + number;
          if (mail == null) {
            sink.accept(Item.Rejected.of(Place.of(name), "source.too-large", Limits.FILE_BYTES));
          } else {
            apart(name, sink, guarded -> mails.read(name, mail, budget.get(), guarded));
          }
        });
  }

  private void mbox(String file, byte[] bytes, Budget budget, Consumer<Item> sink) {
    try {
      mbox(file, new ByteArrayInputStream(bytes), () -> budget, sink);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory fails never", e);
    }
  }

  private void gzip(String file, byte[] bytes, Budget budget, Consumer<Item> sink) {
    try {
      budget.enter();
      try (GzipStream unpacked = new GzipStream(new ByteArrayInputStream(bytes))) {
        byte[] inside = unpacked.readNBytes(Limits.FILE_BYTES + 1);
        budget.bytes(inside.length);
        if (inside.length > Limits.FILE_BYTES) {
          throw new Budget.ExceededException("source.too-large", Limits.FILE_BYTES);
        }
        readMember(file + "/" + GzipStream.inner(file), inside, budget, sink);
        unpacked.tell(file, sink);
      } finally {
        budget.leave();
      }
    } catch (Budget.ExceededException e) {
      sink.accept(Item.Rejected.of(Place.of(file), e.code(), e.arguments().toArray()));
    } catch (IOException e) {
      sink.accept(damaged(file, e));
    }
  }

  /** Whatever what is read does to its reader, it costs nothing that is read beside it. */
  private static void apart(String file, Consumer<Item> sink, Consumer<Consumer<Item>> reader) {
    boolean[] handing = {false};
    try {
      reader.accept(item -> {
        handing[0] = true;
        sink.accept(item);
        handing[0] = false;
      });
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (handing[0]) {
        throw e;
      }
      LOG.error("reading {} failed", file, e);
      sink.accept(Item.Rejected.of(Place.of(file), "source.too-complex"));
    }
  }

  /** Whether a file of this kind holds articles: something clearly is there to be read. */
  boolean isKnown(byte[] bytes) {
    Optional<String> text = Decoder.decode(bytes);
    return ZipMembers.isZip(bytes)
        || GzipStream.matches(bytes)
        || isRtf(bytes)
        || FeedReader.recognises(bytes)
        || text.filter(t -> isOfArchive(t)).isPresent()
        || text.filter(t -> Tables.isCsv(t, options.columns())).isPresent()
        || text.filter(t -> Clippings.isClipping(t)).isPresent();
  }

  private static boolean isOfArchive(String text) {
    try {
      return Archives.read(paper(text), "").isPresent();
    } catch (DamagedException e) {
      return true; // which is told when it is read
    }
  }

  boolean isFeed(byte[] beginning) {
    return options.allows("feed") && FeedReader.recognises(beginning);
  }

  private static boolean isRtf(byte[] bytes) {
    return bytes.length > 5
        && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("{\\rtf");
  }

  private void rtf(String file, byte[] bytes, Budget budget, Consumer<Item> sink) {
    try {
      Paper paper = Paper.rtf(new String(bytes, StandardCharsets.ISO_8859_1));
      paper(file, paper, budget, sink);
    } catch (DamagedException e) {
      sink.accept(damaged(file, e));
    }
  }

  private void zip(String file, byte[] bytes, Budget budget, Consumer<Item> sink) {
    try {
      Optional<byte[]> document = zips.member(bytes, "word/document.xml", budget);
      if (document.isPresent()) {
        paper(file, Paper.docx(document.get()), budget, sink);
      } else if (zips.member(bytes, "xl/workbook.xml", budget).isPresent()) {
        workbook(file, bytes, budget, sink);
      } else {
        zips.read(file, bytes, budget, sink);
      }
    } catch (Budget.ExceededException e) {
      sink.accept(Item.Rejected.of(Place.of(file), e.code(), e.arguments().toArray()));
    } catch (DamagedException e) {
      sink.accept(damaged(file, e));
    } catch (IOException e) {
      sink.accept(damaged(file, e));
    }
  }

  private void workbook(String file, byte[] bytes, Budget budget, Consumer<Item> sink)
      throws IOException, DamagedException, Budget.ExceededException {
    zips.check(bytes, budget);
    table(file, Tables.xlsx(bytes, options.columns()), budget, sink);
  }

  private void json(String file, byte[] bytes, PushedArticles.Syntax syntax, Consumer<Item> sink) {
    try {
      pushed.read(new ByteArrayInputStream(bytes), syntax, file, sink);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory fails never", e);
    }
  }

  private void text(String file, byte[] bytes, Budget budget, Consumer<Item> sink) {
    try {
      decoded(file, bytes, budget, sink);
    } catch (DamagedException e) {
      sink.accept(damaged(file, e));
    }
  }

  private void decoded(String file, byte[] bytes, Budget budget, Consumer<Item> sink)
      throws DamagedException {
    Optional<String> text = Decoder.decode(bytes);
    if (text.isEmpty()) {
      sink.accept(Item.Rejected.of(Place.of(file), "source.binary"));
    } else if (text.get().isBlank()) {
      sink.accept(Item.Rejected.of(Place.of(file), "source.empty"));
    } else if (options.format().equals("csv")
        || (options.allows("csv") && Tables.isCsv(text.get(), options.columns()))) {
      table(file, Tables.csv(text.get(), options.columns()), budget, sink);
    } else {
      paper(file, paper(text.get()), budget, sink);
    }
  }

  private static Paper paper(String text) throws DamagedException {
    String beginning = text.substring(0, Math.min(text.length(), 2000));
    if (HTML.matcher(beginning).find()) {
      return Paper.html(text);
    }
    return XML.matcher(beginning).find() ? Paper.xml(text) : Paper.text(text);
  }

  private void paper(String file, Paper paper, Budget budget, Consumer<Item> sink) {
    boolean any = options.format().equals(SourceOptions.AUTO);
    Optional<List<Entry>> entries =
        any || Archives.formats().contains(options.format())
            ? Archives.read(paper, any ? "" : options.format())
            : Optional.empty();
    if (entries.isPresent()) {
      accept(file, entries.get(), budget, sink);
    } else if (!options.allows("clippings")) {
      sink.accept(Item.Rejected.of(Place.of(file), "source.other-format", options.format()));
    } else {
      clippings(file, paper, sink);
    }
  }

  private void clippings(String file, Paper paper, Consumer<Item> sink) {
    String text = paper.text();
    List<Item> items =
        paper.kind() == Paper.Kind.XML
            ? List.of(Item.Rejected.of(Place.of(file), "source.unknown-xml"))
            : clippings.read(file, text);
    boolean none =
        items.size() == 1
            && items.getFirst() instanceof Item.Rejected r
            && (r.code().equals("source.no-header") || r.code().equals("source.empty"));
    if (none && paper.kind() == Paper.Kind.HTML) {
      sink.accept(Item.Rejected.of(Place.of(file), "source.unknown-page"));
    } else {
      items.forEach(sink);
    }
  }

  private void accept(String file, List<Entry> entries, Budget budget, Consumer<Item> sink) {
    if (entries.isEmpty()) {
      sink.accept(Item.Rejected.of(Place.of(file), "source.no-articles"));
    }
    drafts.read(file, entries, budget, sink);
  }

  private void table(String file, Tables.Table table, Budget budget, Consumer<Item> sink) {
    if (table.entries().isPresent()) {
      accept(file, table.entries().get(), budget, sink);
    } else {
      sink.accept(Item.Rejected.of(Place.of(file), "source.no-columns"));
    }
    DamagedException damage = table.damage();
    if (damage != null) {
      sink.accept(damaged(file, damage)); // what comes before it is there
    }
  }

  static Item damaged(String file, DamagedException e) {
    return Item.Rejected.of(Place.of(file), e.code(), e.arguments().toArray());
  }

  static Item damaged(String file, Exception e) {
    String message = e.getMessage();
    String reason = message == null ? e.getClass().getSimpleName() : message;
    return Item.Rejected.of(
        Place.of(file), "source.damaged", SPACE.matcher(reason).replaceAll(" "));
  }

  /** All that was found, when it matters whether anything was. */
  List<Item> items(String file, byte[] bytes, Budget budget) {
    List<Item> items = new ArrayList<>();
    read(file, bytes, budget, items::add);
    return items;
  }
}
