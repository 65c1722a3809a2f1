package org.obzor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.obzor.notify.KillRig.Count;

/** The short form of {@link KillRun}. */
class KillIT {
  @Test
  void nothingIsLostOrSentTwiceUnmarkedHoweverOftenItIsKilled()
      throws IOException, InterruptedException {
    try (KillRig rig = new KillRig(7)) {
      for (int i = 0; i < 5; i++) {
        rig.kill();
      }
      Count count = rig.finish(Duration.ofMinutes(2));
      System.out.println(count);
      assertThat(count.expected()).isGreaterThan(10);
      assertThat(count.lost()).isZero();
      assertThat(count.repeated()).isZero();
    }
  }
}
