package dev.freshet.server;

import static java.util.Objects.requireNonNull;

import dev.freshet.Ending;
import dev.freshet.StreamListener;
import dev.freshet.handler.Router;
import dev.freshet.handler.StreamingHandler;
import dev.freshet.stream.Streams;
import dev.freshet.stream.Workers;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private final String host;
  private final Streams streams;
  private final Transport transport;
  private final Channel listening;
  private final Stopping stopping;

  private FreshetServer(Builder builder) {
    this.host = builder.host;
    LastCall lastCall = new LastCall();
    List<StreamingHandler> handlers = new ArrayList<>(builder.handlers);
    builder.healthPaths.forEach(path -> handlers.add(new Health(path, lastCall)));
    Router router = new Router(handlers);
    this.streams =
        new Streams(
            Workers.start(builder.workerThreads), builder.listener, builder.subscribeTimeout);
    this.transport = new Transport(builder.sendBuffer, builder.deadlines, lastCall);
    Pipeline pipeline = new Pipeline(streams, router, transport, builder.limits);
    this.listening =
        transport.listen(
            new InetSocketAddress(host, builder.port), builder.mostConnections, pipeline);
    this.stopping = new Stopping(transport, listening, streams, builder.deadlines);
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

  /** What the server does now and has done so far. */
  public ServerStats stats() {
    return ServerStats.of(transport, streams);
  }

  /**
   * Stops the server calmly: accepts no more, closes idle connections at once and lets streams go
   * on to their end, after which their connections are closed, too. Streams of events ({@code
   * text/event-stream}) are cut off at once; their clients know how to come back. What goes on
   * after {@link Deadlines#drain} ends with {@link Ending#SHUT_DOWN}, which leaves its body visibly
   * cut off; sources have 5 seconds more to be released.
   *
   * <p>Every caller waits for the end. Event loops and workers, for which it would have to wait,
   * and interrupted threads only begin to close.
   */
  @Override
  public void close() {
    stopping.begin();
    if (!transport.inEventLoop() && !Workers.isCurrentThread()) {
      try {
        awaitClose();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits until the server is closed. */
  public void awaitClose() throws InterruptedException {
    stopping.await();
  }

  /** What a server is made from. For one thread. */
  public static final class Builder {
    private static final int HIGHEST_PORT = 65_535;

    private final List<StreamingHandler> handlers = new ArrayList<>();
    private final List<String> healthPaths = new ArrayList<>();
    private String host = "127.0.0.1";
    private int port = 8080;
    private int sendBuffer = Transport.SYSTEMS_CHOICE;
    private int mostConnections = 10_000;
    private Deadlines deadlines = Deadlines.standard();
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
      this.sendBuffer = positive(bytes, "A send buffer has at least 1 byte");
      return this;
    }

    /** Adds the routes of a handler. */
    public Builder handler(StreamingHandler handler) {
      handlers.add(requireNonNull(handler, "handler"));
      return this;
    }

    /**
     * Adds a page for load balancers at a path such as {@code /ready}: 200 while the server serves,
     * 503 as soon as it is told to close. See {@link Deadlines#notice}.
     */
    public Builder health(String path) {
      healthPaths.add(requireNonNull(path, "path"));
      return this;
    }

    /** Sets how long the server waits, for its clients and for its own end. */
    public Builder deadlines(Deadlines lengths) {
      this.deadlines = requireNonNull(lengths, "deadlines");
      return this;
    }

    /**
     * Sets how many connections may be open at the same time: 10,000 unless set. Who comes then
     * waits to be accepted.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder mostConnections(int most) {
      this.mostConnections = positive(most, "There must be at least 1 connection");
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
      this.workerThreads = positive(most, "There must be at least 1 worker thread");
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

    private static int positive(int number, String rule) {
      if (number < 1) {
        throw new IllegalArgumentException(rule + ", but here it is " + number + ".");
      }
      return number;
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
