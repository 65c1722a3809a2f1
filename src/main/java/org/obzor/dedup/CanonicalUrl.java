package org.obzor.dedup;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address for all the ways in which a page is linked to: by http or https, with or without
 * {@code www.}, {@code m.} or {@code amp.}, with the marks of campaigns, with a fragment, with the
 * parameters in another order. For comparing; the page need not answer there.
 */
public final class CanonicalUrl {
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "gad_source",
          "msclkid",
          "yclid",
          "ysclid",
          "ymclid",
          "_openstat",
          "twclid",
          "ttclid",
          "li_fat_id",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "oly_enc_id",
          "oly_anon_id",
          "vero_id",
          "_hsenc",
          "_hsmi",
          "hsctatracking",
          "_ga",
          "_gl",
          "wt_mc",
          "xtor",
          "cmpid",
          "spm",
          "phpsessid",
          "jsessionid",
          "amp",
          "outputtype");

  private static final Pattern TRACKING_FAMILY = Pattern.compile("(utm|at|pk|mtm|itm)_.*");
  private static final Pattern VARIANT_HOST =
      Pattern.compile("(?:www\\d?|m|mobile|amp|wap)\\.(.+\\..+)");
  private static final Pattern AMP_PATH = Pattern.compile("(?<=.)/amp(?:\\.html)?$|^/amp(?=/.)");

  private CanonicalUrl() {}

  /** Empty if it is no address of a page: not http, no host, or only a site's front page. */
  public static Optional<String> of(String url) {
    try {
      URI uri = new URI(escaped(url.strip())).normalize();
      String host = uri.getHost();
      if (host == null
          || !("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()))) {
        return Optional.empty();
      }
      String path = path(uri.getRawPath());
      String query = query(uri.getRawQuery());
      return path.isEmpty() && query.isEmpty()
          ? Optional.empty()
          : Optional.of("https://" + host(host) + port(uri) + path + query);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A host may be written in letters that the address syntax does not know. */
  private static String escaped(String url) {
    int from = url.indexOf("://");
    int start = from < 0 ? 0 : from + 3;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    int port = authority.lastIndexOf(':');
    String host = port < 0 ? authority : authority.substring(0, port);
    StringBuilder rest = new StringBuilder();
    for (int i = end; i < url.length(); ) {
      int c = url.codePointAt(i);
      i += Character.charCount(c);
      if (c <= ' '
          || c > '~'
          || "|[]{}^`\"<>\\".indexOf(c) >= 0
          || (c == '%' && !isEscape(url, i))) {
        rest.append(
            URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8).replace("+", "%20"));
      } else {
        rest.appendCodePoint(c);
      }
    }
    return url.substring(0, start) + IDN.toASCII(host) + authority.substring(host.length()) + rest;
  }

  private static boolean isEscape(String url, int at) {
    return at + 2 <= url.length()
        && Character.digit(url.charAt(at), 16) >= 0
        && Character.digit(url.charAt(at + 1), 16) >= 0;
  }

  private static String host(String host) {
    String h = host.toLowerCase(Locale.ROOT);
    h = h.endsWith(".") ? h.substring(0, h.length() - 1) : h;
    var variant = VARIANT_HOST.matcher(h);
    return variant.matches() ? variant.group(1) : h;
  }

  private static String port(URI uri) {
    int usual = "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
    return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
  }

  private static String path(String raw) {
    List<String> segments = new ArrayList<>();
    for (String segment : raw.split("/", -1)) {
      segments.add(recoded(segment.replace("+", "%2B")));
    }
    String path = String.join("/", segments).replaceAll("/{2,}", "/");
    path = AMP_PATH.matcher(path.replaceAll("/+$", "")).replaceAll("");
    return path.replaceAll("/+$", "");
  }

  private static String query(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String part : raw.split("&", -1)) {
      int eq = part.indexOf('=');
      String name = recoded(eq < 0 ? part : part.substring(0, eq));
      String key = name.toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !TRACKING.contains(key) && !TRACKING_FAMILY.matcher(key).matches()) {
        kept.add(eq < 0 ? name : name + "=" + recoded(part.substring(eq + 1)));
      }
    }
    kept.sort(null);
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  /** The same characters escaped, and no others, however it was written. */
  private static String recoded(String raw) {
    return URLEncoder.encode(URLDecoder.decode(raw, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
