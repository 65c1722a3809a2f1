package org.obzor.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.obzor.app.Recognition;
import org.obzor.article.MentionView;
import org.obzor.article.Section;
import org.obzor.enrich.Enricher;
import org.obzor.enrich.Enrichment;
import picocli.CommandLine.Command;

/** Recognises language, countries, persons and topics in texts from standard input. */
@Command(
    name = "extract",
    description = {
      "Reads NDJSON {\"id\",\"title\"?,\"text\",\"lang\"?} from standard input and writes NDJSON",
      "{\"id\",\"lang\",\"mentions\",\"title_mentions\"?} to standard output, in input order.",
      "Offsets are Unicode code points. A line that cannot be read is answered with {\"line\",\"error\"}."
    })
final class ExtractCommand implements Callable<Integer> {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Title mentions are only there when the line has a title. */
  @JsonInclude(Include.NON_NULL)
  private record Answer(
      @Nullable JsonNode id,
      String lang,
      List<MentionView> mentions,
      @Nullable List<MentionView> title_mentions) {}

  private record Failure(long line, String error) {}

  @Override
  public Integer call() throws IOException {
    return run(System.in, System.out);
  }

  static int run(InputStream in, OutputStream out) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    Writer answers =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    Enricher enricher = Recognition.load().enricher();
    int exit = Obzor.DONE;
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Object answer = answer(enricher, line, number);
      if (answer instanceof Failure) {
        exit = Obzor.REJECTED;
      }
      answers.write(JSON.writeValueAsString(answer));
      answers.write('\n');
      if (!lines.ready()) {
        answers.flush();
      }
    }
    answers.flush();
    return exit;
  }

  private static Object answer(Enricher enricher, String line, long number) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      return new Failure(number, "not JSON, see column " + column);
    }
    if (!json.isObject()) {
      return new Failure(number, "not a JSON object");
    }
    for (String field : List.of("title", "text", "lang")) {
      if (json.hasNonNull(field) && !json.get(field).isTextual()) {
        return new Failure(number, "\"" + field + "\" is not a string");
      }
    }
    if (!json.hasNonNull("text")) {
      return new Failure(number, "\"text\" is missing");
    }
    String text = json.get("text").textValue();
    String title = json.hasNonNull("title") ? json.get("title").textValue() : "";
    String lang = json.hasNonNull("lang") ? json.get("lang").textValue() : null;
    Enrichment e = enricher.enrich(title, text, lang);
    return new Answer(
        json.get("id"),
        e.lang(),
        MentionView.of(e.mentions(), Section.TEXT, text),
        title.isEmpty() ? null : MentionView.of(e.mentions(), Section.TITLE, title));
  }
}
