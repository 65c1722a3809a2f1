package org.obzor.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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
      names = "--watch",
      paramLabel = "DIR",
      description =
          "Import files dropped into this folder once they are complete, and move them to its"
              + " done/ or failed/, with what became of them beside them.")
  @Nullable Path watch;

  @Option(
      names = "--dev",
      description = "Read templates, styles and scripts from disk at each request.")
  boolean dev;

  @Override
  public Integer call() throws InterruptedException {
    requireLoopback();
    Path watched = watch == null ? null : folder(watch);
    Settings settings = common.settings();
    NotifySettings notify = mail.settings(url(port), settings);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Signals.await(asked, closed);
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
      importFiles(services, asked);
      if (watched != null) {
        services.watch(watched);
      }
      // The one line on standard output: scripts wait for it.
      System.out.println("Obzor is ready: " + url(web.port()));
      Warmup.begin(url(web.port()));
      asked.await();
    } finally {
      closed.countDown();
    }
    return Obzor.DONE;
  }

  private static Path folder(Path watch) {
    try {
      return Files.createDirectories(watch).toRealPath();
    } catch (IOException e) {
      throw new Obzor.UsageException("--watch: " + watch + " is no folder that can be used");
    }
  }

  private void importFiles(Services services, CountDownLatch asked) {
    if (imports.isEmpty()) {
      return;
    }
    Sources sources = new Sources(common.zone(), Clock.systemUTC(), System.in);
    List<SourceFile> files = imports.stream().flatMap(p -> sources.files(p).stream()).toList();
    ImportLedger.summary(
        ImportProgress.run(services.importer(), files, () -> asked.getCount() == 0), System.err);
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
