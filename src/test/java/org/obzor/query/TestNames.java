package org.obzor.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.obzor.article.EntityType;

/** A few entities, for tests. */
public final class TestNames implements EntityNames {
  private static final Map<String, String> COUNTRIES =
      Map.of("казахстан", "KZ", "китай", "CN", "кнр", "CN", "сша", "US", "россия", "RU");
  private static final Set<String> CODES = Set.of("KZ", "CN", "US", "RU", "UZ", "TR");
  private static final Set<String> TOPICS =
      Set.of("politics", "economy-business-finance", "sport", "weather");

  @Override
  public Optional<String> idOf(EntityType type, String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('ё', 'е');
    return switch (type) {
      case COUNTRY -> {
        String code = COUNTRIES.getOrDefault(lower, name.toUpperCase(Locale.ROOT));
        yield Optional.of(code).filter(CODES::contains);
      }
      case TOPIC -> Optional.of(lower).filter(TOPICS::contains);
      case PERSON ->
          Optional.of(lower.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", ""))
              .filter(id -> !id.isEmpty());
    };
  }
}
