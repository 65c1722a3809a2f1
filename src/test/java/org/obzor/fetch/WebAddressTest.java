package org.obzor.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://example.org, http://example.org",
    "HTTPS://Example.org:8443/a?b=c#d, https://Example.org:8443/a?b=c#d",
    "http://пример.рф/лента, http://xn--e1afmkfd.xn--p1ai/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0",
    "http://example.org/a b|c[d], http://example.org/a%20b%7Cc%5Bd%5D",
    "http://example.org/100%/%41, http://example.org/100%25/%41",
    "http://example.org:/a, http://example.org/a",
    "'http://[2001:db8::1]:80/a', 'http://[2001:db8::1]:80/a'",
    "http://example.org/a#b#c, http://example.org/a#b%23c",
  })
  void addressesAreMadeFitToBeAskedFor(String written, String expected) {
    assertThat(WebAddress.of(written)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http:///a",
        "http://u:p@example.org/",
        "http://example.org\\@127.0.0.1/",
        "http://exam ple.org/",
        "http://example.org:99999/",
        "http://a%00b/",
        "example.org"
      })
  void othersAreNone(String written) {
    assertThat(WebAddress.of(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/b, http://example.org/b",
    "b?c, http://example.org/x/b?c",
    "?c, http://example.org/x/y?c",
    "//other.example/b, http://other.example/b",
    "https://other.example, https://other.example",
    "новости, http://example.org/x/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8",
  })
  void redirectsLeadWhereTheySay(String location, String expected) {
    String header =
        new String(location.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(WebAddress.target(URI.create("http://example.org/x/y?z"), header))
        .hasToString(expected);
  }

  @Test
  void redirectsLeadToTheWebOnly() {
    URI from = URI.create("http://example.org/");
    for (String location : new String[] {"ftp://a/", "file:///a", "data:a", "http://u@a/"}) {
      assertThat(WebAddress.target(from, location)).as(location).isNull();
    }
  }
}
