package dev.freshet.benchmarks;

import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import dev.freshet.server.FreshetServer;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What a stream costs that has nothing to say: how much memory it holds in the server, how long
 * others wait for an answer meanwhile, and how soon all is gone once the {@link QuietClients} have
 * left.
 *
 * <pre>{@code
 * java -cp benchmarks/target/freshet-benchmarks.jar dev.freshet.benchmarks.QuietStreams 10000 publisher
 * java -cp benchmarks/target/freshet-benchmarks.jar dev.freshet.benchmarks.QuietStreams 41 iterable
 * }</pre>
 *
 * <p>A quiet publisher holds no thread, a quiet iterable holds one: on JDK 17 as many as there are
 * workers. Each stream takes a file descriptor here and one in the other JVM.
 */
public final class QuietStreams {
  private static final int WARM_UP = 200;
  private static final int REQUESTS = 200;
  private static final long DEADLINE = TimeUnit.MINUTES.toNanos(1);

  /** The streams and an answer that has nothing to do with them. */
  private static final class Service extends StreamingHandler {
    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    protected void routes(RouteTable routes) {
      routes.get("/publisher", request -> Body.text(Service::publish));
      routes.get("/iterable", request -> Body.text((Iterable<String>) this::iterate));
      routes.get("/other", request -> Body.whole(other()));
    }

    private static void publish(Flow.Subscriber<? super String> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private boolean given;

            @Override
            public void request(long items) {
              if (!given) {
                given = true;
                subscriber.onNext("hello");
              }
            }

            @Override
            public void cancel() {
              // There is nothing to give up.
            }
          });
    }

    private Iterator<String> iterate() {
      return new Iterator<>() {
        private boolean given;

        @Override
        public boolean hasNext() {
          return !given || waitForEver();
        }

        @Override
        public String next() {
          given = true;
          return "hello";
        }
      };
    }

    private boolean waitForEver() {
      try {
        never.await();
        return false;
      } catch (InterruptedException clientLeft) {
        throw new IllegalStateException(clientLeft);
      }
    }

    /** Blocks for a moment, as if it had asked a database. */
    private static String other() {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      return "other";
    }
  }

  private final FreshetServer server;
  private final AtomicInteger ended = new AtomicInteger();
  private final String kind;

  private QuietStreams(String kind, int streams) {
    this.kind = kind;
    this.server =
        FreshetServer.builder()
            .port(0)
            .mostConnections(streams + WARM_UP) // so that those who ask for something else may
            .handler(new Service())
            .listener(summary -> ended.incrementAndGet())
            .start();
  }

  /**
   * Measures.
   *
   * @param arguments how many streams, then {@code publisher} or {@code iterable}
   */
  public static void main(String[] arguments) throws IOException {
    int streams = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    QuietStreams quiet =
        new QuietStreams(arguments.length > 1 ? arguments[1] : "publisher", streams);
    quiet.measure(Math.min(WARM_UP, streams), false);
    quiet.measure(streams, true);
    quiet.server.close();
  }

  private void measure(int streams, boolean told) throws IOException {
    long memory = memory();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    ended.set(0);
    Process clients = QuietClients.start(streams, kind, server.port());
    long each = (memory() - memory) / streams;
    int more = ManagementFactory.getThreadMXBean().getThreadCount() - threads;
    long[] micros = askOther();
    long left = System.nanoTime();
    clients.getOutputStream().close();
    while (ended.get() - REQUESTS < streams) {
      if (System.nanoTime() - left > DEADLINE) {
        throw new IllegalStateException(
            "Only " + (ended.get() - REQUESTS) + " streams have ended.");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    if (told) {
      System.out.printf(
          "%d streams, %s: %.1f KiB each, heap and direct; %d platform threads more;"
              + " another answer within %.1f ms (median), %.1f ms (99 %%);"
              + " all gone %d ms after the clients began to leave%n",
          streams,
          kind,
          each / 1024.0,
          more,
          micros[REQUESTS / 2] / 1e3,
          micros[REQUESTS * 99 / 100] / 1e3,
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - left));
    }
  }

  /** What is in use on the heap and, as buffers, beside it. */
  private static long memory() {
    for (int times = 0; times < 3; times++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
        + ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric().usedDirectMemory();
  }

  /** How many microseconds each of some requests took, in order of size. */
  private long[] askOther() throws IOException {
    long[] micros = new long[REQUESTS];
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setTcpNoDelay(true);
      for (int number = 0; number < REQUESTS; number++) {
        long begin = System.nanoTime();
        QuietClients.ask(socket, "other");
        QuietClients.readTo(socket, "\r\n\r\nother");
        micros[number] = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
      }
    }
    Arrays.sort(micros);
    return micros;
  }
}
