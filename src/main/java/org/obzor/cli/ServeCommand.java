package org.obzor.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.obzor.app.Server;
import org.obzor.app.Services;
import org.obzor.app.Settings;
import org.obzor.app.Warmup;
import org.obzor.elastic.EmbeddedSettings.Role;
import org.obzor.notify.NotifySettings;
import org.obzor.source.SourceFile;
import org.obzor.source.Sources;
import org.obzor.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server until it is told to end. */
@Command(
    name = "serve",
    description = "Runs the server; prints its URL when it is ready to answer.")
final class ServeCommand implements Callable<Integer> {
  private static final Duration SHUTDOWN = Duration.ofSeconds(30);

  @Mixin CommonOptions common;

  @Mixin MailOptions mail;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Loopback address to serve on (default: ${DEFAULT-VALUE}).")
  String host;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port to serve on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--import",
      paramLabel = "PATH",
      description = "Import this file or folder when the server starts; repeatable.")
  List<String> imports = List.of();

  @Option(
      names = "--dev",
      description = "Read templates, styles and scripts from disk at each request.")
  boolean dev;

  @Override
  public Integer call() throws InterruptedException {
    requireLoopback();
    Settings settings = common.settings();
    NotifySettings notify = mail.settings(url(port), settings);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    endOnSignal(asked, closed);
    try (Services services = Services.open(settings, notify, Role.SERVE, Notices::waiting);
        WebServer web =
            Server.start(
                services,
                settings,
                host,
                port,
                mail.publicUrl == null ? null : notify.publicUrl(),
                dev ? CommonOptions.project() : null)) {
      services.start();
      importFiles(services);
      // The one line on standard output: scripts wait for it.
      System.out.println("Obzor is ready: " + url(web.port()));
      Warmup.begin(url(web.port()));
      asked.await();
    } finally {
      closed.countDown();
    }
    return Obzor.DONE;
  }

  private void importFiles(Services services) {
    if (imports.isEmpty()) {
      return;
    }
    Sources sources = new Sources(common.zone(), Clock.systemUTC(), System.in);
    List<SourceFile> files = imports.stream().flatMap(p -> sources.files(p).stream()).toList();
    ImportLedger.summary(ImportProgress.run(services.importer(), files), System.err);
  }

  /** On SIGTERM and SIGINT the process ends when everything is closed, or took too long to. */
  private static void endOnSignal(CountDownLatch asked, CountDownLatch closed) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              asked.countDown();
              try {
                if (!closed.await(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                  System.err.println("obzor: ended before everything was closed");
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }));
  }

  private String url(int actualPort) {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + actualPort;
  }

  /** Without accounts, whoever reaches the server may read and write everything. */
  private void requireLoopback() {
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      throw new Obzor.UsageException("--host: there is no host " + host);
    }
    throw new Obzor.UsageException(
        "--host: "
            + host
            + " is no loopback address; Obzor has no accounts yet and serves this machine only"
            + " (127.0.0.1, localhost, ::1)");
  }
}
