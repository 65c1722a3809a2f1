package org.obzor.alert;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;

/** What an alert must be like to be saved, and how its query is read. */
final class AlertRules {
  private static final int MAX_NAME = 200;
  private static final int MAX_CHANNELS = 20;
  private static final int MAX_CHANNEL = 2_000;
  private static final int MAX_TAGS = 20;
  private static final int MAX_TAG = 50;
  private static final Set<String> LANGUAGES = Set.of("ru", "en");

  private final FilterParameters parameters;
  private final ZoneId zone;

  AlertRules(FilterParameters parameters, ZoneId zone) {
    this.parameters = parameters;
    this.zone = zone;
  }

  /** The draft in canonical form. */
  AlertSettings checked(AlertSettings draft) {
    String name = draft.name().strip();
    if (name.isEmpty()) {
      throw new InvalidInputException("name", "alert.no-name");
    }
    if (name.length() > MAX_NAME) {
      throw new InvalidInputException("name", "alert.long-name", MAX_NAME);
    }
    List<String> channels =
        draft.channels().stream()
            .map(String::strip)
            .filter(c -> !c.isEmpty() && !c.equals(Channel.INBOX))
            .map(c -> Channel.of(c).toString())
            .distinct()
            .toList();
    if (channels.size() > MAX_CHANNELS
        || channels.stream().anyMatch(c -> c.length() > MAX_CHANNEL)) {
      throw new InvalidInputException("channels", "alert.too-many-channels", MAX_CHANNELS);
    }
    ArticleQuery query = query(draft.filters());
    Map<String, List<String>> filters = FilterParameters.print(query, zone);
    if (filters.keySet().stream().allMatch("tz"::equals)) {
      throw new InvalidInputException("q", "alert.no-filter");
    }
    String owner = draft.owner().strip();
    if (owner.length() > MAX_NAME) {
      throw new InvalidInputException("owner", "alert.long-owner", MAX_NAME);
    }
    if (!LANGUAGES.contains(draft.language())) {
      throw new InvalidInputException("language", "alert.bad-language", draft.language());
    }
    Volume volume = draft.volume();
    return new AlertSettings(
        name,
        filters,
        channels,
        draft.digest(),
        draft.digestAt(),
        draft.enabled(),
        draft.muteUntil(),
        owner,
        tags(draft.tags()),
        draft.language(),
        draft.laterOutlets(),
        volume == null ? null : volume.checked());
  }

  private static List<String> tags(List<String> given) {
    List<String> tags =
        given.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    if (tags.size() > MAX_TAGS || tags.stream().anyMatch(t -> t.length() > MAX_TAG)) {
      throw new InvalidInputException("tags", "alert.too-many-tags", MAX_TAGS, MAX_TAG);
    }
    return tags;
  }

  /** The query of an alert's filters; whatever arrives is matched, so they have no period. */
  ArticleQuery query(Map<String, List<String>> filters) {
    ArticleQuery query = parameters.parse(filters, zone, List.of());
    refuse("from", query.from() != null);
    refuse("to", query.to() != null);
    refuse("as_of", query.asOf() != null);
    refuse("distinct", query.distinct());
    refuse("tag", !query.tags().isEmpty());
    refuse("article", !query.articles().isEmpty());
    return query;
  }

  /** What a day of an alert is. */
  ZoneId zone(Alert alert) {
    return alert.zone(zone);
  }

  private static void refuse(String name, boolean given) {
    if (given) {
      throw new InvalidInputException(name, "alert.not-for-alerts", name);
    }
  }
}
