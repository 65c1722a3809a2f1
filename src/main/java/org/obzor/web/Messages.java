package org.obzor.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.obzor.query.InvalidInputException;

/**
 * Every text a user may read, in Russian and English: ICU message patterns, so that plurals follow
 * the language.
 */
public final class Messages {

  /** The languages of the user interface; the first is for those who state none of them. */
  public static final List<Locale> LOCALES = List.of(Locale.of("ru"), Locale.UK);

  private static final List<String> FILES =
      List.of("/org/obzor/messages_", "/org/obzor/web/texts_");

  private final Map<String, Map<String, String>> patterns;

  private Messages(Map<String, Map<String, String>> patterns) {
    this.patterns = patterns;
  }

  /** Reads the texts of all languages. */
  public static Messages load() {
    Map<String, Map<String, String>> patterns = new TreeMap<>();
    for (Locale locale : LOCALES) {
      Map<String, String> texts = new TreeMap<>();
      for (String file : FILES) {
        Properties properties = read(file + locale.getLanguage() + ".properties");
        properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
      }
      patterns.put(locale.getLanguage(), Map.copyOf(texts));
    }
    return new Messages(patterns);
  }

  /** The codes that have a text in this language. */
  public Set<String> codes(Locale locale) {
    return texts(locale).keySet();
  }

  public boolean has(Locale locale, String code) {
    return texts(locale).containsKey(code);
  }

  /**
   * The text of a code.
   *
   * @return the code itself if it has no text
   */
  public String text(Locale locale, String code, Object... arguments) {
    String pattern = texts(locale).get(code);
    if (pattern == null) {
      return code;
    }
    boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    return plain ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** What was wrong with the input, told in this language. */
  public String text(Locale locale, InvalidInputException e) {
    return text(locale, e.code(), e.arguments().toArray());
  }

  private Map<String, String> texts(Locale locale) {
    Map<String, String> texts = patterns.get(locale.getLanguage());
    return texts != null ? texts : Map.of();
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(resource)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
