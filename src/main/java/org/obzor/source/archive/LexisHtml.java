package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.obzor.feed.HtmlText;

/** LexisNexis' HTML, in which comments mark where documents begin and end. */
final class LexisHtml implements ArchiveReader {
  static final String FORMAT = "lexisnexis";
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "<DOCFULL>\\s*-->(.*?)(?=</DOCFULL>|<DOCFULL>|\\z)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public boolean matches(Paper paper) {
    return paper.kind() == Paper.Kind.HTML && DOCUMENT.matcher(paper.source()).find();
  }

  @Override
  public List<Entry> read(Paper paper) {
    List<Entry> entries = new ArrayList<>();
    Matcher m = DOCUMENT.matcher(paper.source());
    while (m.find()) {
      String html = withoutOpenComment(m.group(1));
      entries.add(LexisDocument.entry(paragraphs(Jsoup.parse(html).body()), 0));
    }
    return entries;
  }

  private static List<String> paragraphs(Element body) {
    return Stream.of(HtmlText.paragraphs(body).split("\n{2,}", -1))
        .filter(p -> !p.isBlank())
        .toList();
  }

  /** The end of a document stands within a comment that begins before it. */
  private static String withoutOpenComment(String html) {
    int open = html.lastIndexOf("<!--");
    return open >= 0 && html.indexOf("-->", open) < 0 ? html.substring(0, open) : html;
  }
}
