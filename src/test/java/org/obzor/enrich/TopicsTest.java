package org.obzor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.query.AnalyzedArticle;
import org.obzor.text.DictionaryAnalyzer;

class TopicsTest {
  private static final Topics TOPICS = Topics.load();
  private static final DictionaryAnalyzer ANALYZER = DictionaryAnalyzer.create();
  private static final TopicTagger TAGGER = new TopicTagger(ANALYZER, TOPICS);

  private static List<String> tag(String title, String text, String lang) {
    return TAGGER.tag(AnalyzedArticle.of(ANALYZER, title, text, lang, List.of()), lang).stream()
        .map(Mention::id)
        .toList();
  }

  @Test
  void findsByIdCodeAndLabel() {
    assertThat(TOPICS.find("sport").map(Topic::code)).contains("15000000");
    assertThat(TOPICS.find("04000000").map(Topic::id)).contains("economy-business-finance");
    assertThat(TOPICS.find("ПОГОДА").map(Topic::id)).contains("weather");
    assertThat(TOPICS.find("нет такой")).isEmpty();
    assertThat(TOPICS.label("weather", "kk")).isEqualTo("Ауа райы");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | sport | Сборная вышла в финал турнира | Футболисты обыграли соперника на своём стадионе.
          ru | weather | Прогноз погоды на выходные | Синоптики ждут снегопад и метель.
          ru | health | Новая больница приняла пациентов | Врачи ведут приём в поликлинике и операционной.
          ru | oil | Цены на нефть выросли после решения ОПЕК | Баррель подорожал.
          ru | election | Избирком назвал дату выборов | Голосование пройдёт осенью.
          en | economy-business-finance | Inflation slows as oil prices fall | Investors and the bank expect a lower interest rate.
          kk | education | Мектеп оқушылары емтихан тапсырды | Мұғалімдер мен студенттер.
          """)
  void assignsTopics(String lang, String id, String title, String text) {
    assertThat(tag(title, text, lang)).contains(id);
  }

  @Test
  void oneWordInPassingIsNotEnough() {
    assertThat(
            tag(
                "Сосед починил забор",
                "Он потратил на это субботу, а вечером смотрел футбол и ждал, какая будет погода.",
                "ru"))
        .isEmpty();
  }

  @Test
  void kazakhWordsAreNotLookedForInRussian() {
    String text = "Теннисистки играют в паре. Эта пара сильна: в паре они не знают равных.";
    assertThat(tag("Победа в паре", text, "ru")).doesNotContain("corruption");
  }

  @Test
  void topicsAreMentionsWithoutSpan() {
    var article =
        AnalyzedArticle.of(
            ANALYZER, "Футбол: матч чемпионата", "Тренер и сборная.", "ru", List.of());
    assertThat(TAGGER.tag(article, "ru"))
        .allSatisfy(m -> {
          assertThat(m.type()).isEqualTo(EntityType.TOPIC);
          assertThat(m.hasSpan()).isFalse();
        })
        .extracting(Mention::label)
        .contains("Спорт");
  }
}
