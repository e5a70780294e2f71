package dev.freshet.server;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.server.Calls.Call;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A server for a JVM with little memory: endless and quiet sources, and a page that tells how it is
 * with them.
 */
final class TightServer {

  static final int MAPPED = 100 * 1024 * 1024;

  /** One source that was opened. */
  private record Opened(SourceKind kind, int size, Calls calls) {
    String name() {
      return kind + "/" + size;
    }

    boolean closed() {
      return calls.releases().equals(kind.releases(false)) && calls.faults().isEmpty();
    }
  }

  private final Queue<Opened> opened = new ConcurrentLinkedQueue<>();
  private final Map<Integer, byte[]> items = new ConcurrentHashMap<>();

  /** How many quiet sources are neither ended nor cancelled. */
  private final AtomicInteger quiet = new AtomicInteger();

  private TightServer() {}

  /** Starts it in a JVM of its own. */
  static OtherJvm start(Path errors) throws IOException {
    return OtherJvm.start(TightServer.class, errors, "-Xmx64m", "-XX:MaxDirectMemorySize=64m");
  }

  /** Asks a server that runs how it is. */
  static Map<String, Long> ask(OtherJvm server) {
    try (RawClient client = RawClient.to(server.port())) {
      return client
          .fetch("/state")
          .text()
          .lines()
          .map(line -> line.split("=", 2))
          .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static void main(String[] arguments) throws IOException {
    TightServer tight = new TightServer();
    OtherJvm.serve(
        FreshetServer.builder()
            .port(0)
            .sendBuffer(64 * 1024)
            .handler(new Routes(tight::routes))
            .start());
  }

  private void routes(RouteTable routes) {
    routes.get("/endless/{kind}/{size}", this::endless);
    routes.get("/mapped", request -> Body.bytes(List.of(mapped())));
    routes.get("/quiet", request -> Body.text(this::keepQuiet));
    routes.get("/state", this::state);
  }

  private Body endless(Request request) {
    SourceKind kind = SourceKind.valueOf(request.path("kind").asText());
    int size = request.path("size").asInt();
    byte[] item = items.computeIfAbsent(size, byte[]::new);
    Calls calls = new Calls();
    opened.add(new Opened(kind, size, calls));
    return kind.bytes(Script.endless(number -> item), calls);
  }

  /** One item that is larger than all the memory there is: a file with nothing in it. */
  private static ByteBuffer mapped() throws IOException {
    Path file = Files.createTempFile("mapped", null);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(MAPPED);
      return bytes.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, MAPPED);
    } finally {
      Files.delete(file);
    }
  }

  /** Gives one item, and then has nothing to say. */
  private void keepQuiet(Flow.Subscriber<? super String> subscriber) {
    quiet.incrementAndGet();
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
            quiet.decrementAndGet();
          }
        });
  }

  /** Tells in lines of {@code name=number}. */
  private Body state(Request request) {
    System.gc();
    Map<String, Long> state = new TreeMap<>();
    for (Opened source : opened) {
      state.merge(source.name(), (long) source.calls().count(Call.NEXT), Long::sum);
    }
    state.put("open", opened.stream().filter(source -> !source.closed()).count());
    state.put("quiet", quiet.longValue());
    state.put("threads", (long) ManagementFactory.getThreadMXBean().getThreadCount());
    state.put("heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    state.put(
        "direct",
        ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric().usedDirectMemory());
    return Body.text(state.entrySet().stream().map(number -> number + "\n"));
  }
}
