package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How an event loop looks at its connections. */
class PulseTest {
  private static final int CONNECTIONS = 1000;
  private static final Duration DEADLINE = Duration.ofMillis(400);
  private static final Deadlines DEADLINES = Deadlines.standard().withFirstByte(DEADLINE);
  private static final int BEAT_MILLIS = 50;

  private final MockTicker time = Ticker.newMockTicker();
  private final EmbeddedChannel eventLoop = EmbeddedChannel.builder().ticker(time).build();
  private final Pulse pulse = new Pulse(eventLoop.eventLoop(), DEADLINES, () -> {});

  /** Ends a connection as the gate does. */
  private static final class Closing extends ChannelInboundHandlerAdapter {
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event == Ending.TIMED_OUT) {
        ctx.close();
      }
    }
  }

  private EmbeddedChannel connect() {
    return new EmbeddedChannel(new Watch(DEADLINES, pulse, new Counters()), new Closing());
  }

  /** Lets time pass by a millisecond. Returns how many connections are open then. */
  private int tick(List<EmbeddedChannel> connections) {
    time.advance(1, TimeUnit.MILLISECONDS);
    eventLoop.runScheduledPendingTasks();
    return (int) connections.stream().filter(EmbeddedChannel::isOpen).count();
  }

  @Test
  void manyConnectionsAreLookedAtInSlicesAndEachOnceInABeat() {
    // Clients that say nothing: their connections are over when they are looked at.
    List<EmbeddedChannel> silent = Stream.generate(this::connect).limit(CONNECTIONS).toList();
    List<Integer> slices = new ArrayList<>();
    int open = CONNECTIONS;
    int first = 0;
    for (int now = 1; open > 0; now++) {
      int left = tick(silent);
      if (left < open) {
        slices.add(open - left);
        first = first == 0 ? now : first;
      }
      open = left;
      assertThat(first == 0 ? 0 : now - first).as("ms since the first").isLessThan(BEAT_MILLIS);
      assertThat(now).as("ms in all").isLessThanOrEqualTo(2 * (int) DEADLINE.toMillis());
    }
    assertThat(slices).containsExactly(256, 256, 256, 232);
    assertThat(pulse.thread()).as("who looks where nobody is left").isNull();
  }

  @Test
  void sliceThatIsOnItsWayDuringAPauseJudgesNobody() {
    List<EmbeddedChannel> silent = Stream.generate(this::connect).limit(CONNECTIONS).toList();
    for (int now = 0; now <= DEADLINE.toMillis(); now++) { // now the next beat is their last
      assertThat(tick(silent)).isEqualTo(CONNECTIONS);
    }
    time.advance(10, TimeUnit.SECONDS);
    for (int now = 0; now < BEAT_MILLIS / 2; now++) {
      assertThat(tick(silent)).as("before what they have sent is read").isEqualTo(CONNECTIONS);
    }
  }
}
