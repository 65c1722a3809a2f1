package org.obzor.fulltext;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** An article out of the HTML of its page. */
public final class FullText {
  /** What a page states counts alone, where scripts would have shown it, if it is as long. */
  private static final int LEAST_STATED = 500;

  private FullText() {}

  /**
   * The same of a page as it was sent.
   *
   * @param contentType what was sent with it, null if nothing was
   */
  public static Optional<Page> of(byte[] html, @Nullable String contentType, String url) {
    return of(Charsets.decode(html, contentType), url);
  }

  /**
   * Finds the article of a page. Time and memory grow with the page's length and not beyond its
   * first 4 million characters or 200,000 tags; elements nested deeper than 400 lie flat at that
   * depth.
   *
   * @param url where the page stands, against which it resolves its links; may be empty
   * @return empty if nothing on the page reads like an article
   */
  public static Optional<Page> of(String html, String url) {
    Document document = Markup.read(html, url);
    LinkedData stated = LinkedData.of(document);
    Metadata metadata = Metadata.of(document, stated);
    Outline outline = Outline.of(document.body());
    Container container = new Container(outline, stated.body());
    Box box = container.best();
    List<Block> seen =
        box == null
            ? List.of()
            : new Body(container, metadata.title()).of(outline.blocks().subList(box.from, box.to));
    String text = seen.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    if (stated.body().length() >= LEAST_STATED && text.length() < stated.body().length() / 2) {
      text =
          stated
              .body()
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .collect(Collectors.joining("\n\n"));
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Page(metadata.title(), text, metadata.published(), metadata.author()));
  }
}
