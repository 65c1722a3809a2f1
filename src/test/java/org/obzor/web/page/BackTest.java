package org.obzor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackTest {

  @Test
  void aParameterTakesThePlaceOfTheOneThatWasThere() {
    assertThat(Back.with("/a", "c", "1")).isEqualTo("/a?c=1");
    assertThat(Back.with("/a?q=x", "c", "1")).isEqualTo("/a?q=x&c=1");
    assertThat(Back.with("/a?c=0", "c", "1")).isEqualTo("/a?c=1");
    assertThat(Back.with("/a?c=0&q=x", "c", "1 2")).isEqualTo("/a?q=x&c=1%202");
    assertThat(Back.with("/a?q=x&c=0", "c", "1")).isEqualTo("/a?q=x&c=1");
    assertThat(Back.with("/a?abc=0", "c", "1")).isEqualTo("/a?abc=0&c=1");
  }

  @Test
  void onlyOurOwnPagesAreGoneBackTo() {
    assertThat(Back.isOurs("/articles/a1?q=%D0%B0&x=1")).isTrue();
    assertThat(Back.isOurs("/")).isTrue();
    for (String other :
        new String[] {
          "//evil.example/",
          "/\\evil.example",
          "https://evil.example/",
          "",
          "javascript:x",
          "/a\r\nSet-Cookie: x",
          "/a\\b",
          "a"
        }) {
      assertThat(Back.isOurs(other)).as(other).isFalse();
    }
  }
}
