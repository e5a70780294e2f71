package dev.freshet.benchmarks.peers.jooby;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.freshet.benchmarks.peers.content.Content;
import io.jooby.Context;
import io.jooby.Sender;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends a token in each period until the last one, or until the client has left. */
final class TickSending implements Runnable, Sender.Callback {
  private final int count;
  private final Sender sender;
  private @Nullable Future<?> timer;
  private int next;
  private volatile boolean failed;

  private TickSending(int count, Sender sender) {
    this.count = count;
    this.sender = sender;
  }

  static void start(ScheduledExecutorService clock, int count, int periodMillis, Sender sender) {
    TickSending sending = new TickSending(count, sender);
    synchronized (sending) {
      sending.timer = clock.scheduleAtFixedRate(sending, 0, periodMillis, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void run() {
    if (next < count && !failed) {
      sender.write(Content.token(next++).getBytes(UTF_8), this);
    }
    if (next == count || failed) {
      if (timer != null) {
        timer.cancel(false);
      }
      if (!failed) {
        sender.close();
      }
    }
  }

  @Override
  public void onComplete(Context context, @Nullable Throwable failure) {
    failed |= failure != null;
  }
}
