package org.obzor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCaretTest {

  /** The caret is a bar; the answer is what would be replaced, the field, and what is typed. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          |                          => [] , ''
          Ка|                        => [Ка] , 'Ка'
          а Ка|захстан б             => [Казахстан] , 'Ка'
          -Ка|                       => [Ка] , 'Ка'
          country:|                  => [] country, ''
          country:Ка|                => [Ка] country, 'Ка'
          Country:Ка| б              => [Ка] country, 'Ка'
          -source:Ин|                => [Ин] source, 'Ин'
          person:"Ван |              => ["Ван ] person, 'Ван '
          person:"Ван |И" б          => ["Ван И"] person, 'Ван '
          person:«Ва|                => [«Ва] person, 'Ва'
          person:"Ва| source:"ТАСС"  => ["Ва] person, 'Ва'
          source:(ТАСС OR Ин|        => [Ин] source, 'Ин'
          source:(ТАСС (а OR |       => [] source, ''
          source:(ТАСС) Ин|          => [Ин] , 'Ин'
          -title:(а б|               => [б] title, 'б'
          xyz:а|                     => [xyz:а] , 'xyz:а'
          "а б| в                    => ["а б] , 'а б'
          а (О|                      => [О] , 'О'
          """)
  void findsWhatIsBeingWritten(String marked, String expected) {
    QueryCaret caret = QueryCaret.at(marked.replace("|", ""), marked.indexOf('|'));
    String replaced = marked.replace("|", "").substring(caret.start(), caret.end());
    assertThat("[" + replaced + "] " + caret.field() + ", '" + caret.typed() + "'")
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          |         => true
          а|        => true
          а |       => false
          а A|      => false
          а AND |   => true
          (|        => true
          (а) |     => false
          (а)|      => false
          а (|      => true
          а  b|     => false
          """)
  void knowsWhetherSomethingStandsBefore(String marked, boolean first) {
    QueryCaret caret = QueryCaret.at(marked.replace("|", ""), marked.indexOf('|'));
    assertThat(caret.first()).isEqualTo(first);
  }

  @Test
  void staysInsideWhateverIsWritten() {
    String[] pieces = {"(", ")", "\"", "«", "»", " ", "-", ":", "person:", "Ван", "𝒳", "\u0000"};
    for (long seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder q = new StringBuilder();
      for (int i = random.nextInt(10); i > 0; i--) {
        q.append(pieces[random.nextInt(pieces.length)]);
      }
      int cursor = random.nextInt(q.length() + 3) - 1;
      QueryCaret caret = QueryCaret.at(q.toString(), cursor);
      assertThat(caret.start()).isBetween(0, caret.end());
      assertThat(caret.end()).isBetween(Math.clamp(cursor, 0, q.length()), q.length());
    }
  }
}
