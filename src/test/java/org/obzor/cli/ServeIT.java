package org.obzor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as processes, as a user runs them. */
class ServeIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIPPING =
      """
      Жирафы вышли к озеру у Найроби

      Вестник саванны 20.11.26 Слов: 7

      Жирафы вышли к озеру, сообщила биолог Амина.
      """;

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void end() throws InterruptedException {
    for (Process p : started) {
      p.destroy();
      if (!p.waitFor(40, TimeUnit.SECONDS)) {
        p.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void serverImportAndAlertsWorkTogetherAndEndCleanly() throws Exception {
    Process server = obzor("serve", "--port", "0", "--import", "samples");
    String url = url(server);
    assertThat(get(url + "/health/ready").get("status").textValue()).isNotEmpty();
    assertThat(get(url + "/api/articles?size=1").get("total").intValue()).isEqualTo(200);

    String alert =
        post(url + "/api/alerts", "{\"name\":\"Жирафы\",\"q\":\"жираф озеро\"}")
            .get("id")
            .textValue();
    Path clipping = Files.writeString(folder.resolve("giraffes.txt"), CLIPPING);
    assertThat(run("import", clipping.toString())).contains("1         1          0         0");
    assertThat(get(url + "/api/alerts/" + alert + "/matches").get("total").intValue()).isEqualTo(1);
    assertThat(run("import", clipping.toString())).contains("1         0          1         0");
    assertThat(get(url + "/api/alerts/" + alert + "/matches").get("total").intValue()).isEqualTo(1);

    Process second = obzor("serve", "--port", "0");
    assertThat(output(second)).contains("process id " + server.pid());
    assertThat(second.waitFor()).isEqualTo(Obzor.BAD_USAGE);

    List<ProcessHandle> children = server.descendants().toList();
    assertThat(children).isNotEmpty();
    server.destroy();
    assertThat(server.waitFor(40, TimeUnit.SECONDS)).isTrue();
    assertThat(children).allSatisfy(child -> assertThat(child.isAlive()).isFalse());

    String again = url(obzor("serve", "--port", "0"));
    assertThat(get(again + "/api/articles?size=1").get("total").intValue()).isEqualTo(201);
    assertThat(get(again + "/api/alerts/" + alert + "/matches").get("total").intValue())
        .isEqualTo(1);
  }

  @Test
  void aCorrectionOutlivesTheServerItWasToldTo() throws Exception {
    Process server = obzor("serve", "--port", "0", "--import", "samples");
    String url = url(server);
    int before = get(url + "/api/articles?country=KZ&size=0").get("total").intValue();
    assertThat(before).isPositive();
    String decision = "{\"kind\":\"not_this\",\"type\":\"country\",\"entity\":\"KZ\"}";
    String id = post(url + "/api/corrections", decision).get("id").textValue();
    server.destroyForcibly().waitFor();

    url = url(obzor("serve", "--port", "0"));
    awaitRecounts(url, 1);
    assertThat(get(url + "/api/articles?country=KZ&size=0").get("total").intValue()).isZero();
    Path clipping = folder.resolve("giraffes.txt");
    Files.writeString(clipping, CLIPPING.replace("Найроби", "столицы Казахстана"));
    assertThat(run("import", clipping.toString())).contains("1         1          0         0");
    assertThat(get(url + "/api/articles?country=KZ&size=0").get("total").intValue()).isZero();

    send(HttpRequest.newBuilder(URI.create(url + "/api/corrections/" + id)).DELETE().build());
    awaitRecounts(url, 2);
    assertThat(get(url + "/api/articles?country=KZ&size=0").get("total").intValue())
        .isEqualTo(before + 1);
  }

  /** Until so many recounts are done. */
  private void awaitRecounts(String url, int number) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    List<String> states;
    do {
      Thread.sleep(200);
      states = get(url + "/api/recounts").get("recounts").findValuesAsText("state");
    } while (!states.equals(Collections.nCopies(number, "done")) && System.nanoTime() < end);
    assertThat(states).hasSize(number).containsOnly("done");
  }

  private Process obzor(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dobzor.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Obzor.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data-dir", folder.resolve("data").toString(), "--time-zone", "UTC"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    started.add(process);
    return process;
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    Process process = obzor(arguments);
    String output = output(process);
    assertThat(process.waitFor()).as(output).isEqualTo(Obzor.DONE);
    return output;
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Waits for the line that says the server is ready; goes on reading what it prints. */
  private static String url(Process server) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder printed = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      printed.append(line).append('\n');
      if (line.startsWith("Obzor is ready: ")) {
        Thread.ofVirtual().start(() -> drain(lines));
        return line.substring("Obzor is ready: ".length());
      }
    }
    throw new AssertionError("the server ended: " + printed);
  }

  private static void drain(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {}
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode get(String url) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  private JsonNode post(String url, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    var response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return JSON.readTree(response.body());
  }
}
