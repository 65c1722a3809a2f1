package org.obzor.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;

/**
 * Reads the filters from parameters of a URL, a form or a command line, and writes them as such.
 *
 * <p>A date means its whole day in {@code tz}, a date-time an instant; {@code from} and {@code to}
 * are both included. Blank values are ignored. A name that nobody knows is an error, for a mistyped
 * filter must not broaden the result.
 *
 * <p>Safe for use by several threads.
 */
public final class FilterParameters {
  /** All names of filters. */
  public static final List<String> NAMES =
      List.of(
          "q",
          "from",
          "to",
          "tz",
          "country",
          "person",
          "topic",
          "source",
          "lang",
          "tag",
          "article",
          "distinct",
          "as_of");

  /** Most values of one filter. */
  public static final int MAX_VALUES = 200;

  private final QueryParser parser;
  private final EntityNames names;
  private final QueryParser parserThen;
  private final EntityNames namesThen;

  public FilterParameters(QueryParser parser, EntityNames names) {
    this(parser, names, parser, names);
  }

  /**
   * @param parserThen reads the query where {@code as_of} is given
   * @param namesThen reads the filters there
   */
  public FilterParameters(
      QueryParser parser, EntityNames names, QueryParser parserThen, EntityNames namesThen) {
    this.parser = parser;
    this.names = names;
    this.parserThen = parserThen;
    this.namesThen = namesThen;
  }

  /**
   * @param zone the time zone where {@code tz} is absent
   * @param others names that the caller reads itself
   * @throws InvalidInputException naming the parameter at fault
   */
  public ArticleQuery parse(
      Map<String, List<String>> parameters, ZoneId zone, Collection<String> others) {
    for (String name : parameters.keySet()) {
      if (!NAMES.contains(name) && !others.contains(name)) {
        List<String> allowed = new ArrayList<>(NAMES);
        others.stream().sorted().forEach(allowed::add);
        throw new InvalidInputException(
            name, "query.unknown-parameter", name, String.join(", ", allowed));
      }
    }
    String tz = stripped(parameters, "tz");
    ZoneId userZone = tz == null ? zone : zone(tz);
    String q = one(parameters, "q");
    String from = stripped(parameters, "from");
    String to = stripped(parameters, "to");
    String asOf = stripped(parameters, "as_of");
    Instant first = from == null ? null : DateParameter.first("from", from, userZone);
    Instant after = to == null ? null : DateParameter.after("to", to, userZone);
    if (from != null && to != null && first != null && after != null && !first.isBefore(after)) {
      throw new InvalidInputException("from", "query.from-after-to", from, to);
    }
    EntityNames known = asOf == null ? names : namesThen;
    return new ArticleQuery(
        q == null ? "" : q,
        (asOf == null ? parser : parserThen).parse(q == null ? "" : q),
        first,
        after,
        userZone,
        many(parameters, "country", value -> entity(known, EntityType.COUNTRY, value)),
        many(parameters, "person", value -> entity(known, EntityType.PERSON, value)),
        many(parameters, "topic", value -> entity(known, EntityType.TOPIC, value)),
        many(parameters, "source", value -> value),
        many(parameters, "lang", FilterParameters::lang),
        many(parameters, "tag", value -> value.replaceAll("\\s+", " ")),
        many(parameters, "article", value -> value),
        distinct(stripped(parameters, "distinct")),
        asOf == null ? null : DateParameter.after("as_of", asOf, userZone).minusMillis(1));
  }

  /**
   * Reads query text alone.
   *
   * @throws InvalidInputException as {@link QueryParser#parse}
   */
  public TextQuery text(String q) {
    return parser.parse(q);
  }

  /**
   * The parameters that {@link #parse} reads as this query, without those that say nothing.
   *
   * @param zone the time zone that need not be written
   */
  public static Map<String, List<String>> print(ArticleQuery query, ZoneId zone) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    put(parameters, "q", query.q());
    Instant from = query.from();
    put(parameters, "from", from == null ? "" : DateParameter.ofFirst(from, query.zone()));
    Instant to = query.to();
    put(parameters, "to", to == null ? "" : DateParameter.ofAfter(to, query.zone()));
    put(parameters, "tz", query.zone().equals(zone) ? "" : query.zone().getId());
    put(parameters, "country", query.countries().toArray(String[]::new));
    put(parameters, "person", query.persons().toArray(String[]::new));
    put(parameters, "topic", query.topics().toArray(String[]::new));
    put(parameters, "source", query.sources().toArray(String[]::new));
    put(parameters, "lang", query.langs().toArray(String[]::new));
    put(parameters, "tag", query.tags().toArray(String[]::new));
    put(parameters, "article", query.articles().toArray(String[]::new));
    put(parameters, "distinct", query.distinct() ? "true" : "");
    Instant asOf = query.asOf();
    put(parameters, "as_of", asOf == null ? "" : asOf.toString());
    return parameters;
  }

  private static void put(Map<String, List<String>> parameters, String name, String... values) {
    List<String> written = new ArrayList<>(List.of(values));
    written.removeIf(String::isBlank);
    if (!written.isEmpty()) {
      parameters.put(name, List.copyOf(written));
    }
  }

  private static String entity(EntityNames names, EntityType type, String value) {
    return names
        .idOf(type, value)
        .orElseThrow(() ->
            new InvalidInputException(type.id(), "query.unknown-" + type.id() + "-id", value));
  }

  private static ZoneId zone(String value) {
    try {
      return ZoneId.of(value);
    } catch (DateTimeException e) {
      throw new InvalidInputException("tz", "query.unknown-zone", value);
    }
  }

  private static String lang(String value) {
    if (!value.matches("[A-Za-z]{2}")) {
      throw new InvalidInputException("lang", "query.bad-lang-code", value);
    }
    return value.toLowerCase(Locale.ROOT);
  }

  private static boolean distinct(@Nullable String value) {
    return switch (value) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidInputException("distinct", "query.bad-boolean", value);
    };
  }

  private static List<String> many(
      Map<String, List<String>> parameters, String name, UnaryOperator<String> read) {
    Set<String> values = new LinkedHashSet<>();
    for (String value : parameters.getOrDefault(name, List.of())) {
      if (!value.isBlank()) {
        values.add(read.apply(value.strip()));
      }
    }
    if (values.size() > MAX_VALUES) {
      throw new InvalidInputException(name, "query.too-many-values", MAX_VALUES);
    }
    return List.copyOf(values);
  }

  private static @Nullable String stripped(Map<String, List<String>> parameters, String name) {
    String value = one(parameters, name);
    return value == null ? null : value.strip();
  }

  /** As it was sent, for positions in it must stay true; null if it is absent or blank. */
  private static @Nullable String one(Map<String, List<String>> parameters, String name) {
    String found = null;
    for (String value : parameters.getOrDefault(name, List.of())) {
      if (value.isBlank()) {
        continue;
      }
      if (found != null && !found.equals(value)) {
        throw new InvalidInputException(name, "query.repeated-parameter", name);
      }
      found = value;
    }
    return found;
  }
}
