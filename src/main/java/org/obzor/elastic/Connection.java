package org.obzor.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/** The HTTP clients to one Elasticsearch: the typed one and the plain one below it. */
record Connection(ElasticsearchClient client, Rest5Client http) {
  private static final int CONNECTIONS = 32;
  private static final int ANSWER_SECONDS = 120;

  /**
   * @param authorization value of the header of that name, null for none
   * @param caPem certificates to trust beside none other, null for the JVM's
   */
  static Connection open(URI address, @Nullable String authorization, @Nullable Path caPem) {
    Rest5ClientBuilder builder =
        Rest5Client.builder(address)
            .setMetaHeaderEnabled(false)
            .setRequestConfigCallback(c -> c.setResponseTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
            .setConnectionManagerCallback(
                c -> c.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
    if (authorization != null) {
      builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", authorization)});
    }
    if (caPem != null) {
      builder.setSSLContext(trusting(caPem));
    }
    Rest5Client http = builder.build();
    return new Connection(
        new ElasticsearchClient(
            new Rest5ClientTransport(
                http, new JacksonJsonpMapper(), null, NoopInstrumentation.INSTANCE)),
        http);
  }

  void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SSLContext trusting(Path caPem) {
    try (InputStream in = Files.newInputStream(caPem)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int n = 0;
      for (Certificate c : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("ca" + n++, c);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the certificates in " + caPem, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot use the certificates in " + caPem, e);
    }
  }
}
