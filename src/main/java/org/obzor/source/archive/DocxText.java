package org.obzor.source.archive;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.obzor.source.archive.Paper.DamagedException;
import org.obzor.source.archive.Paper.Line;

/** The paragraphs of a Word document (ECMA-376, WordprocessingML), as lines. */
final class DocxText {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  /** Deleted text, instructions of fields, and what is there for older programs. */
  private static final Set<String> UNSEEN = Set.of("del", "delText", "instrText", "Fallback");

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean heading;
  private boolean inText;
  private int unseen;

  private DocxText() {}

  static List<Line> lines(byte[] documentXml) throws DamagedException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    DocxText text = new DocxText();
    try {
      text.read(factory.createXMLStreamReader(new ByteArrayInputStream(documentXml)));
    } catch (XMLStreamException e) {
      if (text.lines.isEmpty()) {
        throw new DamagedException(e.getMessage());
      }
      text.end(); // what comes before the damage is there
    }
    return text.lines;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, DamagedException {
    while (xml.hasNext()) {
      if (lines.size() > Paper.MOST_LINES) {
        throw DamagedException.of("source.too-many-lines", Paper.MOST_LINES);
      }
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inText && unseen == 0) {
            line.append(xml.getText());
          }
        }
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (UNSEEN.contains(name)) {
      unseen++;
    }
    if (!isWord(xml)) {
      return;
    }
    switch (name) {
      case "t" -> inText = true;
      case "tab" -> line.append(line.isEmpty() ? "" : "\t");
      case "br", "cr" -> line.append('\n');
      case "noBreakHyphen" -> line.append('\u2011');
      case "pStyle" -> heading |= isHeading(xml);
      default -> {}
    }
  }

  private void end(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (UNSEEN.contains(name)) {
      unseen--;
    }
    if (isWord(xml)) {
      if (name.equals("t")) {
        inText = false;
      } else if (name.equals("p")) {
        end();
      }
    }
  }

  /** Paragraphs are set apart by a blank line, so that broken lines stay together. */
  private void end() {
    boolean marked = heading;
    line.toString().lines().forEach(l -> lines.add(new Line(l, marked)));
    if (!lines.isEmpty() && !lines.getLast().isBlank()) {
      lines.add(Line.of(""));
    }
    line.setLength(0);
    heading = false;
  }

  private static boolean isWord(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    return NAMESPACE.equals(namespace) || STRICT.equals(namespace);
  }

  private static boolean isHeading(XMLStreamReader xml) {
    String style =
        Objects.requireNonNullElse(xml.getAttributeValue(xml.getNamespaceURI(), "val"), "");
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.startsWith("heading") || plain.equals("title") || plain.startsWith("titre");
  }
}
