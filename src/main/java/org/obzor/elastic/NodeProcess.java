package org.obzor.elastic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The server as a child process. It ends when its standard input ends, so also when this process is
 * killed.
 */
final class NodeProcess {
  /** What the server writes to its error stream when it is ready. */
  private static final String READY = "\u0018";

  /** What the server takes on its input as the order to close. */
  private static final int STOP = 0x1b;

  private static final int MOST_ERROR_LINES = 1000;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final Process process;
  private final NodeFolder folder;
  private final CountDownLatch readyOrOver = new CountDownLatch(1);
  private final Queue<String> errors = new ConcurrentLinkedQueue<>();
  private volatile boolean ready;
  private final long logStart;

  private NodeProcess(Process process, NodeFolder folder, long logStart) {
    this.process = process;
    this.folder = folder;
    this.logStart = logStart;
    Thread.ofVirtual().name("elasticsearch-errors").start(this::readErrors);
  }

  /**
   * Starts the server; it is not ready yet when this returns.
   *
   * @param httpPort 0 for any free one
   * @throws ElasticStartException if its folders cannot be written or the JVM cannot be run
   */
  static NodeProcess start(
      EmbeddedSettings settings, NodeFolder folder, Credentials credentials, int httpPort) {
    try {
      RunAs runAs = RunAs.choose();
      folder.prepare(credentials, runAs);
      long logStart = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
      ProcessBuilder builder = new ProcessBuilder(new NodeCommand(settings, folder).build(runAs));
      builder.directory(folder.logs().toFile());
      builder.redirectOutput(folder.output().toFile());
      Map<String, String> environment = builder.environment();
      String path = environment.getOrDefault("PATH", "");
      environment.clear();
      environment.put("PATH", path);
      environment.put("LIBFFI_TMPDIR", folder.temporary().toString());
      NodeProcess node = new NodeProcess(builder.start(), folder, logStart);
      node.send(
          StartArguments.encode(
              folder.settings(settings.distribution(), httpPort), folder.config(), folder.logs()));
      return node;
    } catch (IOException | IllegalStateException e) {
      throw new ElasticStartException(String.valueOf(e.getMessage()), folder.log(), e);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Waits until the server answers.
   *
   * @return its HTTP port
   * @throws ElasticStartException if it ends or takes longer than {@code timeout}
   */
  int awaitPort(Duration timeout) {
    try {
      if (!readyOrOver.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        close();
        throw failure("no answer within " + timeout.toSeconds() + " s");
      }
      if (!ready) {
        boolean ended = process.waitFor(5, TimeUnit.SECONDS);
        throw failure("ended with " + (ended ? "exit code " + process.exitValue() : "no reason"));
      }
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw failure("interrupted");
    }
    return folder.httpPort().orElseThrow(() -> failure("no port in " + folder.logs()));
  }

  /** Asks the server to close and waits; kills it if it does not. */
  void close() {
    try (OutputStream in = process.getOutputStream()) {
      in.write(STOP);
    } catch (IOException e) {
      // Its input is closed: it is over already.
    }
    try {
      if (!process.waitFor(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void send(byte[] arguments) {
    try {
      OutputStream in = process.getOutputStream();
      in.write(arguments);
      in.flush();
    } catch (IOException e) {
      // The JVM is over before it read them: awaitPort says why.
    }
  }

  private void readErrors() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (errors.size() < MOST_ERROR_LINES) {
          errors.add(line);
        }
        if (line.startsWith(READY)) {
          ready = true;
          readyOrOver.countDown();
        }
      }
    } catch (IOException e) {
      // The process is over.
    } finally {
      readyOrOver.countDown();
    }
  }

  private ElasticStartException failure(String otherwise) {
    String log = NodeFolder.end(folder.log(), logStart);
    String output = NodeFolder.end(folder.output(), 0) + "\n" + String.join("\n", errors);
    return new ElasticStartException(
        StartFailure.reason(log, output).orElse(otherwise),
        log.isEmpty() ? folder.output() : folder.log(),
        null);
  }
}
