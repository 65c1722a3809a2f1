package org.obzor.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.AlertStatus;
import org.obzor.web.AlertFeedAddress;
import org.obzor.web.Inbox;
import org.obzor.web.Origin;
import org.obzor.web.Problem;
import org.obzor.web.WebTools;

/**
 * What an alert has told as an Atom feed (RFC 4287): one entry a story, whose id stays. The address
 * that Obzor hands out has a key, which goes with the alert's secret.
 */
final class AlertFeed {
  private static final int ENTRIES = 50;

  private final WebTools tools;

  AlertFeed(WebTools tools) {
    this.tools = tools;
  }

  void show(Context ctx) {
    String id = ctx.pathParam("id");
    AlertStatus status = tools.parts().alerts().find(id).orElseThrow(Problem::notFound);
    String key = ctx.queryParam("key");
    if (key != null && !same(key, status.alert().proof(AlertFeedAddress.PURPOSE))) {
      throw Problem.notFound();
    }
    List<Inbox.Entry> entries = tools.inbox().list(Map.of(id, status), id, ENTRIES, null).entries();
    byte[] feed =
        new AlertFeedWriter(
                tools,
                status.alert(),
                Origin.of(ctx, tools.parts().settings()),
                key == null
                    ? AlertFeedAddress.plain(status.alert())
                    : AlertFeedAddress.of(status.alert()))
            .write(entries)
            .getBytes(StandardCharsets.UTF_8);
    String tag = "W/\"" + hash(feed) + "\"";
    ctx.header("ETag", tag).header("Cache-Control", "private, no-cache");
    if (knows(ctx.header("If-None-Match"), tag)) {
      ctx.status(HttpStatus.NOT_MODIFIED);
    } else {
      ctx.contentType("application/atom+xml; charset=utf-8").result(feed);
    }
  }

  private static boolean knows(@Nullable String tags, String tag) {
    return tags != null
        && Arrays.stream(tags.split(",", -1))
            .map(String::strip)
            .anyMatch(t -> t.equals("*") || t.equals(tag) || tag.equals("W/" + t));
  }

  /** Takes as long for a wrong key as for a right one. */
  private static boolean same(String given, String key) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
