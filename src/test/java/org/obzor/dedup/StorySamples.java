package org.obzor.dedup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.obzor.Cases;

/**
 * Articles of which it is known which tell one story: real ones, each with two versions as other
 * outlets would run it, some others made after its template, and some that end with the same
 * paragraph as articles about other things. Real articles that repeat each other are labelled by
 * hand, and pairs that can be seen either way are not counted.
 */
final class StorySamples {

  /**
   * @param group the real article it was made from
   * @param story the same for articles that tell one story
   * @param day days since 1970
   */
  record Sample(String group, String story, String kind, long day, StoryVariants.Text text) {}

  private record Original(String id, long day, StoryVariants.Text text) {}

  private static final int LEAST_WORDS = 60;

  private final List<Sample> samples = new ArrayList<>();
  private final Map<String, String> sameAs = new HashMap<>();
  private final Set<String> unclear = new HashSet<>();

  StorySamples(String lang, long seed) throws IOException {
    readLabels();
    List<Original> originals = read(Cases.find("news/" + lang + ".jsonl.gz").orElseThrow());
    StoryVariants variants =
        new StoryVariants(seed, originals.stream().map(o -> o.text().text()).toList());
    for (int i = 0; i < originals.size(); i++) {
      Original o = originals.get(i);
      String story = sameAs.getOrDefault(o.id(), o.id());
      add(o, story, "original", o.text());
      add(o, story, "variant", variants.variant(o.text(), lang));
      add(o, story, "variant", variants.variant(o.text(), lang));
      if (i % 5 == 0) {
        add(o, o.id() + "/template", "template", variants.template(o.text()));
      } else if (i % 5 == 1 && StoryVariants.isFullOfFigures(o.text())) {
        add(o, o.id() + "/bulletin", "bulletin", variants.bulletin(o.text()));
      }
    }
    addBackgrounds(originals, variants, new Random(seed + 1));
    Collections.shuffle(samples, new Random(seed));
  }

  /** Two to five articles of the same days that end with the same paragraph of a third's. */
  private void addBackgrounds(List<Original> originals, StoryVariants variants, Random random) {
    List<Original> some = new ArrayList<>();
    for (int i = 2; i < originals.size(); i += 5) {
      some.add(originals.get(i));
    }
    some.sort(Comparator.comparingLong(Original::day));
    for (int i = 0; i < some.size(); ) {
      String background =
          variants.background(originals.get(random.nextInt(originals.size())).text());
      for (int n = 2 + random.nextInt(4); n > 0 && i < some.size(); n--) {
        Original o = some.get(i++);
        add(
            o,
            sameAs.getOrDefault(o.id(), o.id()),
            "background",
            new StoryVariants.Text(o.text().title(), o.text().text() + " " + background));
      }
    }
  }

  List<Sample> samples() {
    return samples;
  }

  boolean isUnclear(Sample a, Sample b) {
    return unclear.contains(a.group() + " " + b.group())
        || unclear.contains(b.group() + " " + a.group());
  }

  private void add(Original o, String story, String kind, StoryVariants.Text text) {
    samples.add(new Sample(o.id(), story, kind, o.day(), text));
  }

  private void readLabels() throws IOException {
    try (InputStream in = StorySamples.class.getResourceAsStream("labels.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] parts = line.split(" ", -1);
        if (parts[0].equals("same")) {
          String one = sameAs.getOrDefault(parts[2], parts[2]);
          sameAs.put(parts[1], one);
          sameAs.put(parts[2], one);
        } else {
          unclear.add(parts[1] + " " + parts[2]);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Original> read(Path file) throws IOException {
    List<Original> texts = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode json = mapper.readTree(line);
        String text =
            json.path("text")
                .asText()
                .replaceFirst("(?i)\\s*reuter\\s*$", "")
                .replaceAll("\n(?! {4})", " ");
        String date = json.path("date").asText();
        if (text.split("\\s+").length >= LEAST_WORDS) {
          texts.add(
              new Original(
                  json.path("id").asText(),
                  date.length() < 10 ? 0 : LocalDate.parse(date.substring(0, 10)).toEpochDay(),
                  new StoryVariants.Text(json.path("title").asText(), text)));
        }
      }
    }
    return texts;
  }
}
