package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a form leads back to: a page of ours, whatever was sent. */
final class Back {
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\#\\p{Cntrl}]{0,4000}");

  private Back() {}

  /**
   * The address a form names as {@code back}.
   *
   * @param otherwise where it names none of ours
   */
  static String of(Context ctx, String otherwise) {
    Map<String, List<String>> given =
        ctx.req().getMethod().equals("GET") ? ctx.queryParamMap() : ctx.formParamMap();
    List<String> back = given.getOrDefault("back", List.of());
    return back.isEmpty() || !isOurs(back.getFirst()) ? otherwise : back.getFirst();
  }

  static boolean isOurs(String address) {
    return OURS.matcher(address).matches();
  }

  /** The same address with one parameter, in place of what it had of it. */
  static String with(String address, String name, String value) {
    String bare =
        address
            .replaceAll("(?<=[?&])" + Pattern.quote(name) + "=[^&]*&?", "")
            .replaceAll("[?&]$", "");
    return bare + (bare.contains("?") ? "&" : "?") + name + "=" + Address.encode(value);
  }
}
