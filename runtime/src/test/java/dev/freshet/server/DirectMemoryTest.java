package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who needs direct memory when there is none is cut off; the others go on. */
@Timeout(200)
class DirectMemoryTest {
  private static final int READERS = 140;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int[] NOBODY_SAYS = {-1, -1};

  /** A server for a JVM with little direct memory. */
  static final class Poor {
    private Poor() {}

    public static void main(String[] arguments) throws IOException {
      FreshetServer[] server = new FreshetServer[1];
      byte[] block = new byte[60 * 1024];
      server[0] =
          FreshetServer.builder()
              .port(0)
              .sendBuffer(64 * 1024)
              .deadlines(Deadlines.standard().withDrain(Duration.ZERO))
              .handler(
                  new Routes(routes ->
                      routes
                          .get("/endless", r -> Body.bytes(new Endless(block)))
                          .get("/x", r -> Body.text(List.of("ok")))
                          .get("/stats", r -> Body.text(List.of(tell(server[0]))))))
              .start();
      OtherJvm.serve(server[0]);
    }

    private static String tell(FreshetServer server) {
      ServerStats stats = server.stats();
      return stats.endings().get(Ending.FAILED) + " " + stats.liveStreams();
    }
  }

  private record Endless(byte[] block) implements Iterable<byte[]> {
    @Override
    public Iterator<byte[]> iterator() {
      return Stream.generate(() -> block).iterator();
    }
  }

  /**
   * Asks until there is an answer that is as expected. Each time on a connection of its own: one
   * that is read while there is no memory is closed, and the JDK takes a second to find that there
   * is none.
   */
  private static void awaitStats(OtherJvm server, String what, Predicate<int[]> expected) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!expected.test(stats(server))) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
    }
  }

  /** How many streams have failed, and how many are live but for this one; or that nobody says. */
  private static int[] stats(OtherJvm server) {
    try (RawClient client = RawClient.to(server.port())) {
      RawResponse answer = client.fetch("/stats");
      if (answer.status() == 500) { // no memory for the answer
        return NOBODY_SAYS;
      }
      String[] words = answer.text().split(" ");
      return new int[] {Integer.parseInt(words[0]), Integer.parseInt(words[1]) - 1};
    } catch (IOException noMemory) {
      return NOBODY_SAYS;
    }
  }

  /** Whether there is an answer; false if there was no memory for it, which is said at once. */
  private static boolean isServed(OtherJvm server) {
    try (RawClient client = RawClient.to(server.port())) {
      RawResponse answer = client.fetch("/x");
      return answer.status() != 500 && answer.text().equals("ok");
    } catch (SocketTimeoutException stalled) {
      throw new AssertionError("a client waits in vain", stalled);
    } catch (IOException noMemory) {
      return false;
    }
  }

  @Test
  void streamsThatNeedMemoryThatIsNotThereAreCutOffAndTheServerGoesOn(@TempDir Path directory)
      throws Exception {
    List<RawClient> readers = new ArrayList<>();
    try (OtherJvm server =
        OtherJvm.start(Poor.class, directory.resolve("errors"), "-XX:MaxDirectMemorySize=8m")) {
      awaitStats(server, "nothing to begin with", told -> told[0] == 0 && told[1] == 0);
      for (int number = 0; number < READERS; number++) {
        readers.add(RawClient.narrow(server.port()).get("/endless"));
      }
      awaitStats(server, "some are cut off, others not", told -> told[0] > 0 && told[1] > 0);
      for (RawClient reader : readers) {
        reader.reset();
      }
      awaitStats(server, "all have ended", told -> told[1] == 0);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!isServed(server)) {
        assertThat(System.nanoTime()).as("others are served again").isLessThan(end);
      }
    } finally {
      for (RawClient reader : readers) {
        reader.close();
      }
    }
  }
}
