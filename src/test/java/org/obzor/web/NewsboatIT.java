package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;

/** A feed reader as people have it reads the feed of an alert. */
class NewsboatIT {
  private static final Path NEWSBOAT = Path.of("/usr/bin/newsboat");
  private static final String TEXT =
      "Маяк на берегу залива снова светит: инженеры заменили линзу и проверили башню. По словам"
          + " смотрителя, свет виден за сорок километров, и рыбаки уже поблагодарили бригаду. Работы"
          + " шли всё лето и закончились на две недели раньше срока.";

  @Test
  void eachStoryIsShownOnce() throws IOException, InterruptedException {
    assumeThat(NEWSBOAT).as("needs newsboat").exists();
    Path home = TestElastic.freshFolder("newsboat");
    try (RealRig rig = new RealRig(Instant.parse("2026-09-30T12:00:00Z"), "none");
        Client client = new Client(rig.port())) {
      JsonNode alert =
          Client.json(
              client.sendJson("POST", "/api/alerts", "{\"name\":\"Маяки\",\"q\":\"маяк\"}"));
      Files.writeString(home.resolve("config"), "");
      Files.writeString(home.resolve("urls"), alert.get("feed_url").asText() + "\n");
      push(client, "Маяк снова светит", "Берег", TEXT);
      push(client, "Второй маяк <построят> & откроют", "Залив", "Второй маяк построят весной.");
      assertThat(unread(home)).as("read once").isEqualTo(2);
      push(client, "Маяк снова светит", "Утренний берег", TEXT);
      JsonNode inbox = client.json("/api/inbox");
      assertThat(inbox.get("items").findValues("outlets")).extracting(JsonNode::size).contains(2);
      assertThat(unread(home)).as("read again, with one more outlet").isEqualTo(2);
      assertThat(stored(home)).contains("Маяк снова светит", "Второй маяк <построят> & откроют");
    }
  }

  private static void push(Client client, String title, String source, String text) {
    String body =
        """
        {"title":"%s","text":"%s","source":"%s","published_at":"2026-09-29"}\
        """
            .formatted(title, text, source);
    HttpResponse<String> answer = client.sendJson("POST", "/api/articles", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** Reads the feed and counts what is shown as new. */
  private static int unread(Path home) throws IOException, InterruptedException {
    newsboat(home, "-x", "reload");
    String counted = newsboat(home, "-x", "print-unread");
    return Integer.parseInt(counted.replaceAll("\\D+", ""));
  }

  /** What the reader has stored, as far as it is text. */
  private static String stored(Path home) throws IOException {
    return Files.readString(home.resolve("cache.db"), StandardCharsets.ISO_8859_1)
        .transform(
            s -> new String(s.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  private static String newsboat(Path home, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(NEWSBOAT.toString()));
    command.addAll(
        List.of(
            "-u",
            home.resolve("urls").toString(),
            "-c",
            home.resolve("cache.db").toString(),
            "-C",
            home.resolve("config").toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("TERM", "dumb");
    builder.environment().put("LANG", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
