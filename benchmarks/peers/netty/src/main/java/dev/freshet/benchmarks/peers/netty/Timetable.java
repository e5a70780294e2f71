package dev.freshet.benchmarks.peers.netty;

import dev.freshet.benchmarks.peers.content.Content;
import io.netty.channel.Channel;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tokens of one connection at a fixed rate, on its event loop. */
final class Timetable implements Runnable {
  private final int count;
  private final Consumer<String> each;
  private final Runnable last;
  private int next;
  private Future<?> timer;

  private Timetable(Channel channel, Target target, Consumer<String> each, Runnable last) {
    this.count = target.n();
    this.each = each;
    this.last = last;
    this.timer =
        channel
            .eventLoop()
            .scheduleAtFixedRate(this, target.ms(), target.ms(), TimeUnit.MILLISECONDS);
  }

  /** Gives the first token at once; stops after the last one, and when the connection closes. */
  static void start(Channel channel, Target target, Consumer<String> each, Runnable last) {
    Timetable timetable = new Timetable(channel, target, each, last);
    channel.closeFuture().addListener(closed -> timetable.timer.cancel(false));
    timetable.run();
  }

  @Override
  public void run() {
    each.accept(Content.token(next++));
    if (next == count) {
      timer.cancel(false);
      last.run();
    }
  }
}
