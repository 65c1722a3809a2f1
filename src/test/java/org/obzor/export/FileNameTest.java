package org.obzor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.query.ArticleQuery;
import org.obzor.query.TextQuery;

class FileNameTest {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

  private static ArticleQuery march() {
    return ArticleQuery.all(ALMATY)
        .withPeriod(Instant.parse("2024-02-29T19:00:00Z"), Instant.parse("2024-03-31T19:00:00Z"));
  }

  private static FileName of(ArticleQuery query) {
    return FileName.of("mentions", query, query.from(), query.to());
  }

  private static ArticleQuery asking(String q) {
    return march().withText(q, new TextQuery.All());
  }

  @Test
  void saysPeriodAndSelection() {
    ArticleQuery query = asking("Путин").withCountries(List.of("KZ")).withDistinct(true);
    assertThat(of(query).attachment("csv"))
        .isEqualTo(
            "attachment; filename=\"obzor-mentions_2024-03-01_2024-03-31_KZ_distinct.csv\";"
                + " filename*=UTF-8''obzor-mentions_2024-03-01_2024-03-31_KZ_"
                + "%D0%9F%D1%83%D1%82%D0%B8%D0%BD_distinct.csv");
  }

  @Test
  void anOpenPeriodIsNamedByItsOneBound() {
    assertThat(of(march().withPeriod(null, march().to())).name())
        .isEqualTo("obzor-mentions_to-2024-03-31");
    assertThat(of(march().withPeriod(march().from(), null)).name())
        .isEqualTo("obzor-mentions_from-2024-03-01");
    assertThat(of(march().withPeriod(null, null)).name()).isEqualTo("obzor-mentions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "a\"; filename=\"evil.exe",
        "a\r\nSet-Cookie: x=1",
        "C:\\con",
        "--rf",
        "a/b|c<d>e?f*g",
        "\u202Egpj.exe",
        "\u0000x"
      })
  void nothingInItMeansAnythingToAFileSystemOrAHeader(String q) {
    FileName name = of(asking(q));
    assertThat(name.name()).matches("obzor-mentions_2024-03-01_2024-03-31_[\\p{L}\\p{N}-]*");
    assertThat(name.attachment("csv"))
        .matches("attachment; filename=\"[A-Za-z0-9._-]+\"; filename\\*=UTF-8''[A-Za-z0-9%._-]+");
  }

  @Test
  void isShortEnoughHoweverMuchIsSelected() {
    List<String> persons = Collections.nCopies(200, "имя");
    ArticleQuery query =
        asking("«" + "длинный запрос ".repeat(500) + "»𠀀𠀀𠀀").withPersons(persons);
    String name = of(query).name();
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(180);
    assertThat(name).startsWith("obzor-mentions_2024-03-01_2024-03-31_имя_имя");
  }

  @Test
  void isCutAtAWholeCharacter() {
    FileName name = of(asking("𠀀".repeat(100)).withPersons(List.of("𠀀".repeat(40))));
    assertThat(name.name().codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
  }
}
