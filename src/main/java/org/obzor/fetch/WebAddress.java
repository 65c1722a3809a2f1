package org.obzor.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the web as people and servers write them, made such as can be asked for: the host in
 * ASCII (RFC 5891), everything else that an address may not hold escaped.
 */
public final class WebAddress {
  private static final Pattern PARTS =
      Pattern.compile("(https?)://([^/?#\\\\@]*)([/?#].*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST = Pattern.compile("(\\[[^\\]]*]|[^:]*)(:\\d{0,5})?");
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");

  /** What an address may hold beside letters and digits. */
  private static final String SIGNS = "-._~:/?#@!$&'()*+,;=";

  private WebAddress() {}

  /**
   * Reads an address.
   *
   * @return null if it is none of http or https, names no host, or holds a password
   */
  public static @Nullable URI of(String written) {
    Matcher parts = PARTS.matcher(written.strip());
    if (!parts.matches()) {
      return null;
    }
    Matcher host = HOST.matcher(parts.group(2));
    if (!host.matches()) {
      return null;
    }
    try {
      String name = host.group(1);
      String plain = name.startsWith("[") ? name : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
      String port = host.group(2) == null || host.group(2).equals(":") ? "" : host.group(2);
      String rest = parts.group(3) == null ? "" : escaped(parts.group(3));
      URI uri = new URI(parts.group(1).toLowerCase(Locale.ROOT) + "://" + plain + port + rest);
      return uri.getHost() == null || uri.getPort() > 65_535 ? null : uri;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Where a header leads that was read as ISO-8859-1, as headers are.
   *
   * @return null if it is no address of the web
   */
  static @Nullable URI target(URI from, String location) {
    String to = utf8(location).strip();
    if (SCHEME.matcher(to).matches()) {
      return of(to);
    }
    if (to.startsWith("//")) {
      return of(from.getScheme() + ":" + to);
    }
    String base = from.getScheme() + "://" + from.getRawAuthority();
    if (to.startsWith("?")) {
      return of(base + from.getRawPath() + to);
    }
    try {
      return of(from.resolve(new URI(escaped(to))).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static String utf8(String header) {
    byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return header;
    }
  }

  private static String escaped(String s) {
    StringBuilder out = new StringBuilder();
    HexFormat hex = HexFormat.of().withUpperCase();
    boolean fragment = false;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      String one = Character.toString(c);
      boolean kept =
          (c < 0x80 && Character.isLetterOrDigit(c))
              || (SIGNS.indexOf(c) >= 0 && !(c == '#' && fragment))
              || (c == '%' && isEscape(s, i));
      fragment |= c == '#';
      if (kept) {
        out.append(one);
      } else {
        for (byte b : one.getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(hex.toHexDigits(b));
        }
      }
      i += one.length();
    }
    return out.toString();
  }

  private static boolean isEscape(String s, int at) {
    return at + 2 < s.length()
        && HexFormat.isHexDigit(s.charAt(at + 1))
        && HexFormat.isHexDigit(s.charAt(at + 2));
  }
}
