package org.obzor.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartFailureTest {
  @Test
  void theRootCauseOfTheLastFatalException() {
    String log =
        """
        2026-01-01T00:00:00,000 INFO  o.e.n.Node starting ...
        2026-01-01T00:00:01,000 ERROR o.e.b.Elasticsearch fatal exception while booting Elasticsearch
        java.lang.IllegalStateException: failed to obtain node locks
        \tat org.elasticsearch.env.NodeEnvironment.<init>(NodeEnvironment.java:1)
        Caused by: java.io.IOException: failed to obtain lock on /data/node.lock
        \tat org.elasticsearch.env.NodeEnvironment.<init>(NodeEnvironment.java:2)
        Caused by: org.apache.lucene.store.LockObtainFailedException: Lock held by another program
        \t... 3 more
        """;
    assertThat(StartFailure.reason(log, ""))
        .contains(
            "org.apache.lucene.store.LockObtainFailedException: Lock held by another program");
  }

  @Test
  void anExceptionWithoutACause() {
    String log = "x fatal exception while booting Elasticsearch\njava.lang.Error: why\n\tat x";
    assertThat(StartFailure.reason(log, "")).contains("java.lang.Error: why");
  }

  @Test
  void whatTheJvmSays() {
    String output =
        """
        WARNING: Using incubator modules: jdk.incubator.vector

        Error occurred during initialization of VM
        Could not reserve enough space for 90000000KB object heap
        """;
    assertThat(StartFailure.reason("", output))
        .contains(
            "Error occurred during initialization of VM:"
                + " Could not reserve enough space for 90000000KB object heap");
  }

  @Test
  void nothingSaid() {
    assertThat(StartFailure.reason("INFO fine\n", "\u0018\n")).isEmpty();
  }
}
