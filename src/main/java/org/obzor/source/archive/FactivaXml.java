package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * Factiva's XML. Its articles are cut out first and read one by one, so that markup that is broken
 * in one of them costs that one; jsoup knows no document types and so no entities of a file's own.
 */
final class FactivaXml implements ArchiveReader {
  private static final Pattern MARK =
      Pattern.compile("<(?:\\w+:)?ppsarticle|<accessionNo\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEGIN = Pattern.compile("<article[\\s>]");
  private static final Pattern INDENTED = Pattern.compile("\\n(?:[ \\t]{2,}|[ \\t]*\\n)");

  @Override
  public String format() {
    return FactivaFields.FORMAT;
  }

  @Override
  public boolean matches(Paper paper) {
    return paper.kind() == Paper.Kind.XML && MARK.matcher(paper.source()).find();
  }

  @Override
  public List<Entry> read(Paper paper) {
    String xml = paper.source();
    List<Integer> begins = new ArrayList<>();
    Matcher m = BEGIN.matcher(xml);
    while (m.find()) {
      begins.add(m.start());
    }
    List<Entry> entries = new ArrayList<>();
    int line = 1;
    int counted = 0;
    for (int i = 0; i < begins.size(); i++) {
      int begin = begins.get(i);
      int limit = i + 1 < begins.size() ? begins.get(i + 1) : xml.length();
      int end = xml.indexOf("</article>", begin, limit);
      line += (int) xml.substring(counted, begin).chars().filter(c -> c == '\n').count();
      counted = begin;
      entries.add(entry(xml.substring(begin, end < 0 ? limit : end), line));
    }
    return entries;
  }

  private static Entry entry(String xml, int line) {
    Element article = Jsoup.parse(xml, "", Parser.xmlParser());
    return new Entry.Builder()
        .line(line)
        .id(text(article, "accessionNo"))
        .title(paragraphs(article, "headline").replaceAll("\\s+", " "))
        .source(text(article, "sourceName"))
        .date(text(article, "publicationDate"))
        .lang(text(article, "baseLanguage"))
        .words(text(article, "wordCount"))
        .byline(text(article, "byline"))
        .text(paragraphs(article, "leadParagraph"))
        .text(paragraphs(article, "tailParagraphs"))
        .build();
  }

  private static String text(Element article, String name) {
    Element found = article.selectFirst(name);
    return found == null ? "" : found.text();
  }

  /** Paragraphs that are marked, or else those that are indented or set apart. */
  private static String paragraphs(Element article, String name) {
    Element found = article.selectFirst(name);
    if (found == null) {
      return "";
    }
    Elements marked = found.select("paragraph");
    return marked.isEmpty()
        ? INDENTED
            .splitAsStream(found.wholeText())
            .map(p -> p.replaceAll("\\s+", " ").strip())
            .filter(p -> !p.isEmpty())
            .collect(Collectors.joining("\n\n"))
        : marked.stream().map(Element::text).collect(Collectors.joining("\n\n"));
  }
}
