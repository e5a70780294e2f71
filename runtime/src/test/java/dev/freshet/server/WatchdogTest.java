package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.watch.LogTap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said of an event loop that is blocked. */
@Timeout(20)
class WatchdogTest {
  private static final Deadlines PATIENT = Deadlines.standard().withFirstByte(Duration.ofHours(1));
  private static final Duration TICK = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMillis(200);

  private final LogTap log = new LogTap();
  private final AtomicBoolean released = new AtomicBoolean();

  @AfterEach
  void release() {
    released.set(true);
    log.close();
  }

  /** Blocks its event loop, without a lock: that would be forbidden on an event loop of a test. */
  private final class Selfish extends ChannelInboundHandlerAdapter {
    private long rounds;

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      holdUpEverybody();
      ctx.close();
    }

    private void holdUpEverybody() {
      while (!released.get()) {
        rounds++;
      }
    }
  }

  @Test
  void blockedEventLoopIsNamedWithWhatItIsAt() throws Exception {
    Transport transport =
        new Transport(Transport.SYSTEMS_CHOICE, Deadlines.standard(), new LastCall());
    Channel listening =
        transport.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            10,
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel channel) {
                channel.pipeline().addLast(transport.watch(channel), new Selfish());
              }
            });
    int port = ((InetSocketAddress) listening.localAddress()).getPort();
    try (RawClient client = RawClient.to(port)) {
      Deadline.until("it is said", () -> log.alarms().size() == 1);
      assertThat(log.alarms().get(0).getMessage())
          .startsWith("An event loop is blocked, and all its connections with it: ")
          .containsPattern("freshet-event-loop-\\d+-\\d+ is late by \\d+ ms$");
      assertThat(log.alarms().get(0).getThrown().getStackTrace())
          .anyMatch(frame -> frame.getMethodName().equals("holdUpEverybody"));
      released.set(true);
      assertThat(client.end()).isEqualTo(RawResponse.End.CLOSED);
    } finally {
      released.set(true);
      transport.close();
    }
  }

  /** An event loop and its watchdog, for each of which time passes when a test says so. */
  private static final class Kennel {
    private final MockTicker time = Ticker.newMockTicker();
    private final EmbeddedChannel channel = EmbeddedChannel.builder().ticker(time).build();
    private final Pulse pulse = new Pulse(channel.eventLoop(), PATIENT, () -> {});
    private final Watchdog watchdog = new Watchdog(List.of(pulse));

    Kennel() {
      channel.pipeline().addLast(new Watch(PATIENT, pulse, new Counters()));
      watchdog.look(0);
    }

    /** The watchdog looks for so long, once in that time. */
    Kennel lookEvery(Duration each, Duration length) {
      for (long left = length.toNanos(); left > 0; left -= each.toNanos()) {
        time.advance(each.toNanos(), TimeUnit.NANOSECONDS);
        watchdog.look(time.nanoTime());
      }
      return this;
    }

    void pass(Duration duration) {
      time.advance(duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The event loop does what it has to. */
    void answer() {
      channel.runPendingTasks();
    }
  }

  @Test
  void silenceIsSaidOnceAMinute() {
    Kennel kennel = new Kennel().lookEvery(TICK, Duration.ofMillis(100));
    assertThat(log.alarms()).isEmpty();
    kennel.lookEvery(TICK, Duration.ofSeconds(59));
    assertThat(log.alarms()).hasSize(1);
    kennel.lookEvery(TICK, Duration.ofSeconds(2));
    assertThat(log.alarms()).hasSize(2);
  }

  @Test
  void eventLoopThatAnswersIsLeftAlone() {
    Kennel kennel = new Kennel();
    for (int times = 0; times < 100; times++) {
      kennel.lookEvery(TICK, Duration.ofMillis(100)).answer();
    }
    assertThat(log.alarms()).isEmpty();
  }

  @Test
  void blockOf200MillisecondsIsSeenWheneverItBegins() {
    for (int begin = 0; begin < TICK.toMillis(); begin++) {
      Kennel kennel = new Kennel();
      kennel.answer();
      kennel.pass(Duration.ofMillis(begin)); // then it blocks
      kennel.lookEvery(Duration.ofMillis(TICK.toMillis() - begin), Duration.ofNanos(1));
      kennel.lookEvery(TICK, Duration.ofMillis(150));
      assertThat(log.alarms()).as("begun after %d ms", begin).hasSize(begin + 1);
    }
  }

  @Test
  void watchdogThatIsLateItselfSaysNothing() {
    Kennel kennel = new Kennel();
    for (int times = 0; times < 10; times++) {
      kennel.lookEvery(Duration.ofSeconds(30), Duration.ofSeconds(30)); // as if stopped that long
      kennel.lookEvery(TICK, Duration.ofMillis(50)).answer();
    }
    assertThat(log.alarms()).isEmpty();
    kennel.lookEvery(TICK, LONG);
    assertThat(log.alarms()).as("of one that is really blocked").hasSize(1);
  }

  @Test
  void nobodyIsListenedToWithoutConnections() {
    EmbeddedChannel channel = new EmbeddedChannel();
    Pulse pulse = new Pulse(channel.eventLoop(), Deadlines.standard(), () -> {});
    Watchdog watchdog = new Watchdog(List.of(pulse));
    assertThat(watchdog.look(0)).isFalse();
    channel.pipeline().addLast(new Watch(Deadlines.standard(), pulse, new Counters()));
    assertThat(watchdog.look(1)).isTrue();
  }
}
