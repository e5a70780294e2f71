package dev.freshet.server;

import static java.util.Objects.requireNonNull;

import dev.freshet.Ending;
import dev.freshet.StreamListener;
import dev.freshet.handler.Router;
import dev.freshet.handler.StreamingHandler;
import dev.freshet.stream.Streams;
import dev.freshet.stream.Workers;
import io.netty.channel.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A running HTTP/1.1 server for the endpoints of generated handlers.
 *
 * <pre>{@code
 * try (FreshetServer server =
 *     FreshetServer.builder().port(0).handler(new StoryServiceHandler(new StoryService())).start()) {
 *   System.out.println(server.uri());
 *   server.awaitClose();
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class FreshetServer implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(FreshetServer.class.getName());

  /** How long {@link #close} waits for sources to be released. */
  private static final Duration RELEASE_DEADLINE = Duration.ofSeconds(5);

  private final String host;
  private final Streams streams;
  private final Transport transport;
  private final Channel listening;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);

  private FreshetServer(Builder builder) {
    Router router = new Router(builder.handlers);
    this.host = builder.host;
    this.streams =
        new Streams(
            Workers.start(builder.workerThreads), builder.listener, builder.subscribeTimeout);
    this.transport = new Transport(builder.sendBuffer);
    Pipeline pipeline = new Pipeline(streams, router, transport.connections(), builder.limits);
    this.listening = transport.listen(host, builder.port, pipeline);
  }

  /** Begins a server at {@code 127.0.0.1}, port 8080, with no handlers yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The port that the server listens on; a free one was chosen if 0 was asked for. */
  public int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /** Where the server is found: {@code http}, the host as it was given, and the port. */
  public URI uri() {
    String authority = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + authority + ":" + port());
  }

  /** How many streams are live: begun, and not yet ended with their source released. */
  int liveStreams() {
    return streams.live();
  }

  /**
   * Stops the server: accepts no more, ends every stream with {@link Ending#SHUT_DOWN}, which
   * leaves its body visibly cut off, closes all connections and waits up to 5 seconds until every
   * source has been released.
   *
   * <p>Closing again has no effect; a second caller waits for the first. On an event loop or a
   * worker, for which it would have to wait, it only begins to close.
   */
  @Override
  public void close() {
    if (transport.inEventLoop() || Workers.isCurrentThread()) {
      new Thread(this::close, "freshet-close").start();
      return;
    }
    try {
      if (closing.compareAndSet(false, true)) {
        stop();
      }
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() throws InterruptedException {
    try {
      transport.closeConnections(listening, Ending.SHUT_DOWN);
      if (!streams.awaitNone(RELEASE_DEADLINE)) {
        LOGGER.log(
            Level.WARNING,
            "Sources not yet released after {0}: {1}",
            RELEASE_DEADLINE,
            streams.live());
      }
    } finally {
      streams.workers().close();
      transport.close();
      closed.countDown();
    }
  }

  /** Waits until the server is closed. */
  public void awaitClose() throws InterruptedException {
    closed.await();
  }

  /** What a server is made from. For one thread. */
  public static final class Builder {
    private static final int HIGHEST_PORT = 65_535;

    private final List<StreamingHandler> handlers = new ArrayList<>();
    private String host = "127.0.0.1";
    private int port = 8080;
    private int sendBuffer = Transport.SYSTEMS_CHOICE;
    private int workerThreads = Workers.MOST_THREADS;
    private Duration subscribeTimeout = Streams.SUBSCRIBE_TIMEOUT;
    private Limits limits = Limits.defaults();
    private @Nullable StreamListener listener;

    private Builder() {}

    /** Sets the host name or address to listen on; {@code 0.0.0.0} or {@code ::} mean all. */
    public Builder host(String name) {
      this.host = requireNonNull(name, "host");
      return this;
    }

    /**
     * Sets the port to listen on; 0 means any free one.
     *
     * @throws IllegalArgumentException if it is not from 0 to 65535
     */
    public Builder port(int number) {
      if (number < 0 || number > HIGHEST_PORT) {
        throw new IllegalArgumentException(
            "A port is from 0 to " + HIGHEST_PORT + ", but here it is " + number + ".");
      }
      this.port = number;
      return this;
    }

    /**
     * Sets the send buffer of each connection, in bytes ({@code SO_SNDBUF}): how much the operating
     * system may take from Freshet before a slow client has taken it. Unless set, the system
     * decides, and may let it grow to some MiB. A smaller one stops the source of a slow client
     * sooner; one that is too small slows clients that are far away down.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder sendBuffer(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException(
            "A send buffer has at least 1 byte, but here it is " + bytes + ".");
      }
      this.sendBuffer = bytes;
      return this;
    }

    /** Adds the routes of a handler. */
    public Builder handler(StreamingHandler handler) {
      handlers.add(requireNonNull(handler, "handler"));
      return this;
    }

    /**
     * Sets how many sources may compute or block at the same time, where the JDK has no virtual
     * threads (before 21; newer ones have no such bound). A thread is held only while a source
     * works, never while a client is slow, except by a {@link dev.freshet.Generator}; so the
     * default of 256 serves far more clients than that. A request that waits 100 ms for a thread is
     * answered with a 503.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder workerThreads(int most) {
      if (most < 1) {
        throw new IllegalArgumentException(
            "There must be at least 1 worker thread, but here it is " + most + ".");
      }
      this.workerThreads = most;
      return this;
    }

    /**
     * Sets how long a publisher may take from {@code subscribe} to {@code onSubscribe}: 30 seconds
     * unless set. After that the request is answered with a 503, and a late subscription is
     * cancelled.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder subscribeTimeout(Duration atMost) {
      if (atMost.isNegative() || atMost.isZero()) {
        throw new IllegalArgumentException(
            "A subscribe timeout is positive, but here it is " + atMost + ".");
      }
      this.subscribeTimeout = atMost;
      return this;
    }

    /** Sets how much of a request is taken; {@link Limits#defaults} unless set. */
    public Builder limits(Limits most) {
      this.limits = requireNonNull(most, "limits");
      return this;
    }

    /** Sets who is told how each stream ended. */
    public Builder listener(StreamListener streamListener) {
      this.listener = requireNonNull(streamListener, "listener");
      return this;
    }

    /**
     * Starts the server and returns once it listens.
     *
     * @throws IllegalArgumentException if two endpoints serve the same requests
     * @throws java.io.UncheckedIOException if it cannot listen there, for instance because the port
     *     is taken; the message is one sentence for a person
     */
    public FreshetServer start() {
      return new FreshetServer(this);
    }
  }
}
