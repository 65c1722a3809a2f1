package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.article.Section;

class SpanMendingTest {
  @Test
  void particlesJoinWhatStandsAroundThem() {
    assertThat(mend("Мегат Шахдан бин Абдул Самад прибыл", "Мегат Шахдан", "Абдул Самад"))
        .containsExactly("Мегат Шахдан бин Абдул Самад");
    assertThat(mend("У Анны Фернандес де ла Торре гости", "Анны Фернандес", "Торре"))
        .containsExactly("Анны Фернандес де ла Торре");
  }

  @Test
  void ordinaryWordsAndNewLinesJoinNothing() {
    assertThat(mend("Иванов да Петрова ушли", "Иванов", "Петрова"))
        .containsExactly("Иванов", "Петрова");
    assertThat(mend("Анна Торре\nде Коста ушёл", "Анна Торре", "Коста"))
        .containsExactly("Анна Торре", "Коста");
    assertThat(mend("Анна Торре Олег Коста", "Анна Торре", "Олег Коста"))
        .containsExactly("Анна Торре", "Олег Коста");
  }

  @Test
  void initialsWrittenTogetherWithTheNameBelongToIt() {
    assertThat(mend("у С.Коста дома", "Коста")).containsExactly("С.Коста");
    assertThat(mend("у А.С.Коста дома", "Коста")).containsExactly("А.С.Коста");
    assertThat(mend("встретил Ван И. Коста ушёл", "Ван И", "Коста"))
        .containsExactly("Ван И", "Коста");
  }

  @Test
  void aNameIsRepeatedInAScriptWithoutCapitals() {
    assertThat(mend("блогер Ма Лин (马凌) и Анна Торре", "Ма Лин", "Анна Торре"))
        .containsExactly("Ма Лин", "马凌", "Анна Торре");
    assertThat(mend("блогер Ма Лин (马凌)", "Ма Лин", "马凌")).containsExactly("Ма Лин", "马凌");
    assertThat(mend("Ма Лин (Китай)", "Ма Лин")).containsExactly("Ма Лин");
    assertThat(mend("Ма Лин (马凌", "Ма Лин")).containsExactly("Ма Лин");
  }

  private static List<String> mend(String text, String... names) {
    List<NameToken> article = NameToken.tokenize(text, Section.TEXT);
    List<NameSpan> found = new ArrayList<>();
    for (String name : names) {
      int start = text.indexOf(name);
      int end = start + name.length();
      int from = 0;
      while (article.get(from).start() < start) {
        from++;
      }
      int to = from;
      while (to < article.size() && article.get(to).end() <= end) {
        to++;
      }
      found.add(new NameSpan(article.subList(from, to)));
    }
    return SpanMending.mend(article, found).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }
}
