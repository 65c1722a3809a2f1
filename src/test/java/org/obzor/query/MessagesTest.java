package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Properties english = read("en");
    Properties russian = read("ru");
    assertThat(new TreeSet<>(russian.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(places(russian.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @Test
  void everyMessageCanBeFilled() throws IOException {
    for (String language : new String[] {"en", "ru"}) {
      Properties messages = read(language);
      for (String key : messages.stringPropertyNames()) {
        String pattern = messages.getProperty(key);
        MessageFormat format = new MessageFormat(pattern, Locale.of(language));
        String filled = format.format(new Object[] {1, 2, 3, 4, 5});
        assertThat(filled).as(key).doesNotContain("{", "}");
      }
    }
  }

  @Test
  void anUnknownCodeIsShownAsItIs() {
    assertThat(Messages.text(Locale.ENGLISH, "no.such", 1, "a")).isEqualTo("no.such [1, a]");
    assertThat(Messages.text(Locale.of("ru"), "query.bad-boolean", "да")).startsWith("да — не");
  }

  private static Set<String> places(String pattern) {
    return PLACE
        .matcher(pattern)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String language) throws IOException {
    Properties properties = new Properties();
    String name = "/org/obzor/messages_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
