package dev.freshet.server;

import dev.freshet.Ending;
import dev.freshet.stream.Streams;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a server does at one moment and has done so far. The numbers are taken one after the other:
 * they may differ by what happens meanwhile.
 *
 * @param connections how many connections are open
 * @param liveStreams how many streams are live: begun, and not yet ended with their source released
 * @param endings how many streams have ended in each way since the server was started
 * @param bytesReceived how many bytes all clients have sent
 * @param bytesSent how many bytes have been given to all connections, heads and framing included
 * @param busyWorkers how many workers run user code
 * @param stuckWorkers how many streams have ended and not given their source back; if it stays
 *     above 0, there is user code that does not heed its interrupt
 * @param eventLoopLag by how much the slowest event loop was late when it last looked at its
 *     connections; none without connections
 */
public record ServerStats(
    int connections,
    int liveStreams,
    Map<Ending, Long> endings,
    long bytesReceived,
    long bytesSent,
    int busyWorkers,
    int stuckWorkers,
    Duration eventLoopLag) {

  static ServerStats of(Transport transport, Streams streams) {
    return new ServerStats(
        transport.connections().size(),
        streams.live(),
        streams.endings(),
        transport.counters().received(),
        transport.counters().sent(),
        streams.workers().busy(),
        streams.stuck(),
        transport.pulses().lag());
  }

  /** Copies the map. */
  public ServerStats {
    Map<Ending, Long> inOrder = new EnumMap<>(Ending.class);
    inOrder.putAll(endings);
    endings = Collections.unmodifiableMap(inOrder);
  }
}
