package org.obzor.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from a document what stands before its first element: the declaration, comments, document
 * types with all they declare, and whatever a server left there. No declaration is ever looked at,
 * so nothing can be fetched and nothing grows.
 */
final class XmlFront {
  /** The first element of every feed. */
  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:[A-Za-z_][\\w.\\-]{0,40}:)?(?:rss|rdf|feed|channel)(?=[\\s/>])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);

  /** An element that servers put before a document: warnings, scripts of hosts. */
  private static final Pattern LITTER =
      Pattern.compile(
          "<(?!/?(?:br|b|p|i|a|hr|div|span|font|pre|center|strong|em|u|script|noscript|style|link|meta)\\b)[A-Za-z_]",
          Pattern.CASE_INSENSITIVE);

  /** So far a root is looked for behind other things. */
  private static final int FAR = 256 * 1024;

  /** So much text a server may leave before a document; more is a text that names an element. */
  private static final int JUNK = 1_000;

  private XmlFront() {}

  /** The document from its first element on; empty if there is none that a feed may have. */
  static String strip(String text) {
    if (text.substring(0, Math.max(0, text.indexOf('<'))).strip().length() > JUNK) {
      return "";
    }
    String document = withoutDeclarations(text);
    Matcher root = ROOT.matcher(document).region(0, Math.min(document.length(), FAR));
    if (!root.find()) {
      return "";
    }
    String before = document.substring(0, root.start());
    return before.length() > 2 * JUNK || LITTER.matcher(before).find()
        ? ""
        : document.substring(root.start());
  }

  /** Without comments, processing instructions and document types before the first element. */
  private static String withoutDeclarations(String text) {
    int at = 0;
    while (true) {
      int next = text.indexOf('<', at);
      if (next < 0 || next + 1 >= text.length()) {
        return "";
      }
      int end;
      if (text.startsWith("<!--", next)) {
        end = after(text, "-->", next + 4);
      } else if (text.startsWith("<?", next)) {
        end = after(text, ">", next + 2);
      } else if (text.regionMatches(true, next, "<!doctype", 0, 9)) {
        if (PAGE.matcher(text).region(next, Math.min(text.length(), next + 40)).lookingAt()) {
          return text.substring(next);
        }
        end = afterDoctype(text, next + 9);
      } else if (text.charAt(next + 1) == '!') {
        end = after(text, ">", next + 2);
      } else {
        return text.substring(next);
      }
      if (end < 0) {
        // Never closed: the root may still be in it.
        return text.substring(Math.min(text.length(), next + 2));
      }
      at = end;
    }
  }

  private static int after(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length();
  }

  /**
   * Behind the {@code >} that closes a document type; quotes and declarations in it are skipped.
   */
  private static int afterDoctype(String text, int from) {
    int brackets = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (text.startsWith("<!--", i)) {
        int end = after(text, "-->", i + 4);
        i = end < 0 ? text.length() : end - 1;
      } else if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets--;
      } else if (c == '>' && brackets <= 0) {
        return i + 1;
      }
    }
    // An apostrophe in a comment, or no end: the first bracket that may close it.
    int end = after(text, "]>", from);
    return end > 0 ? end : after(text, ">", from);
  }
}
