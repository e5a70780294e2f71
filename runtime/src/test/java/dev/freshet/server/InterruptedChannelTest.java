package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who interrupts a reader of a channel closes the channel, on his own thread, and may have to wait.
 */
@Timeout(20)
class InterruptedChannelTest {

  /** A channel whose read blocks until it is closed, as that of a pipe without a writer does. */
  private static final class Pipe extends AbstractInterruptibleChannel {
    private final Gate gate = new Gate();
    private final List<String> closers = new CopyOnWriteArrayList<>();

    void read() throws ClosedByInterruptException {
      boolean done = false;
      try {
        begin();
        gate.passDeaf();
        done = true;
      } finally {
        endChecked(done);
      }
    }

    private void endChecked(boolean done) throws ClosedByInterruptException {
      try {
        end(done);
      } catch (ClosedByInterruptException interrupted) {
        throw interrupted;
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }

    @Override
    protected void implCloseChannel() {
      closers.add(Thread.currentThread().getName());
      gate.open();
    }
  }

  /** Gives one item, then reads from the pipe. */
  private record Reading(Pipe pipe) implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new Iterator<>() {
        private boolean given;

        @Override
        public boolean hasNext() {
          return true;
        }

        @Override
        public String next() {
          if (given) {
            try {
              pipe.read();
            } catch (IOException interrupted) {
              throw new UncheckedIOException(interrupted);
            }
          }
          given = true;
          return "item";
        }
      };
    }
  }

  @Test
  void channelOfASourceIsNeverClosedByAnEventLoop() throws Exception {
    try (Pipe pipe = new Pipe();
        TestServer server = TestServer.text(request -> Body.text(new Reading(pipe)));
        RawClient client = server.client()) {
      client.get("/x").open().nextText();
      pipe.gate.awaitReached();
      client.leave();

      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      server.awaitNoStreams();
      assertThat(pipe.closers).singleElement().asString().doesNotStartWith("freshet-event-loop");
    }
  }
}
