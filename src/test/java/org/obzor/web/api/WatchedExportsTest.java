package org.obzor.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.obzor.web.api.WatchedExports.BrokenOff;
import org.obzor.web.api.WatchedExports.ProgressJson;
import org.obzor.web.api.WatchedExports.Watched;

class WatchedExportsTest {
  private final AtomicInteger cuts = new AtomicInteger();

  @Test
  void tellsHowFarAFileIs() {
    Watched file = new Watched();
    assertThat(file.told()).isEqualTo(new ProgressJson("counting", 0, 0));
    file.begin(10, cuts::incrementAndGet);
    file.reached(4);
    assertThat(file.told()).isEqualTo(new ProgressJson("writing", 4, 10));
    file.reached(10);
    file.done();
    file.failed();
    file.cancel();
    assertThat(file.told()).isEqualTo(new ProgressJson("done", 10, 10));
    assertThat(cuts).hasValue(0);
  }

  @Test
  void whatIsCancelledIsCutAndWrittenNoFurther() {
    Watched file = new Watched();
    file.begin(10, cuts::incrementAndGet);
    assertThatNoException().isThrownBy(() -> file.reached(1));
    file.cancel();
    file.cancel();
    assertThatThrownBy(() -> file.reached(2)).isInstanceOf(BrokenOff.class);
    file.failed();
    assertThat(file.told()).isEqualTo(new ProgressJson("cancelled", 1, 10));
    assertThat(cuts).hasValue(1);
  }

  @Test
  void whatIsCancelledWhileItIsCountedNeverBegins() {
    Watched file = new Watched();
    file.cancel();
    assertThatThrownBy(() -> file.begin(10, cuts::incrementAndGet)).isInstanceOf(BrokenOff.class);
    assertThat(file.told().state()).isEqualTo("cancelled");
  }

  @Test
  void whatEndsBeforeItIsDoneHasFailed() {
    Watched file = new Watched();
    file.begin(10, cuts::incrementAndGet);
    file.failed();
    assertThat(file.told().state()).isEqualTo("failed");
  }
}
