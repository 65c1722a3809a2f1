package org.obzor.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The Elasticsearch that one Obzor works with: a node it runs itself, or a server somewhere.
 * Everything it stores is in indices whose names begin with {@link #prefix()}. Safe for use by
 * several threads.
 */
public final class Elastic implements AutoCloseable {
  private static final String PREFIX = "obzor";
  private static final Duration POLL = Duration.ofMillis(250);

  private final Connection connection;
  private final String prefix;
  private final @Nullable EmbeddedNode node;
  private final boolean shared;

  private Elastic(
      Connection connection, String prefix, @Nullable EmbeddedNode node, boolean shared) {
    this.connection = connection;
    this.prefix = prefix;
    this.node = node;
    this.shared = shared;
  }

  /**
   * Runs a node on the data folder, or uses the one a server runs there already. Returns when it
   * answers.
   *
   * @param waiting told once if this has to wait for another process
   * @throws DataFolderInUseException if this is to be a server and another server runs there
   * @throws ElasticStartException if the node does not start
   */
  public static Elastic embedded(EmbeddedSettings settings, Consumer<Waiting> waiting) {
    EmbeddedNode node = EmbeddedNode.open(settings, waiting);
    Connection connection = Connection.open(node.address(), node.credentials().header(), null);
    Elastic elastic = new Elastic(connection, PREFIX, node, false);
    elastic.awaitStoredData(settings.startTimeout());
    return elastic;
  }

  /** A node answers before it has opened what it stores. */
  private void awaitStoredData(Duration timeout) {
    try {
      client()
          .cluster()
          .health(h ->
              h.waitForStatus(HealthStatus.Yellow).timeout(t -> t.time(timeout.toSeconds() + "s")));
    } catch (ElasticsearchException | IOException e) {
      // What is wrong with it is told by health().
    }
  }

  /**
   * Uses a server; does not ask yet whether it answers.
   *
   * @param apiKey the encoded form that Elasticsearch gives out, null for none
   * @param caPem file of certificates to trust in place of the JVM's
   */
  public static Elastic remote(URI address, @Nullable String apiKey, @Nullable Path caPem) {
    String authorization = apiKey == null ? null : "ApiKey " + apiKey;
    return new Elastic(Connection.open(address, authorization, caPem), PREFIX, null, false);
  }

  /** The same server with other index names; closing it closes nothing. */
  public Elastic withPrefix(String other) {
    return new Elastic(connection, other, node, true);
  }

  public ElasticsearchClient client() {
    return connection.client();
  }

  /** The plain HTTP client, for answers that are read as a stream. */
  public Rest5Client http() {
    return connection.http();
  }

  /** What the names of all indices begin with. */
  public String prefix() {
    return prefix;
  }

  /** The full name of an index. */
  public String index(String name) {
    return prefix + "-" + name;
  }

  /** Small documents of one kind; {@code kind} must not change once there are some. */
  public <T> DocumentStore<T> store(String kind, Class<T> type) {
    return new ElasticStore<>(this, kind, type, Refresh.True);
  }

  /** A right that only one of the Obzors with these index names has at a time. */
  public Lease lease(String name, Duration term) {
    return new Lease(
        new ElasticStore<>(this, "leases", Lease.Holding.class, Refresh.False),
        name,
        term,
        System::nanoTime);
  }

  public Health health() {
    try {
      return switch (client().cluster().health().status()) {
        case Green -> Health.GREEN;
        case Yellow -> Health.YELLOW;
        case Red, Unknown, Unavailable -> Health.RED;
      };
    } catch (ElasticsearchException | IOException e) {
      return Health.AWAY;
    }
  }

  /** Why it is {@link Health#AWAY}, in one line; empty if it answers. */
  public Optional<String> trouble() {
    try {
      Calls.call(() -> client().cluster().health());
      return Optional.empty();
    } catch (UnavailableException | IllegalStateException e) {
      Optional<String> kept =
          node == null || node.keeper() == null ? Optional.empty() : node.keeper().trouble();
      return kept.or(() -> Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /** Waits until it is usable; returns whether it is. */
  public boolean waitReady(Duration timeout) throws InterruptedException {
    Instant end = Instant.now().plus(timeout);
    while (!health().usable()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Thread.sleep(POLL);
    }
    return true;
  }

  /** Process id of the node this process runs; empty if it runs none. */
  public OptionalLong nodePid() {
    return node == null || node.keeper() == null
        ? OptionalLong.empty()
        : node.keeper().handle().stream().mapToLong(ProcessHandle::pid).findFirst();
  }

  @Override
  public void close() {
    if (shared) {
      return;
    }
    connection.close();
    if (node != null) {
      node.close();
    }
  }
}
