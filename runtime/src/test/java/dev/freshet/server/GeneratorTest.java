package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freshet.Ending;
import dev.freshet.Generator;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a generator may rely on. */
@Timeout(20)
class GeneratorTest {
  private static final int LARGE = 8 * 1024 * 1024;

  private final BlockingQueue<Object> noted = new LinkedBlockingQueue<>();

  private static TestServer server(Generator<?> generator) {
    return TestServer.with(routes -> routes.get("/x", request -> Body.items(generator)));
  }

  private Object note() throws InterruptedException {
    return noted.poll(Deadline.MILLIS, TimeUnit.MILLISECONDS);
  }

  @Test
  void arrayMayBeReusedOnceYieldReturns() throws Exception {
    byte[] array = new byte[300_000];
    Generator<byte[]> generator =
        out -> {
          for (int number = 0; number < 50; number++) {
            Arrays.fill(array, (byte) number);
            out.yield(array);
          }
        };
    try (TestServer server = server(generator);
        RawClient client = RawClient.narrow(server.port())) {
      RawResponse response = client.fetch("/x");
      assertThat(response.end()).isEqualTo(End.COMPLETE);
      for (int number = 0; number < 50; number++) {
        byte[] expected = new byte[array.length];
        Arrays.fill(expected, (byte) number);
        assertThat(response.chunks().get(number).bytes()).isEqualTo(expected);
      }
    }
  }

  /** Runs into the limit of a client that does not read, and notes what happens then. */
  private Generator<byte[]> waiting() {
    return out -> {
      try {
        out.yield(new byte[LARGE]);
        noted.add("went on");
      } catch (CancellationException cancelled) {
        noted.add(cancelled);
        throw cancelled;
      } finally {
        noted.add(Thread.currentThread().isInterrupted());
      }
    };
  }

  @Test
  void waitEndsWithACancellationAndNoInterruptWhenTheClientLeaves() throws Exception {
    try (TestServer server = server(waiting());
        RawClient client = RawClient.narrow(server.port())) {
      client.get("/x").open();
      client.leave();

      assertThat(note()).isInstanceOf(CancellationException.class);
      assertThat(note()).isEqualTo(false);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @Test
  void waitEndsWithACancellationAndNoInterruptWhenTheServerCloses() throws Exception {
    try (TestServer server = server(waiting());
        RawClient client = RawClient.narrow(server.port())) {
      client.get("/x").open();
      server.server().close();

      assertThat(note()).isInstanceOf(CancellationException.class);
      assertThat(note()).isEqualTo(false);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.SHUT_DOWN);
    }
  }

  @Test
  void itemInHandIsReleasedWhenTheClientLeaves() throws Exception {
    List<ByteBuf> given = new ArrayList<>();
    AtomicReference<Thread> worker = new AtomicReference<>();
    Generator<ByteBuf> generator =
        out -> {
          worker.set(Thread.currentThread());
          while (true) {
            ByteBuf item = Unpooled.wrappedBuffer(new byte[8 * 1024]);
            given.add(item);
            out.yield(item);
          }
        };
    try (TestServer server = server(generator);
        RawClient client = RawClient.narrow(server.port())) {
      client.get("/x").open();
      Deadline.until("the generator waits", () -> worker.get().getState() == Thread.State.WAITING);
      client.leave();

      StreamSummary summary = server.endings().next();
      assertThat(summary.ending()).isEqualTo(Ending.CLIENT_GONE);
      server.awaitNoStreams();
      assertThat(given)
          .hasSizeBetween((int) summary.items(), (int) summary.items() + 1)
          .allSatisfy(item -> assertThat(item.refCnt()).isZero());
    }
  }

  @Test
  void generatorThatGoesOnIsToldAgainAndAgain() throws Exception {
    Gate gate = new Gate();
    Generator<String> generator =
        out -> {
          out.yield("a");
          gate.passDeaf();
          for (int times = 0; times < 3; times++) {
            assertThatThrownBy(() -> out.yield("b")).isInstanceOf(CancellationException.class);
            noted.add("told");
          }
        };
    try (TestServer server = server(generator);
        RawClient client = server.client()) {
      client.get("/x").open().nextText();
      gate.awaitReached();
      client.leave();
      gate.awaitInterrupted();
      gate.open();

      assertThat(List.of(note(), note(), note())).containsOnly("told");
      StreamSummary summary = server.endings().next();
      assertThat(summary.ending()).isEqualTo(Ending.CLIENT_GONE);
      assertThat(summary.items()).isEqualTo(1);
    }
  }

  @Test
  void outIsOfNoUseAfterTheEnd() throws Exception {
    AtomicReference<Generator.Out<? super String>> kept = new AtomicReference<>();
    Generator<String> generator =
        out -> {
          kept.set(out);
          out.yield("a");
        };
    try (TestServer server = server(generator);
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").texts()).containsExactly("a");
      server.endings().next();
      assertThatThrownBy(() -> kept.get().yield("late")).isInstanceOf(RuntimeException.class);
      assertThat(client.fetch("/x").texts()).containsExactly("a");
    }
  }

  /** The textbook way with an interrupt that one cannot handle is to leave it pending. */
  @Test
  void pendingInterruptDoesNotMakeTheWaitSpin() throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    AtomicReference<Thread> worker = new AtomicReference<>();
    Generator<byte[]> generator =
        out -> {
          worker.set(Thread.currentThread());
          Thread.currentThread().interrupt();
          out.yield(new byte[LARGE]);
          noted.add(Thread.currentThread().isInterrupted());
        };
    try (TestServer server = server(generator);
        RawClient client = RawClient.narrow(server.port())) {
      RawResponse response = client.get("/x").open();
      long before = threads.getThreadCpuTime(worker.get().getId());
      assumeTrue(before >= 0, "only a platform thread has a CPU time");
      assertThat(noted.poll(Deadline.QUIET.toMillis() * 2, TimeUnit.MILLISECONDS)).isNull();
      long spent = threads.getThreadCpuTime(worker.get().getId()) - before;

      assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
      assertThat(spent).isLessThan(Deadline.QUIET.toNanos() / 5);
      assertThat(note()).isEqualTo(true);
    }
  }
}
