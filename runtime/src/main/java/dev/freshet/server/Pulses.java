package dev.freshet.server;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.Collection;
import java.util.IdentityHashMap;

/** The pulse of each event loop of a server. Any thread. */
final class Pulses {
  private final IdentityHashMap<EventExecutor, Pulse> pulses = new IdentityHashMap<>();

  /**
   * @param onBegin is run by each event loop whose pulse begins to beat
   */
  Pulses(EventLoopGroup eventLoops, Deadlines deadlines, Runnable onBegin) {
    eventLoops.forEach(
        eventLoop -> pulses.put(eventLoop, new Pulse(eventLoop, deadlines, onBegin)));
  }

  /** All of them. */
  Collection<Pulse> all() {
    return pulses.values();
  }

  /** The pulse of one of the event loops. */
  Pulse of(EventExecutor eventLoop) {
    Pulse pulse = pulses.get(eventLoop);
    if (pulse == null) {
      throw new IllegalArgumentException("No event loop of this server: " + eventLoop);
    }
    return pulse;
  }

  /** By how much the last beat of the slowest event loop was late. */
  Duration lag() {
    return Duration.ofNanos(pulses.values().stream().mapToLong(Pulse::lag).max().orElse(0));
  }
}
