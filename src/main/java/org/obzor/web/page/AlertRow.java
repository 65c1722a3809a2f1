package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.VolumeState;
import org.obzor.query.InvalidInputException;

/**
 * An alert in a list and at the head of its page.
 *
 * @param state {@code on}, {@code spike}, {@code paused}, {@code muted} or {@code broken}
 * @param stateText the same in words
 * @param broken why it matches nothing, null if all is well
 * @param how when and where its messages go, in words
 * @param dead messages that were given up
 * @param volume whether it tells of unusual numbers
 * @param volumeText how many there are now, empty if it does not
 */
record AlertRow(
    String id,
    String name,
    List<FilterBar.Chip> chips,
    List<String> tags,
    long matches,
    long unread,
    String state,
    String stateText,
    @Nullable String broken,
    String how,
    long dead,
    boolean volume,
    String volumeText) {

  static AlertRow of(Pages pages, Context ctx, AlertForms forms, AlertStatus status, long dead) {
    Alert alert = status.alert();
    AlertSettings settings = alert.settings();
    InvalidInputException broken = status.broken();
    Instant mute = settings.muteUntil();
    boolean muted = mute != null && mute.isAfter(pages.parts().clock().instant());
    VolumeState counted =
        settings.volume() == null ? null : pages.parts().alerts().volume(alert.id()).orElse(null);
    boolean spike = counted != null && counted.spiking();
    String state =
        broken != null
            ? "broken"
            : !alert.enabled() ? "paused" : muted ? "muted" : spike ? "spike" : "on";
    return new AlertRow(
        alert.id(),
        alert.name(),
        forms.chips(ctx, alert.filters()),
        settings.tags(),
        status.matches(),
        status.unread(),
        state,
        muted && mute != null && state.equals("muted")
            ? pages.text(ctx, "alert.state.muted", pages.formats(ctx).dateTime(mute))
            : pages.text(ctx, "alert.state." + state),
        broken == null ? null : pages.text(ctx, broken),
        how(pages, ctx, settings),
        dead,
        settings.volume() != null,
        settings.volume() == null ? "" : counted(pages, ctx, counted));
  }

  private static String counted(Pages pages, Context ctx, @Nullable VolumeState counted) {
    return counted == null
        ? pages.text(ctx, "alert.how.volume")
        : counted.learning()
            ? pages.text(ctx, "alert.volume.learning")
            : pages.text(
                ctx, "alert.volume.now", counted.count(), Math.round(10 * counted.mean()) / 10.0);
  }

  private static String how(Pages pages, Context ctx, AlertSettings settings) {
    long mails = settings.channels().stream().filter(c -> c.startsWith("mailto:")).count();
    long hooks = settings.channels().size() - mails;
    String when =
        pages.text(ctx, "alert.how." + settings.digest().id(), settings.digestAt().toString());
    List<String> where = new ArrayList<>();
    if (mails > 0) {
      where.add(pages.text(ctx, "alert.how.mails", mails));
    }
    if (hooks > 0) {
      where.add(pages.text(ctx, "alert.how.webhooks", hooks));
    }
    return where.isEmpty()
        ? pages.text(ctx, "alert.how.inbox")
        : when + ": " + String.join(", ", where);
  }
}
