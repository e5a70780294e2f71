package dev.freshet.server;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.server.Calls.Call;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A server for a JVM with little memory: endless sources of every kind, and a page that tells what
 * has been asked of them.
 */
final class TightServer {

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

  private TightServer() {}

  public static void main(String[] arguments) throws IOException {
    TightServer tight = new TightServer();
    OtherJvm.serve(
        FreshetServer.builder()
            .port(0)
            .sendBuffer(64 * 1024)
            .handler(
                new Routes(routes ->
                    routes
                        .get("/endless/{kind}/{size}", tight::endless)
                        .get("/state", tight::state)))
            .start());
  }

  private Body endless(Request request) {
    SourceKind kind = SourceKind.valueOf(request.path("kind").asText());
    int size = request.path("size").asInt();
    byte[] item = items.computeIfAbsent(size, byte[]::new);
    Calls calls = new Calls();
    opened.add(new Opened(kind, size, calls));
    return kind.bytes(Script.endless(number -> item), calls);
  }

  /** Tells in lines of {@code name=number}. */
  private Body state(Request request) {
    System.gc();
    Map<String, Long> state = new TreeMap<>();
    for (Opened source : opened) {
      state.merge(source.name(), (long) source.calls().count(Call.NEXT), Long::sum);
    }
    state.put("open", opened.stream().filter(source -> !source.closed()).count());
    state.put("heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    state.put(
        "direct",
        ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric().usedDirectMemory());
    return Body.text(state.entrySet().stream().map(number -> number + "\n"));
  }
}
