package dev.freshet.server;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import dev.freshet.server.Calls.Call;
import dev.freshet.server.Script.Then;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A server for a JVM that is told to end: its finite streams go on once it closes, its endless ones
 * never do. Its last words are how many streams of which route had which ending.
 */
final class StoppingServer {
  static final Duration DRAIN = Duration.ofSeconds(3);
  static final Duration HEADER = Duration.ofSeconds(3);

  private final Gate gate = new Gate();
  private final Queue<Calls> sources = new ConcurrentLinkedQueue<>();
  private final Queue<StreamSummary> endings = new ConcurrentLinkedQueue<>();
  private final FreshetServer server =
      FreshetServer.builder()
          .port(0)
          .deadlines(Deadlines.standard().withDrain(DRAIN).withHeader(HEADER))
          .handler(new Routes(this::routes))
          .listener(endings::add)
          .start();

  public static void main(String[] arguments) throws InterruptedException {
    StoppingServer stopping = new StoppingServer();
    Runtime.getRuntime().addShutdownHook(new Thread(stopping::stop, "stop"));
    System.out.println(stopping.server.port());
    stopping.server.awaitClose();
  }

  private void routes(RouteTable routes) {
    Script finite = Script.of(3, Then.COMPLETE).with(this::itemOfFinite);
    routes.get("/finite", request -> open(finite));
    routes.get("/endless", request -> open(Script.of(1, Then.SILENCE)));
    routes.get("/short", request -> Body.text(List.of("short")));
  }

  private Object itemOfFinite(int number) {
    if (number == 2) {
      gate.pass();
    }
    return "item " + number + "\n";
  }

  private Body open(Script script) {
    Calls calls = new Calls();
    sources.add(calls);
    return Body.items(new ProbeIterable.CloseableOfCloseable(script, calls));
  }

  private void stop() {
    Thread closing = new Thread(server::close, "closing");
    closing.start();
    gate.open();
    try {
      closing.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    Map<String, Map<Ending, Integer>> count = new TreeMap<>();
    for (StreamSummary summary : endings) {
      count
          .computeIfAbsent(summary.route(), route -> new EnumMap<>(Ending.class))
          .merge(summary.ending(), 1, Integer::sum);
    }
    count.forEach((route, ways) -> System.out.println(route + " " + ways));
    System.out.println(
        "closed once: " + sources.stream().filter(StoppingServer::closedOnce).count());
    System.out.flush();
  }

  private static boolean closedOnce(Calls calls) {
    return calls.releases().equals(List.of(Call.CLOSE_ITERATOR, Call.CLOSE_ITERABLE));
  }
}
