package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.obzor.query.QueryParser;

class MessagesTest {
  private static final Locale RU = Locale.of("ru");
  private final Messages messages = Messages.load();

  @Test
  void everyTextExistsInBothLanguages() {
    assertThat(messages.codes(RU)).isEqualTo(messages.codes(Locale.UK)).isNotEmpty();
  }

  @Test
  void everyTextIsAPatternThatCanBeFilled() {
    for (Locale locale : Messages.LOCALES) {
      for (String code : messages.codes(locale)) {
        assertThat(messages.text(locale, code, 3, 4, 5)).as(code).isNotBlank();
      }
    }
  }

  @Test
  void anApostropheIsWrittenTheSameWayWithAndWithoutArguments() {
    assertThat(messages.text(Locale.ENGLISH, "alert.why.told")).contains("the alert's channels");
  }

  @Test
  void pluralsFollowTheLanguage() {
    assertThat(Stream.of(1, 2, 5, 11, 21, 22).map(n -> messages.text(RU, "articles.found", n)))
        .containsExactly("1 статья", "2 статьи", "5 статей", "11 статей", "21 статья", "22 статьи");
    assertThat(Stream.of(1, 2).map(n -> messages.text(Locale.UK, "articles.found", n)))
        .containsExactly("1 article", "2 articles");
  }

  @Test
  void theHelpStatesTheLimitsOfQueries() {
    for (Locale locale : Messages.LOCALES) {
      assertThat(messages.text(locale, "syntax.limits").replaceAll("\\D+", " ").strip())
          .isEqualTo(
              "%d %d %d %d %d"
                  .formatted(
                      QueryParser.MAX_LENGTH,
                      QueryParser.MAX_TERMS,
                      QueryParser.MAX_NESTING,
                      QueryParser.MIN_PREFIX,
                      QueryParser.MAX_DISTANCE));
    }
  }

  @Test
  void everyTextATemplateAsksForExists() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (Path template : files("templates", ".html")) {
      Matcher key =
          Pattern.compile("#\\{([a-z0-9._]+)|#messages\\.msg\\('([a-z0-9._]+)'")
              .matcher(Files.readString(template));
      while (key.find()) {
        asked.add(key.group(1) != null ? key.group(1) : key.group(2));
      }
    }
    assertThat(asked).isNotEmpty();
    assertThat(messages.codes(RU)).containsAll(asked);
  }

  @Test
  void templatesHoldNoTextOfTheirOwn() throws IOException {
    for (Path template : files("templates", ".html")) {
      String inner =
          Files.readString(template)
              .replaceAll("<(?:[^>\"]|\"[^\"]*\")*>", "")
              .replaceAll("&(amp|nbsp);", "");
      assertThat(
              inner.replace("Obzor", "").replace("Skip", "").replace("Zone", "").replace("API", ""))
          .as(template.toString())
          .doesNotContainPattern("\\p{L}{3,}");
    }
  }

  @Test
  void attributesHoldNoTextOfTheirOwn() throws IOException {
    for (Path template : files("templates", ".html")) {
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContainPattern("\\s(title|alt|placeholder|aria-label|label)=\"[^\"]*\\p{L}");
    }
  }

  @Test
  void scriptsHoldNoTextOfTheirOwn() throws IOException {
    for (Path script : files("static/js", ".js")) {
      String code = Files.readString(script);
      assertThat(code.replaceAll("(?m)//.*$", ""))
          .as(script.toString())
          .doesNotContainPattern("[\"'`][^\"'`\n]*\\p{IsCyrillic}{2}")
          .doesNotContainPattern(
              "(textContent|innerText|title|placeholder|ariaLabel|alt)\\s*=\\s*[\"'`][^\"'`$]*\\p{L}{2}")
          .doesNotContainPattern("(alert|confirm|prompt)\\(\\s*[\"'`]")
          .doesNotContainPattern("append\\(\\s*[\"'`][^\"'`$]*\\p{L}{2}")
          .doesNotContainPattern("setAttribute\\([^,]+,\\s*[\"'`][^\"'`$]*\\p{L} \\p{L}");
    }
  }

  private static List<Path> files(String folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith(suffix)).toList();
    }
  }
}
