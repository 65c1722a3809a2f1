package org.obzor.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** Takes messages of all channels and remembers them. */
class Receiver implements Courier {
  /** What arrived. */
  record Arrived(String channel, Telling telling) {}

  final ConcurrentLinkedQueue<Arrived> arrived = new ConcurrentLinkedQueue<>();
  private final Runnable point;
  volatile UnaryOperator<Delivery> answer = sent -> sent;

  /**
   * @param point called before a message arrives, and before its answer is given
   */
  Receiver(Runnable point) {
    this.point = point;
  }

  Receiver() {
    this(() -> {});
  }

  /** Both kinds of channels lead here. */
  Couriers couriers() {
    return new Couriers(this, this);
  }

  @Override
  public Delivery deliver(String channel, Telling telling, Claim claim) {
    if (!claim.take()) {
      return new Delivery.Withheld();
    }
    point.run();
    Delivery delivery = answer.apply(new Delivery.Sent());
    if (!(delivery instanceof Delivery.Refused)) {
      arrive(new Arrived(channel, telling));
    }
    point.run();
    return delivery;
  }

  void arrive(Arrived message) {
    arrived.add(message);
  }

  List<Telling> tellings() {
    return new ArrayList<>(arrived).stream().map(Arrived::telling).toList();
  }
}
