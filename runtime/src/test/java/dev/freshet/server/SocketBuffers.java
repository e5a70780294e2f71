package dev.freshet.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the kernel holds of the connections of a server, sent and not yet read. Linux only. */
final class SocketBuffers {
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

  /**
   * One end of a connection.
   *
   * @param sent how many bytes are sent and have not arrived
   * @param arrived how many bytes have arrived and are not read
   */
  private record End(int port, int peer, long sent, long arrived) {

    /** Reads: number, own address:port, peer's address:port, state, sent:arrived … */
    static End of(String line) {
      String[] words = line.trim().split(" +");
      String[] queues = words[4].split(":");
      return new End(port(words[1]), port(words[2]), number(queues[0]), number(queues[1]));
    }

    /** True iff a server with a port, or a client of it, has this end. */
    boolean isOf(int server) {
      boolean listens = peer == 0;
      return !listens && (port == server || peer == server);
    }

    private static int port(String address) {
      return (int) number(address.substring(address.lastIndexOf(':') + 1));
    }

    private static long number(String hexadecimal) {
      return Long.parseLong(hexadecimal, 16);
    }
  }

  private SocketBuffers() {}

  /** How many bytes are on their way from a server to its clients. */
  static long toClients(int port) {
    return underway(port, true);
  }

  /** Waits until a server has read all that its clients have sent. */
  static void awaitReadBy(int port) {
    Deadline.until("the server has read everything", () -> underway(port, false) == 0);
  }

  private static long underway(int port, boolean toClients) {
    long sum = 0;
    for (Path table : TABLES) {
      try (Stream<String> lines = Files.lines(table)) {
        sum +=
            lines
                .skip(1)
                .map(End::of)
                .filter(end -> end.isOf(port))
                .mapToLong(end -> (end.port() == port) == toClients ? end.sent() : end.arrived())
                .sum();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return sum;
  }
}
