package org.obzor.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
  private static final String FILE =
      """
      # A site
      User-agent: *
      Disallow: /private
      Disallow: /*.pdf$
      Disallow: /search?q=
      Allow: /private/press
      Crawl-delay: 3

      User-agent: otherbot
      User-agent: Obzor/1.0
      Disallow: /news/
      Allow: /news/open
      Sitemap: https://example.org/sitemap.xml
      """;

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/private, false",
    "/private/letters/1, false",
    "/private/press/1, true",
    "/a/b.pdf, false",
    "/a/b.pdf?page=2, true",
    "/search?q=x, false",
    "/search, true",
    "/news/1, true"
  })
  void theLongestRuleThatFitsDecides(String path, boolean allowed) {
    assertThat(Robots.parse(FILE, "someone").allows(path)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"/news/1, false", "/news/open/1, true", "/private, true"})
  void aGroupThatNamesTheRobotReplacesTheOneForAll(String path, boolean allowed) {
    assertThat(Robots.parse(FILE, "obzor").allows(path)).isEqualTo(allowed);
  }

  @Test
  void groupsOfOneNameAreOne() {
    Robots robots =
        Robots.parse("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "obzor");
    assertThat(robots.allows("/a")).isFalse();
    assertThat(robots.allows("/b")).isFalse();
    assertThat(robots.allows("/c")).isTrue();
  }

  @Test
  void ofEqualRulesTheOneThatAllowsDecides() {
    assertThat(Robots.parse("User-agent: *\nDisallow: /a\nAllow: /a", "obzor").allows("/a"))
        .isTrue();
    assertThat(Robots.parse("User-agent: *\nDisallow:", "obzor").allows("/a")).isTrue();
  }

  @Test
  void aDelayIsBounded() {
    assertThat(Robots.parse(FILE, "x").pause()).isEqualTo(Duration.ofSeconds(3));
    assertThat(Robots.parse("User-agent: *\nCrawl-delay: 900", "x").pause())
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aRuleMadeToTakeLongDoesNot() {
    Robots robots = Robots.parse("User-agent: *\nDisallow: /" + "a*".repeat(400) + "b$", "obzor");
    assertThat(robots.allows("/" + "a".repeat(2000))).isTrue();
  }

  @Test
  void whatIsNoSuchFileForbidsNothing() {
    assertThat(Robots.parse("<html><body>Not found: /</body></html>", "obzor").allows("/a"))
        .isTrue();
  }
}
