package org.obzor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.Digest;
import org.obzor.alert.Notification;
import org.obzor.alert.Notification.Kind;
import org.obzor.alert.Notification.Stage;

class PacingTest {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private static AlertSettings alert(Digest digest, @Nullable Instant mute) {
    return new AlertSettings("А", Map.of(), List.of(), digest, true).withMuteUntil(mute);
  }

  private static Notification at(Instant at, boolean aged, Kind kind) {
    String subject = kind + at.toString() + aged;
    return new Notification("a", kind, subject, "x", aged, at, Stage.NEW, null, List.of());
  }

  private static Notification fresh(long secondsAgo) {
    return at(NOON.minusSeconds(secondsAgo), false, Kind.STORY);
  }

  private static Notification aged(long secondsAgo) {
    return at(NOON.minusSeconds(secondsAgo), true, Kind.STORY);
  }

  private static Plan immediate(int lately, Notification... waiting) {
    return plan(alert(Digest.IMMEDIATE, null), lately, NOON, List.of(waiting));
  }

  private static Plan plan(
      AlertSettings alert, int lately, Instant now, List<Notification> waiting) {
    Queue queue = new Queue(waiting, waiting.size(), waiting.getLast().at());
    return Pacing.plan(alert, ALMATY, queue, lately, now);
  }

  private static List<Notification> many(int count, long newestSecondsAgo) {
    List<Notification> many = new ArrayList<>();
    for (int i = count - 1; i >= 0; i--) {
      many.add(fresh(newestSecondsAgo + i));
    }
    return many;
  }

  @Test
  void newStoriesGoOutAtOnceEachOnItsOwn() {
    Notification one = fresh(1);
    Notification two = fresh(0);
    assertThat(immediate(0, one, two))
        .isEqualTo(new Plan(List.of(List.of(one), List.of(two)), false, null));
  }

  @Test
  void twentyAreNoFloodButMoreAreToldInOneWhenItIsQuiet() {
    AlertSettings alert = alert(Digest.IMMEDIATE, null);
    assertThat(plan(alert, 0, NOON, many(20, 0)).batches()).hasSize(20);
    assertThat(plan(alert, 0, NOON, many(21, 0)))
        .isEqualTo(Plan.hold(NOON.plus(Pacing.FLOOD_QUIET)));
    assertThat(plan(alert, 0, NOON, many(21, 29)).holds()).isTrue();
    assertThat(plan(alert, 0, NOON, many(21, 30))).isEqualTo(Plan.all());
  }

  @Test
  void afterTwentyMessagesWithinTenMinutesTheNextWait() {
    assertThat(immediate(19, fresh(0)).batches()).hasSize(1);
    assertThat(immediate(20, fresh(0))).isEqualTo(Plan.hold(NOON.plusSeconds(30)));
    assertThat(immediate(20, fresh(30))).isEqualTo(Plan.all());
  }

  @Test
  void aFloodThatNeverEndsIsToldAfterAQuarterOfAnHour() {
    List<Notification> waiting = many(900, 0);
    AlertSettings alert = alert(Digest.IMMEDIATE, null);
    assertThat(plan(alert, 0, NOON, waiting))
        .isEqualTo(Plan.hold(waiting.getFirst().at().plus(Pacing.FLOOD_MOST)));
    assertThat(plan(alert, 0, NOON, many(901, 0))).isEqualTo(Plan.all());
  }

  @Test
  void oldArticlesWaitForMoreOfThem() {
    Notification news = fresh(0);
    Notification old = aged(2);
    assertThat(immediate(0, old, news))
        .isEqualTo(new Plan(List.of(List.of(news)), false, NOON.plusSeconds(1)));
    assertThat(immediate(0, aged(5), aged(3)).batches()).containsExactly(List.of(aged(5), aged(3)));
  }

  @Test
  void whatWasKeptBackIsToldInOne() {
    assertThat(immediate(0, fresh(121), fresh(90))).isEqualTo(Plan.all());
    assertThat(immediate(0, fresh(121)).batches()).hasSize(1);
  }

  @Test
  void aMutedAlertTellsNothingAndThenEverythingInOne() {
    AlertSettings muted = alert(Digest.IMMEDIATE, NOON.plusSeconds(60));
    List<Notification> waiting = List.of(fresh(40), fresh(35));
    assertThat(plan(muted, 0, NOON, waiting)).isEqualTo(Plan.hold(NOON.plusSeconds(60)));
    assertThat(plan(muted, 0, NOON.plusSeconds(60), waiting)).isEqualTo(Plan.all());
    AlertSettings hourly = alert(Digest.HOURLY, NOON.plusSeconds(60));
    assertThat(plan(hourly, 0, NOON, waiting).holds()).isTrue();
  }

  @Test
  void digestsWaitForTheirTimeButNotForABrokenAlert() {
    Notification story = at(NOON.plusSeconds(61), false, Kind.STORY);
    Notification broken = at(NOON.plusSeconds(62), false, Kind.BROKEN);
    AlertSettings hourly = alert(Digest.HOURLY, null);
    Instant one = NOON.plus(Duration.ofHours(1));
    assertThat(plan(hourly, 0, NOON.plusSeconds(70), List.of(story, broken)))
        .isEqualTo(new Plan(List.of(List.of(broken)), false, one));
    assertThat(plan(hourly, 0, one, List.of(story))).isEqualTo(Plan.all());
  }

  @ParameterizedTest
  @CsvSource({
    // recorded, due: ordinary days, before and after the time of day
    "Europe/Berlin, 08:00, 2026-11-20T06:59:59Z, 2026-11-20T07:00:00Z",
    "Europe/Berlin, 08:00, 2026-11-20T07:00:00Z, 2026-11-21T07:00:00Z",
    // 29 March: 02:00 to 03:00 does not exist, the clock goes on at 01:00 UTC
    "Europe/Berlin, 02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 02:30, 2026-03-29T01:00:00Z, 2026-03-30T00:30:00Z",
    // 25 October: 02:00 to 03:00 exists twice; only the first counts
    "Europe/Berlin, 02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "Europe/Berlin, 02:30, 2026-10-25T01:00:00Z, 2026-10-26T01:30:00Z",
    // a midnight that does not exist
    "Asia/Beirut, 00:00, 2026-03-28T12:00:00Z, 2026-03-28T22:00:00Z",
    "Asia/Almaty, 09:00, 2026-11-20T04:30:00Z, 2026-11-21T04:00:00Z"
  })
  void aDailyDigestComesOnceADay(ZoneId zone, LocalTime time, Instant recorded, Instant due) {
    assertThat(Pacing.next(Digest.DAILY, time, zone, recorded)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Almaty, 2026-11-20T04:30:00Z, 2026-11-20T05:00:00Z",
    "Asia/Almaty, 2026-11-20T05:00:00Z, 2026-11-20T06:00:00Z",
    "Asia/Kolkata, 2026-11-20T05:00:00Z, 2026-11-20T05:30:00Z",
    "Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25T01:00:00Z",
    "Europe/Berlin, 2026-10-25T01:30:00Z, 2026-10-25T02:00:00Z"
  })
  void anHourlyDigestComesAtTheFullHour(ZoneId zone, Instant recorded, Instant due) {
    assertThat(Pacing.next(Digest.HOURLY, LocalTime.NOON, zone, recorded)).isEqualTo(due);
  }
}
