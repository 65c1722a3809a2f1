package org.obzor.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ReadersTest {
  @Test
  void whoWaitsOnAVirtualThreadDoesNotReadOnOne() throws Exception {
    try (Readers readers = new Readers();
        var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(waiting.submit(() -> readers.read(() -> Thread.currentThread().isVirtual())).get())
          .isFalse();
    }
  }

  @Test
  void whatGoesWrongIsToldAsItIs() {
    try (Readers readers = new Readers()) {
      RuntimeException fault = new IllegalArgumentException("a");
      assertThatThrownBy(() ->
              readers.read(() -> {
                throw fault;
              }))
          .isSameAs(fault);
      Error deep = new StackOverflowError();
      assertThatThrownBy(() ->
              readers.read(() -> {
                throw deep;
              }))
          .isSameAs(deep);
    }
  }
}
