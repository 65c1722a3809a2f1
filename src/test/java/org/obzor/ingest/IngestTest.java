package org.obzor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.article.Mention;
import org.obzor.enrich.Enricher;
import org.obzor.enrich.Enrichment;
import org.obzor.index.StoryIndex;
import org.obzor.ingest.Outcome.Duplicate;
import org.obzor.ingest.Outcome.Imported;
import org.obzor.ingest.Outcome.Rejected;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.TextAnalyzer;

class IngestTest {
  private static final TextAnalyzer ANALYZER = DictionaryAnalyzer.create();
  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00.123456Z");
  private static final Instant DAY = Instant.parse("2026-04-01T07:00:00Z");
  private static final String WIRE =
      "Канатная дорога над ущельем откроется в июне, сообщил глава курорта Тимур Алибеков. Путь"
          + " наверх займёт 12 минут вместо сорока на автобусе. Кабинки вмещают восемь человек и"
          + " ходят каждые 30 секунд. Билет будет стоить 2500 тенге, школьники проедут бесплатно.";

  private final Enricher enricher =
      (title, text, lang) -> {
        if (text.contains("сломай")) {
          throw new IllegalStateException("on purpose");
        }
        return new Enrichment(lang == null ? "ru" : lang, List.of(Mention.topic("sport", "спорт")));
      };

  private final StoryIndex index = new MemoryStories(ANALYZER).index();
  private final List<String> arrived = new ArrayList<>();
  private final Ingest ingest =
      new Ingest(enricher, ANALYZER, index, this::arriving, InstantSource.fixed(NOW), 2);

  private void arriving(List<Article> articles) {
    assertThat(index.findAll(articles.stream().map(Article::id).toList())).isEmpty();
    articles.forEach(a -> arrived.add(a.title()));
  }

  @AfterEach
  void close() {
    ingest.close();
  }

  private static ArticleDraft draft(String title, String text, String source, Instant at) {
    return new ArticleDraft(null, title, text, "Хвост", source, null, null, at, true, 9);
  }

  private static ArticleDraft draft(String title, String text) {
    return draft(title, text, "Вестник", DAY);
  }

  @Test
  void storesWhatWasRecognised() {
    Imported done = (Imported) ingest.accept(List.of(draft("Дорога", WIRE))).getFirst();
    Article a = index.find(done.id()).orElseThrow();
    assertThat(a.title()).isEqualTo("Дорога");
    assertThat(a.tail()).isEqualTo("Хвост");
    assertThat(a.lang()).isEqualTo("ru");
    assertThat(a.indexedAt()).isEqualTo(Instant.parse("2026-05-01T00:00:00.123Z"));
    assertThat(a.wordCount()).isEqualTo(38);
    assertThat(a.declaredWordCount()).isEqualTo(9);
    assertThat(a.storyId()).isEqualTo(a.id()).isEqualTo(done.storyId());
    assertThat(a.mentions()).hasSize(1);
  }

  @Test
  void theSameAgainIsADuplicateWhereverItStands() {
    List<ArticleDraft> drafts = List.of(draft("А", "Первый текст."), draft("А", "Первый  текст"));
    List<Outcome> first = ingest.accept(drafts);
    String id = ((Imported) first.get(0)).id();
    assertThat(first.get(1)).isEqualTo(new Duplicate(id));
    assertThat(ingest.accept(drafts)).containsExactly(new Duplicate(id), new Duplicate(id));
    assertThat(arrived).containsExactly("А");
  }

  @Test
  void oneBadArticleStopsNoOther() {
    List<Outcome> outcomes =
        ingest.accept(List.of(draft("А", "Раз."), draft("Б", "сломай"), draft("В", "Три.")));
    assertThat(outcomes).hasExactlyElementsOfTypes(Imported.class, Rejected.class, Imported.class);
    assertThat(((Rejected) outcomes.get(1)).code()).isEqualTo("ingest.failed");
    assertThat(arrived).containsExactly("А", "В");
  }

  @Test
  void otherOutletsArticlesJoinTheStoryInOneBatchAndLater() {
    List<Outcome> together =
        ingest.accept(
            List.of(
                draft("Откроется дорога", WIRE),
                draft("Другое", "Совсем о другом: в парке высадили двести молодых лип и клёнов."),
                draft("Над ущельем", WIRE + " Об этом пишет «Горец».", "Горец", DAY)));
    String story = ((Imported) together.get(0)).storyId();
    assertThat(((Imported) together.get(2)).storyId()).isEqualTo(story);
    assertThat(((Imported) together.get(1)).storyId()).isNotEqualTo(story);
    Imported later =
        (Imported)
            ingest
                .accept(List.of(draft("Дорога", WIRE, "Степь", DAY.plus(Duration.ofDays(6)))))
                .getFirst();
    assertThat(later.storyId()).isEqualTo(story);
    Imported muchLater =
        (Imported)
            ingest
                .accept(List.of(draft("Дорога", WIRE, "Степь", DAY.plus(Duration.ofDays(30)))))
                .getFirst();
    assertThat(muchLater.storyId()).isNotEqualTo(story);
  }

  @Test
  void manyArticlesKeepTheirOrder() {
    List<ArticleDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 2 * Ingest.BATCH + 10; i++) {
      drafts.add(draft("Т" + i, "Текст номер " + i));
    }
    List<Outcome> outcomes = ingest.accept(drafts);
    assertThat(outcomes).hasSize(drafts.size()).allMatch(o -> o instanceof Imported);
    String id = ((Imported) outcomes.get(777)).id();
    assertThat(index.find(id).orElseThrow().title()).isEqualTo("Т777");
    assertThat(ingest.accept(List.of())).isEmpty();
  }
}
