package org.obzor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filters as flags; they mean what they mean in a URL. */
final class FilterOptions {
  @Option(names = "--q", description = "Query text.")
  @Nullable String q;

  @Option(names = "--from", description = "First day, or an instant.")
  @Nullable String from;

  @Option(names = "--to", description = "Last day, or an instant.")
  @Nullable String to;

  @Option(names = "--tz", description = "IANA time zone of days and of times written.")
  @Nullable String tz;

  @Option(names = "--country", description = "ISO 3166-1 alpha-2 code; repeatable.")
  List<String> country = List.of();

  @Option(names = "--person", description = "Person's id; repeatable.")
  List<String> person = List.of();

  @Option(names = "--topic", description = "Topic's id; repeatable.")
  List<String> topic = List.of();

  @Option(names = "--source", description = "Outlet; repeatable.")
  List<String> source = List.of();

  @Option(names = "--lang", description = "ISO 639-1 code; repeatable.")
  List<String> lang = List.of();

  @Option(names = "--tag", description = "What analysts tagged articles with; repeatable.")
  List<String> tag = List.of();

  @Option(names = "--article", description = "Article's id; repeatable.")
  List<String> article = List.of();

  @Option(names = "--distinct", description = "Each story once, however many outlets ran it.")
  boolean distinct;

  @Option(names = "--as-of", description = "Only what had been indexed by this instant.")
  @Nullable String asOf;

  Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    put(parameters, "q", q);
    put(parameters, "from", from);
    put(parameters, "to", to);
    put(parameters, "tz", tz);
    parameters.put("country", country);
    parameters.put("person", person);
    parameters.put("topic", topic);
    parameters.put("source", source);
    parameters.put("lang", lang);
    parameters.put("tag", tag);
    parameters.put("article", article);
    put(parameters, "distinct", distinct ? "true" : null);
    put(parameters, "as_of", asOf);
    return parameters;
  }

  private static void put(
      Map<String, List<String>> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, List.of(value));
    }
  }
}
