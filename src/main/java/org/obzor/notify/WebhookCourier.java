package org.obzor.notify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.obzor.fetch.AddressGuard;
import org.obzor.fetch.RefusedAddressException;
import org.obzor.fetch.RetryAfter;

/**
 * Posts JSON. A client a message: a connection that was kept open could turn out to be closed by
 * the other side while the request leaves, and nobody would know whether it was read.
 */
final class WebhookCourier implements Courier {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final int DETAIL_BYTES = 300;
  private static final int TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;

  private final AddressGuard guard;
  private final InstantSource clock;

  WebhookCourier(AddressGuard guard, InstantSource clock) {
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Delivery deliver(String channel, Telling telling, Claim claim) {
    if (isPrivate(channel)) {
      return new Delivery.Refused(new Fault(Fault.WEBHOOK_PRIVATE, URI.create(channel).getHost()));
    }
    byte[] json = WebhookJson.write(telling);
    long timestamp = clock.instant().getEpochSecond();
    ClaimedBody body = new ClaimedBody(json, claim);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(channel))
            .timeout(ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Obzor")
            .header("X-Obzor-Delivery", telling.id())
            .header("X-Obzor-Timestamp", Long.toString(timestamp))
            .header("X-Obzor-Signature", Signature.of(telling.signingKey(), timestamp, json))
            .POST(body)
            .build();
    // Closing would wait for the end of an answer that may never end.
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      return judge(answer);
    } catch (IOException e) {
      return failed(body, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(body, "interrupted");
    } finally {
      client.shutdownNow();
    }
  }

  /**
   * Looked at before each message. What it was resolved to is what the client connects to: Java
   * remembers names for half a minute.
   */
  private boolean isPrivate(String channel) {
    try {
      guard.resolve(URI.create(channel).getHost());
      return false;
    } catch (RefusedAddressException e) {
      return true;
    } catch (UnknownHostException e) {
      // The client finds that out by itself.
      return false;
    }
  }

  private static Delivery failed(ClaimedBody body, String reason) {
    if (body.failure != null) {
      throw body.failure;
    }
    if (body.withheld) {
      return new Delivery.Withheld();
    }
    String code = body.begun ? Fault.ANSWER_LOST : Fault.UNREACHABLE;
    return new Delivery.Failed(new Fault(code, reason), null, body.begun);
  }

  private Delivery judge(HttpResponse<InputStream> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return new Delivery.Sent();
    }
    String detail = "HTTP " + status + " " + beginning(answer.body());
    if (status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY || status >= 500) {
      return new Delivery.Failed(
          new Fault(Fault.WEBHOOK_FAILED, detail),
          RetryAfter.read(answer.headers().firstValue("Retry-After").orElse(null), clock.instant()),
          false);
    }
    return new Delivery.Refused(new Fault(Fault.WEBHOOK_REFUSED, detail));
  }

  /** As much of the answer as is there already. */
  private static String beginning(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(Math.min(DETAIL_BYTES, body.available()));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Takes its claim when the connection stands and the body is asked for. */
  private static final class ClaimedBody implements BodyPublisher {
    private final BodyPublisher body;
    private final Claim claim;
    volatile boolean begun;
    volatile boolean withheld;
    volatile @Nullable RuntimeException failure;

    ClaimedBody(byte[] json, Claim claim) {
      this.body = BodyPublishers.ofByteArray(json);
      this.claim = claim;
    }

    @Override
    public long contentLength() {
      return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
      try {
        begun = claim.take();
        withheld = !begun;
      } catch (RuntimeException e) {
        failure = e;
      }
      if (begun) {
        body.subscribe(subscriber);
      } else {
        BodyPublishers.fromPublisher(new Nothing(), Math.max(1, contentLength()))
            .subscribe(subscriber);
      }
    }
  }

  /** A body that fails at once, so that the request is broken off. */
  private static final class Nothing implements Flow.Publisher<ByteBuffer> {
    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long n) {
              // Nothing comes.
            }

            @Override
            public void cancel() {
              // Nothing to end.
            }
          });
      subscriber.onError(new IOException("not sent"));
    }
  }
}
