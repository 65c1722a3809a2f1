package org.obzor.notify;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What messages say, in Russian and English: ICU patterns, so that plurals follow the language. */
final class Texts {
  static final List<Locale> LOCALES = List.of(Locale.of("ru"), Locale.UK);

  private final Map<String, Map<String, String>> patterns = new HashMap<>();

  Texts() {
    for (Locale locale : LOCALES) {
      Properties properties = new Properties();
      String name = "texts_" + locale.getLanguage() + ".properties";
      try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name))) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Map<String, String> texts = new HashMap<>();
      properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
      patterns.put(locale.getLanguage(), Map.copyOf(texts));
    }
  }

  /** The locale of an alert's language. */
  static Locale locale(String language) {
    return LOCALES.stream()
        .filter(l -> l.getLanguage().equals(language))
        .findFirst()
        .orElse(LOCALES.getFirst());
  }

  Set<String> keys(Locale locale) {
    return texts(locale).keySet();
  }

  /**
   * @throws NullPointerException if nobody wrote the text
   */
  String text(Locale locale, String key, Object... arguments) {
    String pattern = Objects.requireNonNull(texts(locale).get(key), key);
    return new MessageFormat(pattern, locale).format(arguments);
  }

  private Map<String, String> texts(Locale locale) {
    return patterns.getOrDefault(locale.getLanguage(), Map.of());
  }
}
