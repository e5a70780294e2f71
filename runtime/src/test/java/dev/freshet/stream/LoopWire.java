package dev.freshet.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.EventExecutor;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A wire on a real event loop: what is flushed is written now or a little later, in order, or
 * fails, as chance will have it. It also sees to it that it is used as it may be.
 */
final class LoopWire implements Wire {
  private static final EmbeddedChannel CHANNEL = new EmbeddedChannel();

  private final EventExecutor loop;
  private final Random random;

  /** After how many writes the connection is lost. */
  private final int lostAfter;

  private final Queue<ChannelPromise> unflushed = new ArrayDeque<>();
  private final Queue<ChannelPromise> underWay = new ArrayDeque<>();
  private final List<String> mistakes = new ArrayList<>();
  private final ByteBuf output = Unpooled.buffer();
  private int writes;
  private boolean begun;
  private boolean finished;

  LoopWire(EventExecutor loop, Random random, int lostAfter) {
    this.loop = loop;
    this.random = random;
    this.lostAfter = lostAfter;
  }

  /** All bytes of the body. Once nothing more comes. */
  ByteBuf output() {
    return output;
  }

  /** What was done against the contract of {@link Wire}; empty if all is well. */
  List<String> mistakes() {
    return mistakes;
  }

  @Override
  public boolean chunked() {
    return true;
  }

  @Override
  public void head(@Nullable ItemType first) {
    expect(!begun && !finished, "head");
    begun = true;
  }

  @Override
  public void body(ByteBuf bytes, ChannelFutureListener whenWritten) {
    expect(begun && !finished, "body");
    output.writeBytes(bytes);
    bytes.release();
    write(whenWritten);
  }

  @Override
  public void end(ChannelFutureListener whenWritten) {
    expect(begun && !finished, "end");
    finished = true;
    write(whenWritten);
  }

  @Override
  public void refuse(Throwable cause, ChannelFutureListener whenWritten) {
    expect(!begun && !finished, "refuse");
    finished = true;
    write(whenWritten);
  }

  @Override
  public void abort(ChannelFutureListener whenWritten) {
    expect(begun && !finished, "abort");
    finished = true;
    write(whenWritten);
  }

  @Override
  public void flush() {
    expect(true, "flush");
    for (ChannelPromise write = unflushed.poll(); write != null; write = unflushed.poll()) {
      underWay.add(write);
      switch (random.nextInt(3)) {
        case 0 -> written();
        case 1 -> loop.execute(this::written);
        default -> loop.execute(() -> loop.execute(this::written));
      }
    }
  }

  private void write(ChannelFutureListener whenWritten) {
    ChannelPromise promise = new DefaultChannelPromise(CHANNEL, loop);
    promise.addListener(whenWritten);
    unflushed.add(promise);
  }

  private void written() {
    if (writes++ < lostAfter) {
      underWay.remove().setSuccess();
    } else {
      underWay.remove().setFailure(new ClosedChannelException());
    }
  }

  private void expect(boolean allowed, String call) {
    if (!allowed || !loop.inEventLoop()) {
      mistakes.add(call + " when it is not its turn, or on " + Thread.currentThread());
    }
  }
}
