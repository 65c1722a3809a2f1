package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.obzor.feed.HtmlText;

/** Factiva's HTML: a table of fields for each article, or its lines one below the other. */
final class FactivaHtml implements ArchiveReader {
  private static final Pattern MARK =
      Pattern.compile(
          "class\\s*=\\s*[\"']?(?:article\\s+[a-z]{2,4}Article|articleParagraph\\b)"
              + "|<title>\\s*Factiva\\s*</title>",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String format() {
    return FactivaFields.FORMAT;
  }

  @Override
  public boolean matches(Paper paper) {
    return paper.kind() == Paper.Kind.HTML && MARK.matcher(paper.source()).find();
  }

  @Override
  public List<Entry> read(Paper paper) {
    Document page = paper.html();
    List<Entry> entries = new ArrayList<>();
    for (Element article : Paper.outermost(page, "div.article")) {
      Map<String, String> fields = fields(article);
      entries.add(
          fields.isEmpty()
              ? FactivaText.unlabelled(
                  HtmlText.paragraphs(article).lines().toList(),
                  headline(article),
                  entries.size() + 1)
              : FactivaFields.entry(fields, 0));
    }
    return entries;
  }

  private static Map<String, String> fields(Element article) {
    Map<String, StringJoiner> fields = new HashMap<>();
    for (Element row : article.select("tr")) {
      if (row.childrenSize() == 2) {
        String code = row.child(0).text().strip();
        if (FactivaFields.CODES.contains(code)) {
          fields
              .computeIfAbsent(code, c -> new StringJoiner("\n\n"))
              .add(HtmlText.paragraphs(row.child(1)));
        }
      }
    }
    return FactivaFields.joined(fields);
  }

  private static String headline(Element article) {
    Element headline = article.selectFirst("[class$=Headline]");
    return headline == null ? "" : headline.text();
  }
}
