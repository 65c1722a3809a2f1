package org.obzor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.article.Mention;
import org.obzor.dedup.ArticleId;
import org.obzor.enrich.Enricher;
import org.obzor.enrich.Enrichment;
import org.obzor.index.StoryIndex;
import org.obzor.ingest.Outcome.Duplicate;
import org.obzor.ingest.Outcome.Imported;
import org.obzor.ingest.Outcome.Rejected;
import org.obzor.ingest.Outcome.Revised;
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
    articles.forEach(a ->
        assertThat(index.find(a.id())).as("told before it is stored").isNotEqualTo(Optional.of(a)));
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

  private static ArticleDraft linked(String title, String text, Instant at, boolean dateOnly) {
    return new ArticleDraft(
        null, title, text, null, "Вестник", "https://example.org/1", null, at, dateOnly, null);
  }

  private static ArticleDraft linked(String title, String text) {
    return linked(title, text, DAY, false);
  }

  private Outcome accept(ArticleDraft draft) {
    return ingest.accept(List.of(draft)).getFirst();
  }

  private List<String> wordings(String id) {
    return index.revisions(id).stream().map(r -> r.article().text()).toList();
  }

  @Test
  void anotherWordingIsARevision() {
    Imported first = (Imported) accept(linked("Дорога", WIRE));
    String changed = WIRE.replace("июн", "август") + " Добавлен абзац.";
    assertThat(accept(linked("Дорога", changed)))
        .isEqualTo(new Revised(first.id(), first.storyId()));
    Article present = index.find(first.id()).orElseThrow();
    assertThat(present.text()).isEqualTo(changed);
    assertThat(present.indexedAt()).isAfter(NOW);
    assertThat(wordings(first.id())).containsExactly(WIRE, changed);
    assertThat(accept(linked("Заголовок изменён", changed))).isInstanceOf(Revised.class);
    assertThat(arrived).containsExactly("Дорога", "Дорога", "Заголовок изменён");
    assertThat(index.findAll(List.of(first.id()))).hasSize(1);
  }

  @Test
  void authorsAreKeptAndAreNoRevision() {
    List<String> names = List.of("Анна Пример");
    Imported first = (Imported) accept(linked("Дорога", WIRE).withAuthors(names));
    assertThat(index.find(first.id()).orElseThrow().authors()).isEqualTo(names);
    assertThat(accept(linked("Дорога", WIRE))).isEqualTo(new Duplicate(first.id()));
    assertThat(accept(linked("Дорога", WIRE + " Добавлен абзац."))).isInstanceOf(Revised.class);
    assertThat(index.find(first.id()).orElseThrow().authors()).isEqualTo(names);
    List<String> others = List.of("Борис Образец", "Анна Пример");
    assertThat(accept(linked("Дорога", WIRE + " И ещё один.").withAuthors(others)))
        .isInstanceOf(Revised.class);
    Article last = index.find(first.id()).orElseThrow();
    assertThat(last.authors()).isEqualTo(others);
    assertThat(Recognised.draft(last).authors()).isEqualTo(others);
  }

  @Test
  void blanksQuotesAndCaseAreNoRevision() {
    Imported first = (Imported) accept(linked("Ещё «дорога»", WIRE));
    assertThat(accept(linked("еще \"Дорога\"", WIRE.replace(" ", "  "))))
        .isEqualTo(new Duplicate(first.id()));
    assertThat(wordings(first.id())).containsExactly(WIRE);
  }

  @Test
  void importingOldFilesAgainTurnsNothingBack() {
    List<ArticleDraft> drafts =
        List.of(linked("А", "Первое."), linked("А", "Второе."), linked("А", "Третье."));
    List<Outcome> outcomes = ingest.accept(drafts);
    assertThat(outcomes).hasExactlyElementsOfTypes(Imported.class, Revised.class, Revised.class);
    String id = ((Imported) outcomes.getFirst()).id();
    assertThat(ingest.accept(drafts)).containsOnly(new Duplicate(id));
    assertThat(accept(drafts.getFirst())).isEqualTo(new Duplicate(id));
    assertThat(wordings(id)).containsExactly("Первое.", "Второе.", "Третье.");
    // Published anew: the outlet itself has turned back.
    assertThat(accept(linked("А", "Первое.", DAY.plusSeconds(60), false)))
        .isInstanceOf(Revised.class);
    assertThat(wordings(id)).containsExactly("Первое.", "Второе.", "Третье.", "Первое.");
  }

  @Test
  void anEarlierWordingThatComesLateIsKeptBesideThePresentOne() {
    Imported first = (Imported) accept(linked("А", "Новое.", DAY, false));
    Instant before = DAY.minusSeconds(60);
    assertThat(accept(linked("А", "Старое.", before, false))).isInstanceOf(Revised.class);
    assertThat(index.find(first.id()).orElseThrow().text()).isEqualTo("Новое.");
    assertThat(wordings(first.id())).containsExactlyInAnyOrder("Новое.", "Старое.");
    assertThat(accept(linked("А", "Старое.", before, false))).isEqualTo(new Duplicate(first.id()));
    assertThat(arrived).containsExactly("А");
  }

  @Test
  void aDateOnlyIsNoEarlierTimeOfTheSameDay() {
    Instant afternoon = Instant.parse("2026-04-02T11:30:00Z");
    Instant noon = Instant.parse("2026-04-02T07:00:00Z");
    Imported first = (Imported) accept(linked("А", "Раз.", afternoon, false));
    assertThat(accept(linked("А", "Два.", noon, true))).isInstanceOf(Revised.class);
    Article present = index.find(first.id()).orElseThrow();
    assertThat(present.text()).isEqualTo("Два.");
    assertThat(present.publishedAt()).isEqualTo(afternoon);
    assertThat(present.dateOnly()).isFalse();
    assertThat(accept(linked("А", "Три.", noon.minus(Duration.ofDays(1)), true)))
        .isInstanceOf(Revised.class);
    assertThat(index.find(first.id()).orElseThrow().text()).isEqualTo("Два.");
  }

  @Test
  void anExcerptDoesNotTakeThePlaceOfTheWhole() {
    Imported first = (Imported) accept(linked("Дорога", WIRE));
    String lead = WIRE.substring(0, WIRE.length() / 3);
    assertThat(accept(linked("Дорога открыта", lead + "…"))).isEqualTo(new Duplicate(first.id()));
    ArticleDraft other =
        new ArticleDraft("7", "Т", lead + "…", null, "Вестник", null, null, DAY, false, null);
    String id = ((Imported) accept(other)).id();
    assertThat(
            accept(new ArticleDraft("7", "Т", WIRE, null, "Вестник", null, null, DAY, false, null)))
        .isInstanceOf(Revised.class);
    assertThat(index.find(id).orElseThrow().text()).isEqualTo(WIRE);
  }

  @Test
  void whoIsOvertakenLooksAgain() {
    accept(linked("А", "Раз."));
    ArticleDraft second = linked("А", "Два.");
    StoryIndex overtaking =
        (StoryIndex)
            Proxy.newProxyInstance(
                StoryIndex.class.getClassLoader(),
                new Class<?>[] {StoryIndex.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("revise") && !((List<?>) arguments[0]).isEmpty()) {
                    accept(second);
                  }
                  return method.invoke(index, arguments);
                });
    try (Ingest late =
        new Ingest(
            enricher, ANALYZER, overtaking, a -> {}, InstantSource.fixed(NOW.plusSeconds(1)), 1)) {
      String id = ArticleId.of(second);
      assertThat(late.accept(List.of(second))).containsExactly(new Duplicate(id));
      assertThat(late.accept(List.of(linked("А", "Три."))))
          .hasExactlyElementsOfTypes(Revised.class);
      assertThat(wordings(id)).containsExactly("Раз.", "Два.", "Три.");
    }
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
