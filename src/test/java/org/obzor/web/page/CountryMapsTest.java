package org.obzor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryMapsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 30, 144, 10_000, 4_000_000})
  void shadesBeginAtOneArticleAndRiseToTheDarkest(long most) {
    List<Long> least = CountryMaps.least(most);
    assertThat(least).startsWith(1L).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(5);
    assertThat(CountryMaps.shade(most, least)).isEqualTo(CountryMaps.SHADES);
    assertThat(LongStream.rangeClosed(1, Math.min(most, 200)).map(n -> CountryMaps.shade(n, least)))
        .isSorted()
        .allMatch(shade -> shade >= 1 && shade <= CountryMaps.SHADES);
  }

  @Test
  void stepsGrowByAFactor() {
    assertThat(CountryMaps.least(144)).containsExactly(1L, 3L, 8L, 20L, 54L);
    assertThat(CountryMaps.least(0)).isEmpty();
  }
}
