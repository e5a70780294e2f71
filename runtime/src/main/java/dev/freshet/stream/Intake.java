package dev.freshet.stream;

import org.jspecify.annotations.Nullable;

/**
 * Brings a publisher's items to the outlet: at once as long as there is room, by way of a {@link
 * Backlog} from the moment on when there is none, until the lane has caught up.
 */
final class Intake {
  private final Outlet outlet;
  private final Demand demand;
  private final Backlog backlog = new Backlog();

  Intake(Outlet outlet, Demand demand) {
    this.outlet = outlet;
    this.demand = demand;
  }

  /** True iff items wait in the backlog, or may come to. Any thread. */
  boolean behind() {
    return backlog.isOpen();
  }

  /**
   * Takes an item. Signalling thread, which has {@linkplain Outlet#enter entered}.
   *
   * @return false if there was no room for it: the lane has to {@link #catchUp}
   * @throws RuntimeException if the item is none that can be sent; it is released then, too
   */
  boolean take(Object item) {
    boolean late = !behind() && outlet.room() == 0; // larger than those before: more was asked for
    if (late) {
      backlog.open();
    }
    if (behind() && backlog.join(item)) {
      return !late;
    }
    long before = outlet.bytes();
    boolean whole = outlet.put(item);
    demand.size(outlet.bytes() - before);
    if (!whole) {
      backlog.open();
    }
    return whole;
  }

  /** Queues the end behind the items, or returns false if none waits. Signalling thread. */
  boolean joinEnd(Runnable end) {
    return behind() && backlog.joinEnd(end);
  }

  /**
   * Works the backlog off as far as there is room. Lane.
   *
   * @return true once nothing waits: from here on items are taken at once again
   * @throws RuntimeException if an item is none that can be sent; it is released then, too
   */
  boolean catchUp() {
    while (!outlet.closed()) {
      if (outlet.offerRest() && outlet.room() > 0) {
        Object item = backlog.next();
        if (item == null) {
          return true;
        }
        long before = outlet.bytes();
        outlet.offer(item);
        demand.size(outlet.bytes() - before);
      } else if (outlet.park()) {
        return false;
      }
    }
    return false;
  }

  /** The end, if it has queued up. Lane, once nothing waits. */
  @Nullable Runnable end() {
    return backlog.end();
  }

  /** Discards what waits, and what is still to come. Lane. */
  void discard() {
    if (behind()) { // otherwise the signalling thread has the outlet and sees to it
      outlet.discardRest();
    }
    backlog.discard();
  }
}
