package dev.freshet.stream;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One response whose event loop is whoever says that he is, and whose client takes everything at
 * once.
 */
final class RacedResponse implements Wire {
  private static final ChannelFuture WRITTEN = new EmbeddedChannel().newSucceededFuture();

  final Drain drain;
  final Outlet outlet;
  private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false, true);
  private final Queue<Runnable> loop = new ConcurrentLinkedQueue<>();
  private final TimerByHand timer = new TimerByHand();
  private final StringBuilder body = new StringBuilder();
  private @Nullable Ending ending;
  private int endings;

  RacedResponse() {
    drain = new Drain(this, allocator, loop::add, this::ended);
    outlet = new Outlet(Items.UNDECLARED, drain);
  }

  /** A response whose event loop comes by itself. */
  static RacedResponse lookedAfter() {
    RacedResponse response = new RacedResponse();
    response.drain.lookAgain(response.timer);
    return response;
  }

  private void ended(Ending how, @Nullable Throwable cause) {
    ending = how;
    endings++;
  }

  /** Is the event loop until nothing is left to do. */
  void loop() {
    for (Runnable task = loop.poll(); task != null; task = loop.poll()) {
      task.run();
    }
  }

  /** Is the event loop when it comes by itself. */
  void moment() {
    timer.elapse();
  }

  /** The body so far, without the line ends and lengths: the items have one letter each. */
  String letters() {
    return body.toString().replace("1\r\n", "").replace("\r\n", "");
  }

  /** How it ended; "open" if it has not, "twice" if that was told more than once. */
  String ending() {
    return endings > 1 ? "twice" : ending == null ? "open" : ending.name();
  }

  /** How many bytes of buffers have not been released. */
  long held() {
    return allocator.metric().usedHeapMemory();
  }

  @Override
  public boolean chunked() {
    return true;
  }

  @Override
  public void head(@Nullable ItemType first) {
    // Nobody looks at it.
  }

  @Override
  public void body(ByteBuf bytes, ChannelFutureListener whenWritten) {
    body.append(bytes.toString(StandardCharsets.US_ASCII));
    bytes.release();
    tell(whenWritten);
  }

  @Override
  public void end(ChannelFutureListener whenWritten) {
    tell(whenWritten);
  }

  @Override
  public void refuse(Throwable cause, ChannelFutureListener whenWritten) {
    tell(whenWritten);
  }

  @Override
  public void abort(ChannelFutureListener whenWritten) {
    tell(whenWritten);
  }

  @Override
  public void flush() {
    // Everything is out.
  }

  private static void tell(ChannelFutureListener listener) {
    try {
      listener.operationComplete(WRITTEN);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
