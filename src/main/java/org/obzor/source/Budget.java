package org.obzor.source;

import java.util.List;

/**
 * How much may come out of one file that holds others: a few kilobytes can be made to unpack to
 * terabytes. Counts what is really unpacked, not what the file states.
 */
final class Budget {
  /** Bytes of all that one file holds, at any depth. */
  static final long TOTAL_BYTES = 1024L * 1024 * 1024;

  /** Bytes that come out of one that goes in; text reaches 30. */
  static final int RATIO = 200;

  /** Below this the ratio means nothing. */
  static final long RATIO_FROM = 4L * 1024 * 1024;

  static final int MEMBERS = 20_000;

  /** A ZIP in a ZIP in a mail. */
  static final int DEPTH = 4;

  private long bytes;
  private long characters;
  private int members;
  private int depth;

  /** One more file held by another. */
  void member() throws ExceededException {
    members++;
    if (members > MEMBERS) {
      throw new ExceededException("source.too-many-members", MEMBERS);
    }
  }

  void bytes(long more) throws ExceededException {
    bytes += more;
    if (bytes > TOTAL_BYTES) {
      throw new ExceededException("source.unpacks-too-large", TOTAL_BYTES);
    }
  }

  /** So many more of texts of articles, of which several may have come from the same bytes. */
  void characters(long more) throws ExceededException {
    characters += more;
    if (characters > TOTAL_BYTES) {
      throw new ExceededException("source.unpacks-too-large", TOTAL_BYTES);
    }
  }

  void enter() throws ExceededException {
    if (depth == DEPTH) {
      throw new ExceededException("source.too-deep", DEPTH);
    }
    depth++;
  }

  void leave() {
    depth--;
  }

  /** That a file holds more than is read; an expected outcome. */
  static final class ExceededException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient List<Object> arguments;

    ExceededException(String code, Object... arguments) {
      super(code, null, false, false);
      this.code = code;
      this.arguments = List.of(arguments);
    }

    String code() {
      return code;
    }

    List<Object> arguments() {
      return arguments;
    }
  }
}
