package org.obzor.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an alert on volume found when it last looked.
 *
 * @param checked when that was
 * @param learning whether there are too few weeks of articles to compare with
 * @param count articles in the window
 * @param mean articles in the same hours of the weeks before
 * @param spike when the last spike began; null if there never was one
 * @param spiking whether that is still going on
 * @param told whether its last change has been recorded to be told
 * @param detail of that change: count, mean, hours of the window
 */
public record VolumeState(
    Instant checked,
    boolean learning,
    long count,
    double mean,
    @Nullable Instant spike,
    boolean spiking,
    boolean told,
    List<String> detail) {
  public VolumeState {
    detail = List.copyOf(detail);
  }
}
