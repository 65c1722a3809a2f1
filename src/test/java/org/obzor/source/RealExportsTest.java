package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.Cases;
import org.obzor.article.ArticleDraft;

/**
 * Files that databases wrote, beside the project where they are there: what a person counts in
 * them.
 */
class RealExportsTest {
  /** Articles, those among them that are none, stated words, first and last day. */
  @ParameterizedTest
  @CsvSource({
    "factiva/texts/factiva_test.html,                      2, 0, 360,  2011-12-29, 2011-12-29",
    "factiva/texts/factiva_test.xml,                       3, 0, 2253, 2012-01-06, 2012-05-06",
    "factiva/texts/reut21578-factiva.xml,                 19, 0, 0,    1987-02-26, 1987-03-02",
    "lexisnexis/texts/lexisnexis_test_en.html,             2, 0, 705,  1991-12-19, 1993-01-28",
    "lexisnexis/texts/lexisnexis_test_fr.html,             3, 0, 572,  2013-03-10, 2013-10-14",
    "lexisnexis/texts/lexisnexis_test_copyright_error.html, 2, 1, 44,  2018-12-31, 2018-12-31",
  })
  void whatAPersonCounts(
      String file, int found, int rejected, int words, LocalDate first, LocalDate last)
      throws IOException {
    Path path = Cases.require("clippings/" + file);
    List<Item> items = ReadFiles.items(file, Files.readAllBytes(path));
    assertThat(items).hasSize(found);
    List<ArticleDraft> drafts =
        ReadFiles.drafts(items.stream().filter(i -> i instanceof Item.Found).toList());
    assertThat(drafts).hasSize(found - rejected);
    assertThat(
            drafts.stream()
                .mapToInt(d -> d.declaredWordCount() == null ? 0 : d.declaredWordCount())
                .sum())
        .isEqualTo(words);
    List<LocalDate> days =
        drafts.stream()
            .map(d -> LocalDate.ofInstant(d.publishedAt(), ZoneOffset.UTC))
            .sorted()
            .toList();
    assertThat(List.of(days.getFirst(), days.getLast())).containsExactly(first, last);
    assertThat(drafts).allSatisfy(d -> assertThat(d.text()).isNotEmpty());
  }
}
