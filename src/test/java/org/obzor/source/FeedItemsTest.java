package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.article.ArticleDraft;

class FeedItemsTest {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");
  private static final FeedItems ITEMS =
      new FeedItems(ZoneId.of("Asia/Almaty"), Clock.fixed(NOW, ZoneOffset.UTC));

  private static List<Item> read(String items) {
    return ITEMS.read(
        "folder/lenta.xml",
        ("<rss><channel><title>Лента</title><link>http://l.example/</link>"
                + items
                + "</channel></rss>")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static ArticleDraft draft(Item item) {
    assertThat(item).isInstanceOf(Item.Found.class);
    return ((Item.Found) item).draft();
  }

  @Test
  void anEntryIsAnArticle() {
    ArticleDraft draft =
        draft(
            read("<item><title>Мост</title><link>http://l.example/1</link><guid>g1</guid>"
                    + "<description>&lt;p>Открыт мост.&lt;/p>&lt;p>Читайте также:&lt;/p>&lt;p>Другое&lt;/p>"
                    + "</description><pubDate>Mon, 02 Sep 2024 09:15:00</pubDate></item>")
                .getFirst());
    assertThat(draft.title()).isEqualTo("Мост");
    assertThat(draft.text()).isEqualTo("Открыт мост.");
    assertThat(draft.tail()).contains("Другое");
    assertThat(draft.source()).isEqualTo("Лента");
    assertThat(draft.url()).isEqualTo("http://l.example/1");
    assertThat(draft.id()).as("the address tells it from others, whoever sends it").isNull();
    assertThat(draft.publishedAt()).isEqualTo("2024-09-02T04:15:00Z");
  }

  @Test
  void authorsAreTheEntrysElseTheFeedsIfTheyAreNotTheFeed() {
    String entries =
        "<managingEditor>desk@l.example (Отдел новостей)</managingEditor>"
            + "<item><title>A</title><dc:creator>Анна Пример, Борис Образец</dc:creator></item>"
            + "<item><title>B</title><author>boris@l.example</author></item>";
    assertThat(read(entries))
        .extracting(item -> draft(item).authors())
        .containsExactly(List.of("Анна Пример", "Борис Образец"), List.of("Отдел новостей"));
    assertThat(
            draft(
                read("<author>лента</author><item><title>A</title><author>Лента</author></item>")
                    .getFirst()))
        .extracting(ArticleDraft::authors)
        .isEqualTo(List.of());
  }

  /** Read for each entry again, they would take hours. */
  @Test
  void aFeedOfVeryManyAuthorsAndEntries() {
    List<Item> items =
        read(
            "<author>Анна Пример</author>".repeat(20_000)
                + "<item><title>A</title></item>".repeat(10_000));
    assertThat(items).hasSize(10_000);
    assertThat(draft(items.getLast()).authors()).containsExactly("Анна Пример");
  }

  @Test
  void aFeedWithoutANameIsCalledByItsPublisher() {
    byte[] feed =
        "<rss><channel><dc:publisher>Степной дом</dc:publisher><item><title>A</title></item></channel></rss>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(draft(ITEMS.read("x.xml", feed).getFirst()).source()).isEqualTo("Степной дом");
  }

  @Test
  void onlyAnEntryWithoutTitleAndTextIsNone() {
    List<Item> items =
        read(
            "<item><link>http://l.example/1</link><description>&lt;img src='x'></description></item>"
                + "<item><title>T</title></item><item><description>D</description></item>");
    assertThat(items.getFirst())
        .isEqualTo(
            Item.Rejected.of(new Place("folder/lenta.xml", 1, 0), "source.no-title-no-text"));
    assertThat(items.subList(1, 3)).allMatch(i -> i instanceof Item.Found);
  }

  @Test
  void anEntryWithoutADateIsOfNowAndTheSameTomorrow() {
    ArticleDraft draft = draft(read("<item><title>T</title></item>").getFirst());
    assertThat(draft.publishedAt()).isEqualTo(NOW);
    assertThat(draft.id()).isNotNull();
    assertThat(draft.id()).isEqualTo(draft(read("<item><title>T</title></item>").getFirst()).id());
  }

  @Test
  void aDateOfTheFarFutureIsNotBelieved() {
    ArticleDraft draft =
        draft(
            read("<item><title>T</title><pubDate>Mon, 02 Sep 2124 09:15:00 GMT</pubDate></item>")
                .getFirst());
    assertThat(draft.publishedAt()).isEqualTo(NOW);
  }

  @Test
  void addressesThatSeveralEntriesGiveAreNobodys() {
    List<Item> items =
        read(
            "<item><title>A</title><link>http://l.example/all</link><guid>1</guid></item>"
                + "<item><title>B</title><link>http://l.example/all</link><guid>2</guid></item>");
    assertThat(items).extracting(i -> draft(i).id()).containsExactly("1", "2");
  }

  @Test
  void anAggregatorsEntriesAreOfTheirOutlets() {
    ArticleDraft draft =
        draft(
            read("<item><title>T</title><source url='http://t.example/rss'>ТАСС</source></item>")
                .getFirst());
    assertThat(draft.source()).isEqualTo("ТАСС");
  }

  @Test
  void addressesOfNoPageAreLeftOut() {
    ArticleDraft draft =
        draft(read("<item><title>T</title><link>javascript:alert(1)</link></item>").getFirst());
    assertThat(draft.url()).isNull();
  }

  @Test
  void datesThatNobodyCanMeanAreNone() {
    String entry =
        "<item><title>A</title><link>http://l.example/1</link><pubDate>%s</pubDate></item>";
    for (String date :
        List.of("Thu, 01 Jan 1970 00:00:00 GMT", "Mon, 01 Jan 2035 00:00:00 GMT", "0001-01-01")) {
      ArticleDraft draft = draft(read(entry.formatted(date)).getFirst());
      assertThat(draft.publishedAt())
          .as(date)
          .isAfter("2024-01-01T00:00:00Z")
          .isBefore("2035-01-01T00:00:00Z");
    }
    assertThat(
            draft(read(entry.formatted("Thu, 01 Jan 1970 10:00:00 GMT")).getFirst()).publishedAt())
        .isEqualTo("1970-01-01T10:00:00Z");
  }
}
