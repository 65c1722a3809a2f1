package org.obzor.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.obzor.fetch.Fetched.Document;
import org.obzor.fetch.Fetched.Failed;
import org.obzor.fetch.Fetched.Fault;
import org.obzor.fetch.Fetched.NotModified;
import org.obzor.fetch.Fetched.Validators;

/**
 * Gets documents. Each connection goes to an address that {@link AddressGuard} has just let pass:
 * the client resolves names through it and in no other way, for redirects too. Safe for use by many
 * threads, virtual ones among them.
 */
public final class Fetcher implements AutoCloseable {
  private static final int CONNECTIONS = 256;
  private static final int LONGEST_SHOWN = 300;

  /** A host with more is tried at so many: each of them may take its time not to answer. */
  private static final int MOST_ADDRESSES = 4;

  private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?(\\d{1,9})");

  private final FetchLimits limits;
  private final InstantSource clock;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fetch-limit").factory());

  public Fetcher(AddressGuard guard, FetchLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(guard, limits))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(limits.silence()))
                    .setConnectionRequestTimeout(Timeout.of(limits.total()))
                    .build())
            .setUserAgent("Obzor (media monitoring)")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      AddressGuard guard, FetchLimits limits) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(
            new DnsResolver() {
              @Override
              public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] all = guard.resolve(host);
                return Arrays.copyOf(all, Math.min(all.length, MOST_ADDRESSES));
              }

              @Override
              public String resolveCanonicalHostname(String host) {
                return host;
              }
            })
        .setMaxConnTotal(CONNECTIONS)
        .setMaxConnPerRoute(CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.silence()))
                .build())
        .build();
  }

  /** Gets a document; whatever goes wrong is a {@link Failed}. */
  public Fetched get(FetchRequest request) {
    return get(request, address -> true);
  }

  /**
   * The same, where not every redirect is followed.
   *
   * @param mayFollow asked about each address that a redirect leads to
   */
  public Fetched get(FetchRequest request, Predicate<URI> mayFollow) {
    Instant end = clock.instant().plus(limits.total());
    URI address = WebAddress.of(request.address().toString());
    if (address == null) {
      return new Failed(Fault.BAD_ADDRESS, shown(request.address().toString()), null, null);
    }
    URI moved = null;
    boolean permanent = true;
    for (int hops = 0; hops <= limits.redirects(); hops++) {
      Step step = step(request, address, end, moved);
      if (step.result() != null) {
        return step.result();
      }
      String location = Objects.requireNonNull(step.location());
      URI next = WebAddress.target(address, location);
      if (next == null) {
        return new Failed(Fault.BAD_ADDRESS, shown(location), null, moved);
      }
      if (!mayFollow.test(next)) {
        return new Failed(Fault.UNWANTED_REDIRECT, shown(next.toString()), null, moved);
      }
      permanent &= step.permanent();
      moved = permanent ? next : moved;
      address = next;
    }
    return new Failed(Fault.TOO_MANY_REDIRECTS, "", null, null);
  }

  /** An answer, or where to ask next. */
  private record Step(@Nullable Fetched result, @Nullable String location, boolean permanent) {}

  private Step step(FetchRequest request, URI address, Instant end, @Nullable URI moved) {
    HttpGet get = new HttpGet(address);
    get.setHeader(HttpHeaders.ACCEPT, request.accept());
    get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
    if (request.etag() != null) {
      get.setHeader(HttpHeaders.IF_NONE_MATCH, request.etag());
    }
    if (request.lastModified() != null) {
      get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
    }
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> limit =
        watch.schedule(
            () -> {
              late.set(true);
              get.abort();
            },
            Duration.between(clock.instant(), end).toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      boolean asked = request.etag() != null || request.lastModified() != null;
      return client.execute(get, answer -> read(answer, address, moved, asked));
    } catch (IOException | RuntimeException e) {
      Fault fault = late.get() ? Fault.TIMEOUT : fault(e);
      return new Step(new Failed(fault, detail(fault, e), null, moved), null, false);
    } finally {
      limit.cancel(false);
    }
  }

  /**
   * @param conditional whether the server was told what is known
   */
  private Step read(
      ClassicHttpResponse answer, URI address, @Nullable URI moved, boolean conditional)
      throws IOException {
    int status = answer.getCode();
    Validators validators = validators(answer);
    if (status == HttpStatus.SC_NOT_MODIFIED && !conditional) {
      return new Step(new Failed(Fault.BAD_ANSWER, "HTTP 304", null, moved), null, false);
    }
    if (status == HttpStatus.SC_NOT_MODIFIED) {
      return new Step(new NotModified(moved, validators), null, false);
    }
    String location = header(answer, HttpHeaders.LOCATION);
    if (status / 100 == 3 && location != null) {
      close(answer);
      return new Step(null, location, status == 301 || status == 308);
    }
    if (status / 100 != 2) {
      close(answer);
      Fault fault = fault(status);
      Duration wait =
          fault == Fault.BUSY
              ? RetryAfter.read(header(answer, HttpHeaders.RETRY_AFTER), clock.instant())
              : null;
      return new Step(new Failed(fault, "HTTP " + status, wait, moved), null, false);
    }
    HttpEntity entity = answer.getEntity();
    byte[] bytes = new byte[0];
    if (entity != null) {
      if (entity.getContentLength() > limits.bytes()) {
        close(answer);
        throw new BodyReader.TooLarge();
      }
      try {
        InputStream in = entity.getContent();
        bytes = BodyReader.read(in, header(answer, HttpHeaders.CONTENT_ENCODING), limits.bytes());
      } catch (IOException e) {
        close(answer);
        throw e;
      }
    }
    Body body =
        new Body(
            bytes,
            header(answer, HttpHeaders.CONTENT_TYPE),
            header(answer, HttpHeaders.CONTENT_LANGUAGE));
    return new Step(new Document(body, address, moved, validators), null, false);
  }

  /** Breaks the connection off, so that a body nobody wants is not read to its end. */
  private static void close(ClassicHttpResponse answer) {
    if (answer instanceof org.apache.hc.core5.io.ModalCloseable closeable) {
      closeable.close(CloseMode.IMMEDIATE);
    } else if (answer instanceof org.apache.hc.client5.http.impl.classic.CloseableHttpResponse c) {
      c.close(CloseMode.IMMEDIATE);
    }
  }

  private static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private static Validators validators(ClassicHttpResponse answer) {
    String control = header(answer, HttpHeaders.CACHE_CONTROL);
    Matcher age = MAX_AGE.matcher(control == null ? "" : control.toLowerCase(Locale.ROOT));
    return new Validators(
        header(answer, HttpHeaders.ETAG),
        header(answer, HttpHeaders.LAST_MODIFIED),
        age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : null);
  }

  private static @Nullable String header(ClassicHttpResponse answer, String name) {
    Header header = answer.getFirstHeader(name);
    return header == null || header.getValue() == null ? null : header.getValue();
  }

  private static Fault fault(int status) {
    return switch (status) {
      case 401, 403, 451 -> Fault.FORBIDDEN;
      case 404 -> Fault.NOT_FOUND;
      case 410 -> Fault.GONE;
      case 429, 503 -> Fault.BUSY;
      default -> Fault.STATUS;
    };
  }

  private static Fault fault(Exception e) {
    return switch (e) {
      case RefusedAddressException r -> Fault.REFUSED_ADDRESS;
      case UnknownHostException u -> Fault.UNKNOWN_HOST;
      case BodyReader.TooLarge t -> Fault.TOO_LARGE;
      case SocketTimeoutException s -> Fault.TIMEOUT;
      case InterruptedIOException i -> Fault.TIMEOUT;
      case SSLException s -> Fault.TLS;
      case java.net.ConnectException c -> Fault.UNREACHABLE;
      case java.net.NoRouteToHostException n -> Fault.UNREACHABLE;
      case java.net.SocketException s -> Fault.UNREACHABLE;
      default -> Fault.BAD_ANSWER;
    };
  }

  private static String detail(Fault fault, Exception e) {
    String message = e.getMessage();
    return switch (fault) {
      case TIMEOUT, TOO_LARGE -> "";
      default -> shown(message == null ? e.getClass().getSimpleName() : message);
    };
  }

  @Override
  public void close() {
    watch.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
