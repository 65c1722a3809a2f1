package org.obzor.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.obzor.Cases;

/**
 * Real and broken feeds of feedparser's and gofeed's tests, as far as they are on this machine: how
 * many are recognised, and how many of feedparser's expectations are met. The figures go to
 * standard output; the environment variable {@code FEED_ERRORS} makes it tell what was missed.
 */
class FeedCasesIT {
  private static final Pattern EXPECTED =
      Pattern.compile("Expect:\\s*(.*?)\\s*(?:-->|\",\\s*$|\\n)", Pattern.MULTILINE);
  private static final Pattern HEADER =
      Pattern.compile("(?m)^\\s*Header:\\s*([\\w-]+):\\s*(.*?)\\s*$");
  private static final boolean ERRORS = System.getenv("FEED_ERRORS") != null;

  private static Path feeds;

  @BeforeAll
  static void find() {
    feeds = Cases.require("feeds");
  }

  /** The name of a charset. */
  record Encoding(String name) {}

  private enum Verdict {
    MET,
    MISSED,
    OUTSIDE,
    NOTHING_ASKED
  }

  private record Case(Path file, String expected, FeedReader.Origin origin) {
    byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    boolean isHtml() {
      return file.toString().contains("sanitize") || expected.matches("(?s).*<[a-zA-Z/!].*");
    }
  }

  @Test
  void recognisesNearlyAll() throws IOException {
    List<String> not = new ArrayList<>();
    int all = 0;
    for (Path file :
        files(
            "feedparser/tests",
            "gofeed/testdata/parser",
            "gofeed/testdata/extensions",
            "gofeed/testdata/translator")) {
      String name = file.toString();
      if (!name.endsWith(".xml") && !isJsonFeed(file)) {
        continue;
      }
      all++;
      byte[] bytes = Files.readAllBytes(file);
      boolean read = FeedReader.read(bytes, FeedReader.Origin.UNKNOWN).isPresent();
      if (!read || !FeedReader.recognises(bytes)) {
        not.add(feeds.relativize(file).toString());
      }
    }
    System.out.printf("feeds recognised: %d of %d, not: %s%n", all - not.size(), all, not);
    assertThat(not.size()).as("not recognised: %s", not).isLessThan(all / 125);
  }

  private static boolean isJsonFeed(Path file) {
    String name = file.getFileName().toString();
    return file.toString().contains("json/")
        && name.matches("(example|version_json_1[01]|json1[01]_(full|simple)).*\\.json")
        && !name.contains("expected");
  }

  @Test
  void meetsExpectations() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Integer> outside = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (Case c : cases()) {
      String kind = c.isHtml() ? "html" : "plain";
      Verdict verdict;
      String why = "";
      try {
        verdict = verdict(c);
      } catch (PythonExpression.Unknown e) {
        verdict = Verdict.OUTSIDE;
        outside.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
      } catch (PythonExpression.Missing e) {
        verdict = Verdict.MISSED;
        why = " (" + e.getMessage() + ")";
      }
      counts.merge(kind + " " + verdict, 1, Integer::sum);
      if (verdict == Verdict.MISSED) {
        missed.add(kind + " " + feeds.relativize(c.file()) + ": " + c.expected() + why);
      }
    }
    System.out.println("expectations: " + counts);
    System.out.println("names outside of what is kept: " + outside);
    if (ERRORS) {
      missed.forEach(System.out::println);
    }
    int met = counts.getOrDefault("plain MET", 0);
    int all =
        met
            + counts.getOrDefault("plain MISSED", 0)
            + counts.getOrDefault("plain " + Verdict.OUTSIDE, 0);
    System.out.printf("expectations without markup met: %d of all %d%n", met, all);
    assertThat(met / (double) all).isGreaterThan(0.95);
  }

  private static Verdict verdict(Case c) {
    Feed feed = FeedReader.read(c.bytes(), c.origin()).orElse(null);
    String asked = c.expected().replaceFirst("^(not\\s+)?bozo(\\s+and\\s+)?", "").strip();
    if (asked.isEmpty() || asked.equals("1")) {
      return Verdict.NOTHING_ASKED;
    }
    return PythonExpression.isTrue(asked, FeedparserNames.of(feed), equal(c))
        ? Verdict.MET
        : Verdict.MISSED;
  }

  /**
   * Markup is the same if a reader sees the same text; charsets, if the bytes become the same text.
   */
  private static BiPredicate<@Nullable Object, @Nullable Object> equal(Case c) {
    return (a, b) -> {
      if (a instanceof Content ours && b instanceof String theirs) {
        return ours.value().equals(theirs)
            || (ours.isMarkup() && ours.text().equals(HtmlText.paragraphs(theirs)));
      }
      if (a instanceof Encoding ours && b instanceof String theirs) {
        return ours.name().equalsIgnoreCase(theirs) || sameText(c.bytes(), ours.name(), theirs);
      }
      if (a instanceof List<?> x && b instanceof List<?> y) {
        boolean same = x.size() == y.size();
        for (int i = 0; same && i < x.size(); i++) {
          same = equal(c).test(x.get(i), y.get(i));
        }
        return same;
      }
      if (a instanceof Boolean || b instanceof Boolean) {
        return Objects.equals(number(a), number(b));
      }
      return a == null
          ? b == null
          : a.equals(b) || (b instanceof PythonExpression.Parts && b.equals(a));
    };
  }

  /** In Python True is 1. */
  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof Boolean b ? Integer.valueOf(b ? 1 : 0) : value;
  }

  private static boolean sameText(byte[] bytes, String ours, String theirs) {
    try {
      return new String(bytes, Charset.forName(ours))
              .equals(new String(bytes, Charset.forName(theirs)))
          || (theirs.equals("us-ascii")
              && new String(bytes, StandardCharsets.UTF_8).chars().allMatch(x -> x < 128));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void readsOddEncodings() throws IOException {
    List<String> unreadable = new ArrayList<>();
    int all = 0;
    for (Path file : files("feedparser/tests/encoding", "feedparser/tests/illformed/chardet")) {
      all++;
      if (FeedReader.read(Files.readAllBytes(file), FeedReader.Origin.UNKNOWN).isEmpty()) {
        unreadable.add(file.getFileName().toString());
      }
    }
    System.out.printf(
        "odd encodings: %d of %d readable, not: %s%n", all - unreadable.size(), all, unreadable);
    assertThat(unreadable.size()).isLessThanOrEqualTo(1);
  }

  @Test
  void hostileDocumentsTellNothingAndEnd() throws IOException {
    Path hostile = Cases.require("hostile/xml");
    try (Stream<Path> files = Files.walk(hostile)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String document = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String text :
            List.of(
                document, document + "<rss><channel><title>&xxe;&lol9;</title></channel></rss>")) {
          byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
          String read = String.valueOf(FeedReader.read(bytes, FeedReader.Origin.UNKNOWN));
          assertThat(read).as(file.toString()).doesNotContain("root:").hasSizeLessThan(100_000);
          assertThat(Opml.read(bytes)).isEmpty();
        }
      }
    }
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path file : files("feedparser/tests")) {
      byte[] bytes = Files.readAllBytes(file);
      String text = XmlDecoder.decode(bytes, null).text();
      Matcher m = EXPECTED.matcher(text);
      if (m.find()) {
        cases.add(new Case(file, m.group(1), origin(text)));
      }
    }
    return cases;
  }

  private static FeedReader.Origin origin(String text) {
    String type = null;
    String language = null;
    URI address = URI.create("http://127.0.0.1:8097/");
    Matcher m = HEADER.matcher(text.substring(0, Math.min(text.length(), 1000)));
    while (m.find()) {
      switch (m.group(1).toLowerCase(java.util.Locale.ROOT)) {
        case "content-type" -> type = m.group(2);
        case "content-language" -> language = m.group(2);
        case "content-location" -> {
          try {
            URI other = address.resolve(m.group(2));
            address = other.getScheme().startsWith("http") ? other : address;
          } catch (IllegalArgumentException e) {
            // The document's own address stays.
          }
        }
        default -> {}
      }
    }
    return new FeedReader.Origin(type, address, language);
  }

  private static List<Path> files(String... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> walk = Files.walk(feeds.resolve(folder))) {
        walk.filter(Files::isRegularFile)
            .filter(p -> p.toString().matches(".*\\.(xml|json)"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }
}
