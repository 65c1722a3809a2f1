package org.obzor.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>Вестник степи</title><link>http://vestnik.example/</link>"
          + "<item><title>Мост открыт</title><link>http://vestnik.example/1</link>"
          + "<description>Через реку построен мост.</description>"
          + "<pubDate>Mon, 02 Sep 2024 09:15:00 +0500</pubDate></item></channel></rss>";

  private static Feed read(String document) {
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  private static Feed read(byte[] bytes) {
    assertThat(FeedReader.recognises(bytes)).isTrue();
    return FeedReader.read(bytes, FeedReader.Origin.UNKNOWN).orElseThrow();
  }

  private static Entry only(Feed feed) {
    assertThat(feed.entries()).hasSize(1);
    return feed.entries().getFirst();
  }

  @Test
  void readsRss() {
    Feed feed = read("<?xml version=\"1.0\"?>\n" + RSS);
    assertThat(feed.format()).isEqualTo("RSS 2.0");
    assertThat(feed.head().name()).isEqualTo("Вестник степи");
    Entry entry = only(feed);
    assertThat(entry.heading()).isEqualTo("Мост открыт");
    assertThat(entry.link()).isEqualTo("http://vestnik.example/1");
    assertThat(entry.text()).isEqualTo("Через реку построен мост.");
    assertThat(entry.dates().best())
        .extracting(moment -> moment.instant(ZoneOffset.UTC))
        .isEqualTo(Instant.parse("2024-09-02T04:15:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "UTF-8", "UTF-16LE", "UTF-16BE", "IBM866"})
  void readsTheEncodingThatIsStated(String charset) {
    String document = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n" + RSS;
    assertThat(read(document.getBytes(Charset.forName(charset))).head().name())
        .isEqualTo("Вестник степи");
  }

  @Test
  void takesUtf8ForWhatItIsWhateverIsStated() {
    String document = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n" + RSS;
    assertThat(read(document).head().name()).isEqualTo("Вестник степи");
  }

  @Test
  void guessesAnEncodingNobodyStated() {
    assertThat(read(RSS.repeat(1).getBytes(Charset.forName("windows-1251"))).head().name())
        .isEqualTo("Вестник степи");
  }

  @Test
  void theHeadersCharsetCountsBeforeTheDocuments() {
    byte[] bytes =
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + RSS)
            .getBytes(Charset.forName("windows-1251"));
    Feed feed =
        FeedReader.read(
                bytes,
                new FeedReader.Origin("application/rss+xml; charset=windows-1251", null, null))
            .orElseThrow();
    assertThat(feed.head().name()).isEqualTo("Вестник степи");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF  \n\n",
        "<br />\n<b>Warning</b>: something on line 3<br />\n",
        "<!-- made by <rss> makers -->\n<?xml-stylesheet href='a.xsl'?>",
        "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://my.example/rss-0.91.dtd\">",
        "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\"> <!-- it's --> <!ELEMENT rss ANY>]>"
      })
  void junkBeforeTheRootIsNoMatter(String junk) {
    assertThat(only(read(junk + RSS)).heading()).isEqualTo("Мост открыт");
  }

  @Test
  void nothingIsFetchedAndNothingGrows() {
    String bomb =
        "<!DOCTYPE rss [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM"
            + " \"file:///etc/passwd\">]><rss><channel><item><title>&b; &c; &mdash;</title>"
            + "</item></channel></rss>";
    assertThat(only(read(bomb)).heading()).isEqualTo("&b; &c; —");
  }

  @Test
  void readsWhatNobodyClosedOrDeclared() {
    Feed feed =
        read(
            "<rss><channel><title>A & B</title><item><title>One</title>"
                + "<dc:creator>Ann</dc:creator><content:encoded><![CDATA[<p>First</p><p>Second"
                + " &amp; last</p>]]></content:encoded></item><item><title>Two");
    assertThat(feed.head().name()).isEqualTo("A & B");
    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.entries().getFirst().authors().getFirst().name()).isEqualTo("Ann");
    assertThat(feed.entries().getFirst().text()).isEqualTo("First\n\nSecond & last");
    assertThat(feed.entries().getLast().heading()).isEqualTo("Two");
  }

  @Test
  void readsAtom() {
    Feed feed =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/'><title>A</title>"
                + "<entry><title type='html'>x &amp;lt; y</title><link rel='self' href='/s'/>"
                + "<link href='b/c'/><id>urn:1</id><updated>2024-01-02T03:04:05+06:00</updated>"
                + "<author><name>Ann</name><email>ann@a.example</email></author>"
                + "<summary>short</summary><content type='xhtml'><div"
                + " xmlns='http://www.w3.org/1999/xhtml'><p>Long</p></div></content></entry></feed>");
    Entry entry = only(feed);
    assertThat(entry.heading()).isEqualTo("x < y");
    assertThat(entry.link()).isEqualTo("http://a.example/b/c");
    assertThat(entry.text()).isEqualTo("Long");
    assertThat(entry.isSummaryOnly()).isFalse();
    assertThat(entry.authors()).containsExactly(new Author("Ann", "ann@a.example", null));
  }

  @Test
  void readsRdfWhoseItemsStandBesideTheChannel() {
    Feed feed =
        read(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<channel><title>R</title></channel><item rdf:about='http://r.example/1'>"
                + "<title>One</title><link>http://r.example/1</link>"
                + "<dc:date>2024-05-06</dc:date></item></rdf:RDF>");
    assertThat(feed.format()).isEqualTo("RSS 1.0");
    assertThat(only(feed).dates().best()).matches(Moment::dateOnly);
  }

  @Test
  void readsJsonFeed() {
    Feed feed =
        read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[{\"id\":1,"
                + "\"url\":\"http://j.example/1\",\"title\":\"One\",\"content_html\":\"<p>Text\","
                + "\"date_published\":\"2024-01-02T03:04:05Z\"}]}");
    assertThat(feed.format()).isEqualTo("JSON Feed 1.1");
    assertThat(only(feed).text()).isEqualTo("Text");
    assertThat(only(feed).id()).isEqualTo("1");
  }

  @Test
  void scriptsAndPicturesAreNoText() {
    Entry entry =
        only(
            read(
                "<rss><channel><item><description>&lt;style>p{}&lt;/style>Yes&lt;script>no()&lt;/script>"
                    + "&lt;img src=x onerror=no()>&lt;br>then&lt;iframe src='x'></description></item>"
                    + "</channel></rss>"));
    assertThat(entry.text()).isEqualTo("Yes\nthen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Мост открыт\nТАСС 30.03.24 Слов: 2\n\nОткрыт мост.",
        "<!DOCTYPE html><html><body><feed>x</feed></body></html>",
        "<html><rss>x</rss></html>",
        "<opml version='1.0'><body><channel/></body></opml>",
        "{\"title\":\"x\",\"text\":\"y\"}"
      })
  void othersAreNoFeeds(String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    assertThat(FeedReader.recognises(bytes)).isFalse();
    assertThat(FeedReader.read(bytes, FeedReader.Origin.UNKNOWN)).isEmpty();
  }

  @Test
  void anArticleAboutFeedsIsNone() {
    String article = "Заголовок\nТАСС 30.03.24\n\n" + "Слова о лентах. ".repeat(100);
    byte[] bytes = (article + "<rss version=\"2.0\"><channel>").getBytes(StandardCharsets.UTF_8);
    assertThat(FeedReader.recognises(bytes)).isFalse();
  }

  @Test
  void nothingButTagsIsReadAsFarAsIsSensible() {
    String tags = "<a/>".repeat(2_000_000);
    String document = "<rss><channel><title>T</title>" + tags + "</channel></rss>";
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    assertThat(FeedReader.read(bytes, FeedReader.Origin.UNKNOWN))
        .hasValueSatisfying(feed -> assertThat(feed.head().name()).isEqualTo("T"));
    assertThat(HtmlText.line("x" + tags)).isEqualTo("x");
  }

  @Test
  void deepNestingIsNoMatter() {
    String document =
        "<rss><channel><item><title>x</title><description>" + "<b>".repeat(100_000) + "</rss>";
    assertThat(
            FeedReader.read(document.getBytes(StandardCharsets.UTF_8), FeedReader.Origin.UNKNOWN))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "Thu, 1 Jan 04 19:48 EST | 2004-01-02T00:48:00Z",
        "01 Jan 2004 19:48:21 +0500 | 2004-01-01T14:48:21Z",
        "Thu, 01-Jan-2004 19:48:21 GMT+3 | 2004-01-01T16:48:21Z",
        "2004-01-01T19:48:21.123-04:30 | 2004-01-02T00:18:21Z",
        "2004-01-01 19:48:21 | 2004-01-01T14:48:21Z",
        "20040101T194821Z | 2004-01-01T19:48:21Z",
        "Thu Jan  1 19:48:21 UTC 2004 | 2004-01-01T19:48:21Z",
        "January 1, 2004 7:48 pm | 2004-01-01T14:48:00Z",
        "1 января 2004 19:48 MSK | 2004-01-01T16:48:00Z",
        "01.01.2004 19:48 | 2004-01-01T14:48:00Z",
        "2003-12-31T24:00:00Z | 2004-01-01T00:00:00Z",
        "2004-01-01 | 2004-01-01T07:00:00Z"
      })
  void readsDates(String written, Instant expected) {
    assertThat(Moment.of(written).instant(ZoneId.of("+05:00"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2004-13-01", "32 Jan 2004", "99999999999999"})
  void othersAreNoDates(String written) {
    assertThat(Moment.of(written).time()).isNull();
  }

  @Test
  void readsNamesWithAddresses() {
    assertThat(
            List.of(
                Author.of("me@example.com (My Name)"),
                Author.of("My Name <me@example.com>"),
                Author.of("My Name")))
        .containsExactly(
            new Author("My Name", "me@example.com", null),
            new Author("My Name", "me@example.com", null),
            new Author("My Name", null, null));
  }

  @Test
  void aDocumentCutAnywhereIsReadOrRefused() {
    byte[] whole = RSS.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      FeedReader.read(Arrays.copyOf(whole, length), FeedReader.Origin.UNKNOWN)
          .ifPresent(feed -> assertThat(feed.entries().size()).isLessThanOrEqualTo(1));
    }
  }

  @Test
  void bytesInDisorderAreReadOrRefused() {
    Random random = new Random(1);
    byte[] whole = ("<?xml version=\"1.0\"?>\n" + RSS).getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = whole.clone();
      for (int i = 0; i < 8; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      FeedReader.read(bytes, FeedReader.Origin.UNKNOWN)
          .ifPresent(feed -> feed.entries().forEach(Entry::text));
    }
  }

  @Test
  void keepsWhatElseAFeedSays() {
    Feed feed =
        read(
            "<rss xml:base='http://a.example/x/'><channel><title>Т</title><ttl>60</ttl>"
                + "<image><title>Знак</title><url>logo.png</url><width>80</width></image>"
                + "<dc:publisher>desk@a.example (Дом печати)</dc:publisher>"
                + "<item><title>A</title><georss:point>43.2 76.9</georss:point>"
                + "<psc:chapters version='1.1'><psc:chapter start='00:12' title='Начало'/></psc:chapters>"
                + "<wfw:commentRss>c/1</wfw:commentRss><my:own xmlns:my='urn:x' A='1'>да</my:own>"
                + "</item></channel></rss>");
    Details head = feed.head().details();
    assertThat(head.publisher()).isEqualTo(new Author("Дом печати", "desk@a.example", null));
    assertThat(head.picture())
        .isEqualTo(new Picture("http://a.example/x/logo.png", "Знак", null, null, 80, null));
    assertThat(head.extension("ttl").orElseThrow().text()).isEqualTo("60");
    Details details = only(feed).details();
    assertThat(details.extensions())
        .extracting(Extension::name)
        .containsExactly("georss:point", "psc:chapters", "wfw:commentrss", "my:own");
    Extension chapters = details.extension("psc:chapters").orElseThrow();
    assertThat(chapters.attribute("version")).isEqualTo("1.1");
    assertThat(chapters.children().getFirst().attributes())
        .containsExactly(Map.entry("start", "00:12"), Map.entry("title", "Начало"));
    assertThat(details.extension("wfw:commentrss").orElseThrow().address())
        .isEqualTo("http://a.example/x/c/1");
    assertThat(details.extension("my:own").orElseThrow().attributes())
        .containsExactly(Map.entry("a", "1"));
  }

  @Test
  void keepsWhatElseAJsonFeedSays() {
    Entry entry =
        only(
            read(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\","
                    + "\"content_text\":\"x\",\"image\":\"http://a.example/i.png\","
                    + "\"_geo\":{\"at\":[43.2,76.9],\"name\":\"Алматы\"}}]}"));
    assertThat(entry.details().picture()).isEqualTo(Picture.of("http://a.example/i.png"));
    Extension geo = entry.details().extension("_geo").orElseThrow();
    assertThat(geo.children().getFirst().children())
        .extracting(Extension::text)
        .containsExactly("43.2", "76.9");
    assertThat(geo.children().getLast().text()).isEqualTo("Алматы");
  }

  @Test
  void whatStandsInAGroupOfMediaIsTheEntrys() {
    Entry entry =
        only(
            read(
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Видео</title><media:group>"
                    + "<media:title>Видео</media:title><media:description>О чём оно.</media:description>"
                    + "<media:thumbnail url='http://a.example/t.jpg'/></media:group></entry></feed>"));
    assertThat(entry.text()).isEqualTo("О чём оно.");
    assertThat(entry.details().extension("media:thumbnail").orElseThrow().address())
        .isEqualTo("http://a.example/t.jpg");
  }

  @Test
  void nothingMakesWhatElseIsSaidGrow() {
    String base = "<b xml:base='" + "y".repeat(400) + "/'>";
    String wide = "<x:a b='c'/>".repeat(100_000);
    String deep = "<x:d>".repeat(5_000) + "нутро" + "</x:d>".repeat(5_000);
    Feed feed =
        read(
            "<rss xml:base='http://a.example/'><channel><item><title>A</title>"
                + (base + "<x:e/></b>").repeat(50_000)
                + wide
                + deep
                + "</item></channel></rss>");
    assertThat(size(only(feed).details().extensions())).isLessThan(6_000_000);
    assertThat(
            only(read("<rss><channel><item><title>A</title>" + deep + "</item></channel></rss>")))
        .extracting(e -> depth(e.details().extensions()))
        .isEqualTo(8);
  }

  private static long size(List<Extension> extensions) {
    return extensions.stream()
        .mapToLong(e ->
            100
                + e.text().length()
                + e.base().length()
                + String.join("", e.attributes().values()).length()
                + size(e.children()))
        .sum();
  }

  private static int depth(List<Extension> extensions) {
    return extensions.stream().mapToInt(e -> 1 + depth(e.children())).max().orElse(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ÐœÐ¾Ñ\u0081Ñ‚Ð¾Ðº | Мосток",
        "wait&#226;&#128;&#166; | wait…",
        "Itâ€™s here | It’s here",
        "NESTLÉ® et CAFÉ» | NESTLÉ® et CAFÉ»",
        "L’ÉTÉ’ â la carte | L’ÉTÉ’ â la carte",
        "Мост â€¦ | Мост â€¦",
      })
  void textThatWasEncodedTwiceIsDecodedTwice(String title, String expected) {
    assertThat(
            only(read("<rss><channel><item><title>" + title + "</title></item></channel></rss>"))
                .heading())
        .isEqualTo(expected);
  }
}
