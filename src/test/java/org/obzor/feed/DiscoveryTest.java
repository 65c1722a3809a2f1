package org.obzor.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static List<String> feeds(String html) {
    return Discovery.feeds(
            html.getBytes(StandardCharsets.UTF_8),
            new FeedReader.Origin("text/html", URI.create("https://a.example/news/"), null))
        .stream()
        .map(f -> f.title() + " " + f.address())
        .toList();
  }

  @Test
  void findsWhatIsAnnouncedCommentsLast() {
    assertThat(
            feeds(
                "<head><link rel=alternate type=application/rss+xml title=Comments href=/comments/feed>"
                    + "<link rel='alternate' type='application/atom+xml' title='Все новости' href='all.xml'>"
                    + "<link rel=alternate hreflang=kk href=/kk/><link rel=stylesheet href=x.css>"))
        .containsExactly(
            "Все новости https://a.example/news/all.xml",
            "Comments https://a.example/comments/feed");
  }

  @Test
  void findsLinksWhereNothingIsAnnounced() {
    assertThat(feeds("<a href='/rss'>RSS</a><a href='/about'>About</a><a href='mailto:a@b'>x</a>"))
        .containsExactly("RSS https://a.example/rss");
  }

  @Test
  void listsOfFeedsComeAndGo() {
    List<Opml.Outline> feeds =
        List.of(
            new Opml.Outline("http://a.example/?a=1&b=2", "А & «Б»", "http://a.example/"),
            new Opml.Outline("http://b.example/rss", "", ""));
    List<Opml.Outline> read = Opml.read(Opml.write("x", feeds));
    assertThat(read.getFirst()).isEqualTo(feeds.getFirst());
    assertThat(read.getLast().name()).isEqualTo("http://b.example/rss");
  }

  @Test
  void foldersAndDeclarationsOfListsAreNoMatter() {
    String opml =
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='Folder'>"
            + "<outline text='&x;' XMLURL='http://a.example/1'/><outline xmlUrl='http://a.example/1'/>"
            + "</outline></body></opml>";
    assertThat(Opml.read(opml.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new Opml.Outline("http://a.example/1", "&x;", ""));
    assertThat(Opml.read("<html/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
