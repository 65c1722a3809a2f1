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
  void cleanUp() throws Exception {
    for (Process holder : holders) {
      holder.destroyForcibly().waitFor();
    }
    TestElastic.delete(dataDir);
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

  /** One life after another in one folder: a start takes seconds. */
  @Test
  void sharedRefusedKilledAndStartedAgain() throws Exception {
    new NodeFile(Role.SERVE, 1, ProcessHandle.current().pid(), 1, 9, "obzor", "stale")
        .write(DataFolder.nodeFile(dataDir));
    ProcessHandle node = hold(Role.SERVE);
    for (int i = 0; i < 2; i++) {
      try (Elastic elastic = open(Role.IMPORT)) {
        assertThat(elastic.nodePid()).as("an import uses the server's node").isEmpty();
        assertThat(elastic.store("note", String.class).find("1")).isPresent();
      }
    }
    assertThatThrownBy(() -> open(Role.SERVE))
        .isInstanceOfSatisfying(
            DataFolderInUseException.class,
            e -> assertThat(e.pid()).isEqualTo(holders.getFirst().pid()))
        .hasMessageContaining(dataDir.toString());

    holders.getFirst().destroyForcibly().waitFor();
    // At once: the node may still be closing.
    try (Elastic elastic = open(Role.SERVE)) {
      assertThat(node.isAlive()).as("no orphan").isFalse();
      assertThat(elastic.health().usable()).isTrue();
      assertThat(elastic.store("note", String.class).find("1").orElseThrow().value())
          .isEqualTo("kept");
      refusesStrangers();
      startsAgainWhenKilled(elastic);
      node = ProcessHandle.of(elastic.nodePid().orElseThrow()).orElseThrow();
    }
    assertThat(node.isAlive()).as("closed with its owner").isFalse();
    assertThat(DataFolder.nodeFile(dataDir)).doesNotExist();
  }

  private void refusesStrangers() throws IOException {
    NodeFile file = NodeFile.read(DataFolder.nodeFile(dataDir)).orElseThrow();
    URI address = URI.create("http://127.0.0.1:" + file.port() + "/_cluster/health");
    assertThat(anonymousStatus(address)).isEqualTo(401);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(DataFolder.nodeFile(dataDir))))
        .isEqualTo("rw-------");
    try (Elastic stranger =
        Elastic.remote(URI.create("http://127.0.0.1:" + file.port()), "bm8=", null)) {
      assertThat(stranger.health()).isEqualTo(Health.AWAY);
      assertThat(stranger.trouble()).hasValueSatisfying(t -> assertThat(t).contains("401"));
    }
  }

  private static void startsAgainWhenKilled(Elastic elastic) throws Exception {
    ProcessHandle node = ProcessHandle.of(elastic.nodePid().orElseThrow()).orElseThrow();
    node.destroyForcibly();
    node.onExit().get();
    assertThat(elastic.health()).isEqualTo(Health.AWAY);
    assertThat(elastic.trouble()).isPresent();
    assertThat(elastic.waitReady(Duration.ofMinutes(2))).isTrue();
    assertThat(elastic.trouble()).isEmpty();
    assertThat(elastic.store("note", String.class).find("1").orElseThrow().value())
        .isEqualTo("kept");
    assertThat(elastic.nodePid().orElseThrow()).isNotEqualTo(node.pid());
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
        .hasMessageMatching("(?s).*([Hh]eap|memory).*")
        .hasMessageContaining(dataDir.resolve("elasticsearch/logs").toString());
    assertThatThrownBy(() -> open(Role.SERVE))
        .isInstanceOf(ElasticStartException.class)
        .hasMessageContaining("obzor.log")
        .hasMessageContaining("version");
    assertThat(DataFolder.own(dataDir)).as("the folder is free again").isPresent();
  }
}
