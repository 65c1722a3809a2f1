package org.obzor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.alert.Alert;
import org.obzor.alert.Channel;
import org.obzor.alert.Digest;
import org.obzor.alert.Notification;
import org.obzor.alert.Notification.Stage;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.notify.Message.State;

class NotifierTest {
  private final Rig rig = new Rig();
  private final Receiver receiver = new Receiver();
  private final Notifier notifier = rig.process(new Rig.Stores(), receiver.couriers());

  private void settle(Duration later) {
    rig.pass(later);
    Rig.settle(notifier);
  }

  private List<Stage> stages(Alert alert) {
    return rig.alerts.notifications().list(alert.id(), 100, null).items().stream()
        .map(s -> s.value().stage())
        .toList();
  }

  private Message only(Alert alert) {
    return notifier.messages(alert.id(), 10, null).messages().getFirst();
  }

  @Test
  void oneStoryInTwoOutletsIsOneMessageThatNamesBoth() {
    rig.alert("Снег", Digest.IMMEDIATE, "a@example.org");
    Instant now = rig.now.get();
    rig.arrive(Rig.article("1", "s", "Вестник", now));
    rig.arrive(Rig.article("2", "s", "Степь", now));
    Rig.settle(notifier);
    settle(Duration.ofDays(2));
    assertThat(receiver.tellings())
        .singleElement()
        .satisfies(t -> {
          assertThat(t.subject()).isEqualTo("Снег: Снег: 1");
          assertThat(t.items().getFirst().outlets()).containsExactly("Степь");
          assertThat(t.items().getFirst().otherOutlets()).isEqualTo("Также: Степь");
          assertThat(t.items().getFirst().excerptHtml()).contains("<mark>снег</mark> &lt;b&gt;");
          assertThat(t.items().getFirst().excerpt()).contains("снег <b>и</b>");
          assertThat(t.items().getFirst().published())
              .contains("2026")
              .endsWith("17:10 (Asia/Almaty)");
          assertThat(t.repeated()).isNull();
        });
  }

  @Test
  void aFloodIsOneMessageWithTheFirstOfThemAndTheNumberOfTheRest() {
    rig.alert("Снег", Digest.IMMEDIATE, "a@example.org");
    for (int i = 0; i < 46; i++) {
      rig.arrive(rig.article("n" + i));
    }
    Rig.settle(notifier);
    assertThat(receiver.arrived).isEmpty();
    settle(Duration.ofSeconds(31));
    assertThat(receiver.tellings())
        .singleElement()
        .satisfies(t -> {
          assertThat(t.subject()).isEqualTo("Снег: 46 новых сюжетов");
          assertThat(t.items()).hasSize(Batch.SHOWN);
          assertThat(t.more()).isEqualTo("И ещё 26 сюжетов — в оповещении");
          assertThat(t.total()).isEqualTo(46);
        });
  }

  @Test
  void withoutChannelsEverythingStaysInTheInbox() {
    Alert alert = rig.alert("Снег", Digest.DAILY);
    rig.arrive(rig.article("1"));
    Rig.settle(notifier);
    assertThat(stages(alert)).containsExactly(Stage.KEPT);
    assertThat(notifier.messages(null, 10, null).total()).isZero();
  }

  @Test
  void anArticleThatIsNotStoredIsWaitedForAWeek() {
    Alert alert = rig.alert("Снег", Digest.IMMEDIATE, "a@example.org");
    rig.alerts.match(List.of(rig.article("lost"), rig.article("late")));
    Rig.settle(notifier);
    rig.arrive(rig.article("late"));
    settle(Duration.ofSeconds(11));
    assertThat(receiver.tellings())
        .extracting(Telling::subject)
        .containsExactly("Снег: Снег: late");
    assertThat(stages(alert)).containsExactlyInAnyOrder(Stage.NEW, Stage.QUEUED);
    settle(Duration.ofDays(8));
    assertThat(stages(alert)).containsExactlyInAnyOrder(Stage.KEPT, Stage.QUEUED);
    assertThat(receiver.arrived).hasSize(1);
  }

  @Test
  void whatItsBatchDoesNotListIsNewAgain() {
    Alert alert = rig.alert("Снег", Digest.DAILY, "a@example.org");
    rig.arrive(rig.article("1"));
    rig.arrive(rig.article("2"));
    List<Stored<Notification>> waiting = rig.alerts.notifications().waiting(alert.id(), 10);
    rig.alerts.notifications().move(waiting, Stage.COLLECTED, "b");
    Batch frozen =
        new Batch(
            "b",
            alert.id(),
            List.of(waiting.getFirst().id()),
            List.of(waiting.getFirst().value()),
            List.of("mailto:a@example.org"),
            Rig.START,
            true);
    rig.batches.create("b", "open", Rig.START, frozen);
    Rig.settle(notifier);
    assertThat(stages(alert)).containsExactlyInAnyOrder(Stage.NEW, Stage.QUEUED);
    assertThat(receiver.tellings())
        .singleElement()
        .satisfies(t -> assertThat(t.items()).hasSize(1));
  }

  @Test
  void mailWaitsForAServerAndIsSentOnceThereIsOne() {
    Alert alert = rig.alert("Снег", Digest.IMMEDIATE, "a@example.org");
    Notifier without = rig.process(new Rig.Stores(), new Couriers(null, receiver));
    rig.arrive(rig.article("1"));
    Rig.settle(without);
    assertThat(without.mailConfigured()).isFalse();
    assertThat(only(alert).state()).isEqualTo(State.PENDING);
    assertThat(only(alert).fault()).isEqualTo(new Fault(Fault.NO_MAIL_SERVER, ""));
    assertThat(without.test(alert, Channel.of("a@example.org")))
        .isInstanceOf(Delivery.Failed.class);
    settle(Duration.ofHours(1));
    assertThat(only(alert).state()).isEqualTo(State.SENT);
    assertThat(only(alert).possiblyRepeated()).isFalse();
  }

  @Test
  void whatIsRefusedIsKeptAndCanBeReplayed() {
    Alert alert = rig.alert("Снег", Digest.IMMEDIATE, "https://hooks.example.org/x");
    receiver.answer = sent -> new Delivery.Refused(new Fault(Fault.WEBHOOK_REFUSED, "HTTP 410"));
    rig.arrive(rig.article("1"));
    Rig.settle(notifier);
    assertThat(notifier.dead(alert.id(), 10, null).messages()).containsExactly(only(alert));
    assertThat(notifier.deadCounts()).containsEntry(alert.id(), 1L);
    assertThat(only(alert).attempts()).isEqualTo(1);
    receiver.answer = sent -> sent;
    assertThat(notifier.replay(only(alert).id())).isTrue();
    assertThat(notifier.replay("nothing")).isFalse();
    Rig.settle(notifier);
    assertThat(only(alert).state()).isEqualTo(State.SENT);
    assertThat(notifier.replay(only(alert).id())).isFalse();
    assertThat(notifier.dead(null, 10, null).total()).isZero();
  }

  @Test
  void whatFailsIsTriedAgainLaterAndAtLastGivenUp() {
    Alert alert = rig.alert("Снег", Digest.IMMEDIATE, "a@example.org");
    Fault fault = new Fault(Fault.UNREACHABLE, "x");
    receiver.answer = sent -> new Delivery.Failed(fault, null, false);
    rig.arrive(rig.article("1"));
    Rig.settle(notifier);
    assertThat(only(alert).attempts()).isEqualTo(1);
    settle(Duration.ofMillis(900));
    assertThat(only(alert).attempts()).isEqualTo(1);
    for (int i = 2; i <= Retry.MOST_ATTEMPTS; i++) {
      settle(Retry.MOST.multipliedBy(2));
      assertThat(only(alert).attempts()).isEqualTo(i);
    }
    assertThat(only(alert).state()).isEqualTo(State.DEAD);
    assertThat(only(alert).fault()).isEqualTo(fault);
  }

  @Test
  void anAnswerThatWasLostIsMarkedInWhatIsSentAgain() {
    Alert alert = rig.alert("Снег", Digest.IMMEDIATE, "a@example.org");
    receiver.answer = s -> new Delivery.Failed(new Fault(Fault.ANSWER_LOST, ""), null, true);
    rig.arrive(rig.article("1"));
    Rig.settle(notifier);
    receiver.answer = sent -> sent;
    settle(Duration.ofSeconds(5));
    assertThat(receiver.tellings()).hasSize(2);
    assertThat(receiver.tellings().get(0).repeated()).isNull();
    assertThat(receiver.tellings().get(1).repeated()).contains("уже получали");
    assertThat(receiver.tellings().get(0).id()).isEqualTo(receiver.tellings().get(1).id());
    assertThat(only(alert).possiblyRepeated()).isTrue();
  }

  @Test
  void nothingIsSentToAChannelThatWasTakenAway() {
    Alert alert = rig.alert("Снег", Digest.IMMEDIATE, "a@example.org", "b@example.org");
    receiver.answer = s -> new Delivery.Failed(new Fault(Fault.UNREACHABLE, ""), null, false);
    rig.arrive(rig.article("1"));
    Rig.settle(notifier);
    receiver.arrived.clear();
    receiver.answer = sent -> sent;
    rig.alerts.update(alert.id(), alert.settings().without("mailto:a@example.org"));
    settle(Duration.ofMinutes(1));
    assertThat(receiver.arrived)
        .extracting(Receiver.Arrived::channel)
        .containsExactly("mailto:b@example.org");
    assertThat(notifier.messages(alert.id(), 10, null).messages())
        .extracting(Message::state)
        .containsExactlyInAnyOrder(State.WITHDRAWN, State.SENT);
  }
}
