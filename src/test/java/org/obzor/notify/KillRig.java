package org.obzor.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.TestElastic;
import org.obzor.elastic.Elastic;

/**
 * Kills a process that takes in articles and sends alerts' messages, again and again, and counts
 * what arrived at a mail server and a webhook's receiver, which live on.
 */
final class KillRig implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("Статья номер (\\d+)\\.");
  private static final Duration START = Duration.ofMinutes(2);

  /** One article that came in one message. */
  record Arrival(String way, int article, boolean marked) {}

  /**
   * What came of it.
   *
   * @param expected articles times ways
   * @param lost those that never came
   * @param repeated those that came more than once without a mark
   * @param marked those that came again, marked as possibly repeated
   * @param markedInVain messages marked so that had not come before
   */
  record Count(int kills, int expected, long lost, long repeated, long marked, long markedInVain) {}

  private final Elastic elastic = TestElastic.fresh();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final HttpServer hooks;
  private final Random random;
  private final ConcurrentLinkedQueue<Arrival> byHook = new ConcurrentLinkedQueue<>();
  private final Set<Integer> accepted = ConcurrentHashMap.newKeySet();
  private final Thread.@Nullable UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private int articles;
  private int kills;

  KillRig(long seed) throws IOException {
    // The mail server's threads end with an exception when a client is killed in mid-sentence.
    Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
    this.random = new Random(seed);
    mail.start();
    hooks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hooks.createContext("/", this::receive);
    hooks.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    hooks.start();
  }

  private void uncaught(Thread thread, Throwable e) {
    if (!thread.getName().startsWith("smtp:")) {
      e.printStackTrace();
    }
  }

  /** Notes what comes and takes its time to say so. */
  private void receive(HttpExchange exchange) throws IOException {
    JsonNode json = new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
    boolean marked = json.path("possibly_repeated").asBoolean();
    for (JsonNode story : json.path("stories")) {
      numbers(story.path("title").asText())
          .forEach(n -> byHook.add(new Arrival("webhook", n, marked)));
    }
    int delay;
    synchronized (random) {
      delay = random.nextInt(200);
    }
    pause(Duration.ofMillis(delay));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static Set<Integer> numbers(String text) {
    Set<Integer> numbers = new TreeSet<>();
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      numbers.add(Integer.parseInt(m.group(1)));
    }
    return numbers;
  }

  /** A child, from its start to its end. */
  private final class Life implements AutoCloseable {
    private final Process process;
    private final Writer to;
    private final CountDownLatch ready = new CountDownLatch(1);

    Life() throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Dobzor.elasticsearch.home=" + TestElastic.distribution(),
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  KillChild.class.getName(),
                  TestElastic.sharedFolder().toString(),
                  elastic.prefix(),
                  Integer.toString(mail.getSmtp().getPort()),
                  Integer.toString(hooks.getAddress().getPort()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      to = process.outputWriter(StandardCharsets.UTF_8);
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (line.equals("ready")) {
            ready.countDown();
          } else if (line.startsWith("done ")) {
            for (String n : line.substring(5).split(",", -1)) {
              accepted.add(Integer.parseInt(n));
            }
          }
        }
      } catch (IOException e) {
        // It was killed.
      }
    }

    void awaitReady() throws InterruptedException {
      if (!ready.await(START.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the child does not start");
      }
    }

    void send(List<Integer> numbers) {
      try {
        to.write(String.join(",", numbers.stream().map(String::valueOf).toList()) + "\n");
        to.flush();
      } catch (IOException e) {
        // It was killed; they are sent again.
      }
    }

    @Override
    public void close() {
      process.destroyForcibly(); // SIGKILL
      process.onExit().join();
    }
  }

  /** One life of some seconds in which articles come in, and its sudden end. */
  void kill() throws IOException, InterruptedException {
    try (Life life = new Life()) {
      life.awaitReady();
      long end = System.nanoTime() + Duration.ofMillis(500 + random.nextInt(6_500)).toNanos();
      int fresh = 8;
      while (System.nanoTime() < end) {
        List<Integer> numbers = missing();
        for (int i = 0; i < 2 && fresh > 0; i++, fresh--) {
          numbers.add(articles++);
        }
        if (!numbers.isEmpty()) {
          life.send(numbers);
        }
        pause(Duration.ofMillis(random.nextInt(600)));
      }
    }
    kills++;
  }

  private List<Integer> missing() {
    List<Integer> missing = new ArrayList<>();
    for (int n = 0; n < articles; n++) {
      if (!accepted.contains(n)) {
        missing.add(n);
      }
    }
    return missing;
  }

  /** Lets a last child bring in the rest and send it; some may come as one summary. */
  Count finish(Duration most) throws IOException, InterruptedException {
    try (Life life = new Life()) {
      life.awaitReady();
      life.send(missing());
      long end = System.nanoTime() + most.toNanos();
      while (System.nanoTime() < end && count().lost() > 0) {
        pause(Duration.ofSeconds(1));
      }
      pause(Duration.ofSeconds(5));
    }
    return count();
  }

  /** Times from handing an article in to its arrival by mail, in milliseconds, nobody killed. */
  List<Long> delays(int number) throws IOException, InterruptedException {
    List<Long> delays = new ArrayList<>();
    try (Life life = new Life()) {
      life.awaitReady();
      pause(Duration.ofSeconds(5));
      for (int i = 0; i < number; i++) {
        int before = mail.getReceivedMessages().length;
        long start = System.nanoTime();
        life.send(List.of(articles++));
        while (mail.getReceivedMessages().length == before) {
          pause(Duration.ofMillis(10));
        }
        delays.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        pause(Duration.ofMillis(700));
      }
    }
    return delays.stream().sorted().toList();
  }

  private Count count() {
    List<Arrival> all = new ArrayList<>(byHook);
    for (MimeMessage message : mail.getReceivedMessages()) {
      all.addAll(arrivals(message));
    }
    Map<String, int[]> counts = new HashMap<>();
    for (Arrival a : all) {
      counts.computeIfAbsent(a.way() + a.article(), k -> new int[2])[a.marked() ? 1 : 0]++;
    }
    int expected = 2 * articles;
    return new Count(
        kills,
        expected,
        expected - counts.size(),
        counts.values().stream().filter(c -> c[0] > 1).count(),
        counts.values().stream().filter(c -> c[1] > 0 && c[0] + c[1] > 1).count(),
        counts.values().stream().filter(c -> c[1] > 0 && c[0] + c[1] == 1).count());
  }

  private static List<Arrival> arrivals(MimeMessage message) {
    try {
      String text = (String) ((Multipart) message.getContent()).getBodyPart(0).getContent();
      boolean marked = message.getHeader("X-Obzor-Possibly-Repeated") != null;
      return numbers(text).stream().map(n -> new Arrival("mail", n, marked)).toList();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    hooks.stop(0);
    mail.stop();
    Thread.setDefaultUncaughtExceptionHandler(before);
  }
}
