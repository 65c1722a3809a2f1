package org.obzor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.obzor.article.Mention;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.QueryMatcher;
import org.obzor.query.QueryParser;
import org.obzor.query.TextQuery;
import org.obzor.text.DictionaryAnalyzer;

/** The table of topics is whole, and its queries say what they should. */
class TopicCatalogueTest {
  private static final Topics TOPICS = Topics.load();
  private static final DictionaryAnalyzer ANALYZER = DictionaryAnalyzer.create();
  private static final QueryParser PARSER =
      new QueryParser(ANALYZER, (type, name) -> Optional.empty());

  private static final TopicTagger TAGGER = new TopicTagger(ANALYZER, TOPICS);

  static List<Topic> topics() {
    return TOPICS.all();
  }

  @Test
  void hasThe17TopCategoriesAndAtLeast60Below() {
    assertThat(TOPICS.all())
        .filteredOn(t -> t.parent() == null)
        .extracting(Topic::code)
        .containsExactlyInAnyOrderElementsOf(
            Stream.iterate(1, n -> n + 1).limit(17).map("%02d000000"::formatted).toList());
    assertThat(TOPICS.all())
        .filteredOn(t -> t.parent() != null)
        .hasSizeGreaterThanOrEqualTo(60)
        .allSatisfy(t -> assertThat(t.code()).startsWith("2000").hasSize(8));
  }

  @Test
  void idsCodesAndLabelsAreOfOneTopicOnly() {
    assertThat(TOPICS.all()).extracting(Topic::id).doesNotHaveDuplicates();
    assertThat(TOPICS.all()).extracting(Topic::code).doesNotHaveDuplicates();
    for (String lang : List.of("ru", "en", "kk")) {
      assertThat(TOPICS.all()).extracting(t -> t.label(lang)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void isWellFormed(Topic topic) {
    assertThat(topic.id()).matches("[a-z]+(-[a-z]+)*");
    assertThat(topic.labels()).containsOnlyKeys("ru", "en", "kk");
    assertThat(topic.label("ru")).matches("[А-ЯЁ][А-Яа-яЁё ,]+");
    assertThat(topic.label("en")).matches("[A-Z][A-Za-zé' ,-]+");
    assertThat(topic.label("kk")).matches("[\\p{IsCyrillic} ,-]+");
    if (topic.parent() != null) {
      assertThat(TOPICS.find(topic.parent())).get().extracting(Topic::parent).isNull();
    }
  }

  /** Each alternative of a query is found in a text of its own words and nothing else. */
  @ParameterizedTest
  @MethodSource("topics")
  void everyAlternativeMatchesItsWords(Topic topic) {
    Set<String> langs = new HashSet<>();
    for (String query : topic.queries()) {
      String lang = query.startsWith("lang:kk ") ? "kk" : isLatin(query) ? "en" : "ru";
      langs.add(lang);
      List<TextQuery> alternatives = new ArrayList<>();
      alternatives(PARSER.parse(query), alternatives);
      for (TextQuery alternative : alternatives) {
        String words = words(alternative);
        var article = AnalyzedArticle.of(ANALYZER, "", words, lang, List.of());
        assertThat(QueryMatcher.of(alternative, ANALYZER).spans(article))
            .as("%s in %s", alternative, words)
            .hasSize(1);
      }
    }
    assertThat(langs).containsExactlyInAnyOrder("ru", "en", "kk");
  }

  private static boolean isLatin(String query) {
    return query.chars().filter(Character::isLowerCase).allMatch(c -> c < 0x250);
  }

  private static void alternatives(TextQuery query, List<TextQuery> found) {
    switch (query) {
      case TextQuery.Or or -> or.parts().forEach(part -> alternatives(part, found));
      case TextQuery.And and when and.parts().getFirst() instanceof TextQuery.Lang ->
          and.parts().stream().skip(1).forEach(part -> alternatives(part, found));
      default -> found.add(query);
    }
  }

  private static String words(TextQuery query) {
    return switch (query) {
      case TextQuery.Word word -> word.form();
      case TextQuery.Phrase phrase -> String.join(" ", phrase.forms());
      case TextQuery.And and -> words(and.parts().getFirst());
      case TextQuery.All all -> throw unexpected(all);
      case TextQuery.Near near -> throw unexpected(near);
      case TextQuery.Prefix prefix -> throw unexpected(prefix);
      case TextQuery.Entity entity -> throw unexpected(entity);
      case TextQuery.Source source -> throw unexpected(source);
      case TextQuery.Lang lang -> throw unexpected(lang);
      case TextQuery.Or or -> throw unexpected(or);
      case TextQuery.Not not -> throw unexpected(not);
    };
  }

  private static AssertionError unexpected(TextQuery query) {
    return new AssertionError("Not of the kinds that topics are made of: " + query);
  }

  /** Words that share a form, or a stem, with others are no evidence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | pollution | Она сможет помочь, и они смогут, кто бы что ни смог.
          ru | economy-business-finance | В секторе Газа ждали вестей из Газы, о Газе писали все.
          ru | scientific-research | Раны зажили, рану промыли, от ран не осталось следа.
          ru | sport | Голые деревья, голая степь, голым полям нет конца.
          ru | court | Матч судил опытный судья; судья удалил двоих, судью освистали.
          ru | diseases | Лидеры обеих Корей и послы двух Корей говорили о КНДР.
          en | health | The aid is needed: foreign aid, aides of the president, aid to farmers.
          en | housing-policy | The House voted; the House majority and the White House agreed.
          en | treaty | According to him, according to them, according to the report.
          en | armed-conflict | Shell said Shell stations would sell Shell fuel.
          en | weather | The forecast was raised; a new forecast of growth is forecast.
          en | government-debt | The Treasury Secretary and the Treasury asked the Treasury.
          """)
  void homonymsAreNoEvidence(String lang, String id, String text) {
    var article = AnalyzedArticle.of(ANALYZER, "", text, lang, List.of());
    assertThat(TAGGER.tag(article, lang)).extracting(Mention::id).doesNotContain(id);
  }
}
