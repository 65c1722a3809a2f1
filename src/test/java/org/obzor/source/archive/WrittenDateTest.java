package org.obzor.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "29 décembre 2011                       | 2011-12-29",
        "1er août 2020                          | 2020-08-01",
        "Économie, mardi 3 févr. 2026, p. 11    | 2026-02-03",
        "December 19, 1991, Sunday, An Edition  | 1991-12-19",
        "Sept. 4, 2020                          | 2020-09-04",
        "12 April 2013 Tuesday                  | 2013-04-12",
        "Donnerstag 31. Dezember 2015           | 2015-12-31",
        "3. Mrz 2020                            | ",
        "3 März 2026                            | 2026-03-03",
        "4 марта 2026 г.                        | 2026-03-04",
        "4 мая 2026                             | 2026-05-04",
        "Июнь 2026                              | 2026-06-01",
        "30.03.24                               | 2024-03-30",
        "30.03.98                               | 1998-03-30",
        "13/04/2024                             | 2024-04-13",
        "04/13/2024                             | 2024-04-13",
        "2024-03-30                             | 2024-03-30",
        "news·20231222·LM·1                     | 2023-12-22",
        "January 11, 2010 Monday 6:27 PM GMT    | 2010-01-11T18:27Z",
        "12 April 2013 12:05 AM EST             | 2013-04-12T00:05-05:00",
        "2024-03-30T09:15:00+05:00              | 2024-03-30T09:15+05:00",
        "2024-03-30T09:15:00.123Z               | 2024-03-30T09:15Z",
        "30.03.2024 09:15 МСК                   | 2024-03-30T09:15+03:00",
        "29 décembre 2011 15 h 32               | 2011-12-29T15:32",
        "31. Dezember 2015 15.32 Uhr            | 2015-12-31T15:32",
        "29 décembre 2011 25:99                 | 2011-12-29",
        "31.02.2024                             | ",
        "Edition 1; Scotland                    | ",
        "вчера                                  | ",
      })
  void datesAsTheyAreWritten(String written, String expected) {
    String read =
        WrittenDate.find(written)
            .map(d ->
                d.day()
                    + (d.time() == null ? "" : "T" + d.time())
                    + (d.zone() == null ? "" : d.zone()))
            .orElse(null);
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void lengthsAndLanguages() {
    assertThat(Words.count("1 234 mots")).contains(1234);
    assertThat(Words.count("1,024 words")).contains(1024);
    assertThat(Words.count("Слов нет")).isEmpty();
    assertThat(Words.count("134 mots, p. 11")).contains(134);
    assertThat(LanguageNames.code("ENGLISH; ENGLISHS")).contains("en");
    assertThat(LanguageNames.code("Allemand")).contains("de");
    assertThat(LanguageNames.code("русский язык")).contains("ru");
    assertThat(LanguageNames.code("kk-KZ")).contains("kk");
    assertThat(LanguageNames.code("Klingon")).isEmpty();
  }
}
