package org.obzor.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.elastic.EmbeddedSettings.Role;

/** The life of an embedded node, and who may use its data folder. */
class EmbeddedNodeIT {
  private final Path dataDir = TestElastic.freshFolder("node");
  private final List<Process> holders = new ArrayList<>();

  @AfterEach
  void killHolders() {
    holders.forEach(Process::destroyForcibly);
  }

  private Elastic open(Role role) {
    return Elastic.embedded(TestElastic.settings(dataDir, role), w -> {});
  }

  /** Starts a process that owns the folder; returns the process id of its node. */
  private ProcessHandle hold(Role role) throws IOException {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dobzor.elasticsearch.home=" + TestElastic.distribution(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                NodeHolder.class.getName(),
                dataDir.toString(),
                role.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    holders.add(holder);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("node ")) {
      line = out.readLine();
    }
    assertThat(line).as("the holder is ready").isNotNull();
    return ProcessHandle.of(Long.parseLong(line.substring(5))).orElseThrow();
  }

  @Test
  void answersKeepsDataAndGoes() throws Exception {
    ProcessHandle node;
    URI address;
    try (Elastic elastic = open(Role.SERVE)) {
      assertThat(elastic.health().usable()).isTrue();
      assertThat(elastic.waitReady(Duration.ofSeconds(1))).isTrue();
      elastic.store("note", String.class).create("1", "", Instant.EPOCH, "kept");
      node = ProcessHandle.of(elastic.nodePid().orElseThrow()).orElseThrow();
      NodeFile file = NodeFile.read(DataFolder.nodeFile(dataDir)).orElseThrow();
      address = URI.create("http://127.0.0.1:" + file.port() + "/_cluster/health");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(DataFolder.nodeFile(dataDir))))
          .isEqualTo("rw-------");
      assertThat(anonymousStatus(address)).isEqualTo(401);
    }
    assertThat(node.isAlive()).isFalse();
    assertThat(DataFolder.nodeFile(dataDir)).doesNotExist();
    try (Elastic elastic = open(Role.IMPORT)) {
      assertThat(elastic.store("note", String.class).find("1").orElseThrow().value())
          .isEqualTo("kept");
    }
  }

  private static int anonymousStatus(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  @Test
  void noOrphanAfterSigkillAndNothingLost() throws Exception {
    ProcessHandle node = hold(Role.SERVE);
    assertThat(node.isAlive()).isTrue();
    holders.getFirst().destroyForcibly().waitFor();
    // At once: the node may still be closing.
    try (Elastic elastic = open(Role.SERVE)) {
      assertThat(node.isAlive()).isFalse();
      assertThat(elastic.store("note", String.class).find("1").orElseThrow().value())
          .isEqualTo("kept");
    }
  }

  @Test
  void anImportUsesTheServersNode() throws Exception {
    hold(Role.SERVE);
    try (Elastic elastic = open(Role.IMPORT)) {
      assertThat(elastic.nodePid()).isEmpty();
      assertThat(elastic.store("note", String.class).find("1")).isPresent();
    }
    try (Elastic again = open(Role.IMPORT)) {
      assertThat(again.health().usable()).as("the first import did not close it").isTrue();
    }
  }

  @Test
  void aSecondServerIsRefused() throws Exception {
    hold(Role.SERVE);
    assertThatThrownBy(() -> open(Role.SERVE))
        .isInstanceOfSatisfying(
            DataFolderInUseException.class,
            e -> assertThat(e.pid()).isEqualTo(holders.getFirst().pid()))
        .hasMessageContaining(dataDir.toString());
  }

  @Test
  void aServerWaitsForAnImport() throws Exception {
    hold(Role.IMPORT);
    CompletableFuture<Waiting> told = new CompletableFuture<>();
    CompletableFuture<Elastic> server =
        CompletableFuture.supplyAsync(
            () -> Elastic.embedded(TestElastic.settings(dataDir, Role.SERVE), told::complete));
    assertThat(told.get(30, TimeUnit.SECONDS))
        .isEqualTo(new Waiting(dataDir, Role.IMPORT, holders.getFirst().pid()));
    assertThat(server).isNotDone();
    holders.getFirst().destroyForcibly();
    try (Elastic elastic = server.get(2, TimeUnit.MINUTES)) {
      assertThat(elastic.nodePid()).isPresent();
    }
  }

  @Test
  void saysWhyItDidNotStart() throws Exception {
    Path nodeData = dataDir.resolve("elasticsearch/data/nodes");
    Files.createDirectories(nodeData.resolve("0"));
    Files.writeString(nodeData.resolve("0/node.lock"), "");
    EmbeddedSettings tooMuch =
        new EmbeddedSettings(
            dataDir,
            TestElastic.distribution(),
            90_000_000,
            true,
            Role.SERVE,
            Duration.ofMinutes(1));
    assertThatThrownBy(() -> Elastic.embedded(tooMuch, w -> {}))
        .isInstanceOf(ElasticStartException.class)
        .hasMessageContaining("eap")
        .hasMessageContaining(dataDir.resolve("elasticsearch/logs").toString());
    assertThatThrownBy(() -> open(Role.SERVE))
        .isInstanceOf(ElasticStartException.class)
        .hasMessageContaining("obzor.log")
        .hasMessageContaining("version");
    assertThat(DataFolder.own(dataDir)).as("the folder is free again").isPresent();
  }

  @Test
  void aStaleNodeFileIsIgnored() throws Exception {
    new NodeFile(Role.SERVE, 1, ProcessHandle.current().pid(), 1, 9, "obzor", "old")
        .write(DataFolder.nodeFile(dataDir));
    try (Elastic elastic = open(Role.IMPORT)) {
      assertThat(elastic.nodePid()).isPresent();
    }
  }
}
