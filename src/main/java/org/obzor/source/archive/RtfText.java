package org.obzor.source.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The text of Rich Text Format (specification 1.9.1): paragraphs as lines, without fonts, pictures,
 * fields' instructions and whatever else is marked as not to be shown.
 */
final class RtfText {
  private static final Set<String> UNSEEN =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "object",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "fldinst",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "themedata",
          "datastore",
          "latentstyles",
          "filetbl",
          "generator",
          "xmlnstbl",
          "mmathPr");

  /** Windows code pages by the numbers that fonts give character sets. */
  private static final Map<Integer, String> CHARSETS =
      Map.of(
          0,
          "windows-1252",
          204,
          "windows-1251",
          238,
          "windows-1250",
          161,
          "windows-1253",
          162,
          "windows-1254",
          186,
          "windows-1257");

  private static final int DEEPEST = 500;

  private final String rtf;
  private int at;
  private final StringBuilder out = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Deque<State> outer = new ArrayDeque<>();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Charset page = Charset.forName("windows-1252");
  private State state = new State(false, false, 1, page);
  private int skip; // characters that stand for a \\u just read
  private int font;

  /** What ends with a group. */
  private record State(boolean unseen, boolean fontTable, int fallback, Charset charset) {}

  private RtfText(String rtf) {
    this.rtf = rtf;
  }

  /**
   * @param rtf its bytes as ISO-8859-1
   */
  static String of(String rtf) {
    RtfText reader = new RtfText(rtf);
    reader.read();
    return reader.out.toString();
  }

  private void read() {
    while (at < rtf.length()) {
      char c = rtf.charAt(at++);
      switch (c) {
        case '{' -> {
          flush();
          if (outer.size() < DEEPEST) {
            outer.push(state);
          }
        }
        case '}' -> {
          flush();
          if (!outer.isEmpty()) {
            state = outer.pop();
          }
        }
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> character(c);
      }
    }
    flush();
  }

  private void character(char c) {
    if (skip > 0) {
      skip--;
    } else if (!state.unseen) {
      bytes.write(c);
    }
  }

  private void control() {
    if (at >= rtf.length()) {
      return;
    }
    char c = rtf.charAt(at++);
    if (c == '\'') {
      int end = Math.min(rtf.length(), at + 2);
      int value = hex(rtf.substring(at, end));
      at = end;
      if (value >= 0) {
        character((char) value);
      }
    } else if (!isLetter(c)) {
      symbol(c);
    } else {
      int start = at - 1;
      while (at < rtf.length() && isLetter(rtf.charAt(at))) {
        at++;
      }
      String word = rtf.substring(start, at);
      int number = at;
      while (at < rtf.length()
          && (Character.isDigit(rtf.charAt(at)) || (at == number && rtf.charAt(at) == '-'))) {
        at++;
      }
      String parameter = rtf.substring(number, at);
      if (at < rtf.length() && rtf.charAt(at) == ' ') {
        at++;
      }
      word(word, number(parameter));
    }
  }

  private void symbol(char c) {
    switch (c) {
      case '*' -> state = new State(true, state.fontTable, state.fallback, state.charset);
      case '~' -> write("\u00A0");
      case '_' -> write("\u2011");
      case '\\', '{', '}' -> character(c);
      case '\r', '\n' -> write("\n");
      default -> {}
    }
  }

  private void word(String word, int number) {
    if (UNSEEN.contains(word)) {
      state = new State(true, word.equals("fonttbl"), state.fallback, state.charset);
      return;
    }
    switch (word) {
      case "par", "line", "sect", "page", "row" -> write("\n");
      case "tab", "cell", "nestcell" -> write("\t");
      case "emdash" -> write("—");
      case "endash" -> write("–");
      case "lquote" -> write("‘");
      case "rquote" -> write("’");
      case "ldblquote" -> write("“");
      case "rdblquote" -> write("”");
      case "bullet" -> write("•");
      case "u" -> {
        write(String.valueOf((char) number));
        skip = state.fallback;
      }
      case "uc" -> state = new State(state.unseen, state.fontTable, number, state.charset);
      case "ansicpg" -> {
        flush();
        page = charset("windows-" + number);
        state = new State(state.unseen, state.fontTable, state.fallback, page);
      }
      case "f" -> {
        flush();
        font = number;
        state =
            new State(
                state.unseen, state.fontTable, state.fallback, fonts.getOrDefault(number, page));
      }
      case "fcharset" -> {
        String name = CHARSETS.get(number);
        if (state.fontTable && name != null && number != 0) {
          fonts.put(font, charset(name));
        }
      }
      case "bin" -> at = Math.min(rtf.length(), at + Math.max(0, number));
      default -> {}
    }
  }

  private Charset charset(String name) {
    return Charset.isSupported(name) ? Charset.forName(name) : page;
  }

  private void write(String text) {
    flush();
    skip = 0;
    if (!state.unseen) {
      out.append(text);
    }
  }

  private void flush() {
    if (bytes.size() > 0) {
      out.append(bytes.toString(state.charset));
      bytes.reset();
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int number(String written) {
    try {
      return written.isEmpty() ? 0 : Integer.parseInt(written);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static int hex(String digits) {
    try {
      return Integer.parseInt(digits, 16);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
