package dev.freshet.stream;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.ReferenceCounted;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The event loop's end of one response: writes what the {@link Outlet} has gathered, one batch at a
 * time, and tells the one ending. While a batch is on its way the next one gathers.
 *
 * <p>The ending is {@code COMPLETED} or {@code FAILED} once the {@link Delivery} is over, {@code
 * CLIENT_GONE} if something cannot be written, and whatever {@link #cancel} says at once.
 */
public final class Drain {

  /** Whoever waits for the ending. */
  @FunctionalInterface
  public interface Owner {

    /**
     * Tells, once and on the event loop, that nothing more will be sent.
     *
     * @param cause why it failed, or null
     */
    void ended(Ending ending, @Nullable Throwable cause);
  }

  private final Wire wire;
  private final Owner owner;
  private final Window window = new Window();
  private final Batch batch;
  private final Tally tally = new Tally();
  private final Delivery delivery;
  private final Attention attention;
  private final AtomicReference<@Nullable SourceEnd> sourceEnd = new AtomicReference<>();

  /** True iff nothing more is taken; written by the event loop. */
  private volatile boolean closed;

  // The event loop's own.

  private Runnable onRoom = () -> {};

  /** The batch that is on its way, which is kept until it is written; else null. */
  private @Nullable ByteBuf underWay;

  /** True iff something else is on its way. */
  private boolean transferring;

  /** True iff {@link #drain} is at work further down this thread's stack. */
  private boolean draining;

  /**
   * The drain of one response.
   *
   * @param allocator makes the buffers for the socket
   */
  public Drain(Wire wire, ByteBufAllocator allocator, Executor eventLoop, Owner owner) {
    this.wire = wire;
    this.batch = new Batch(allocator);
    this.delivery = new Delivery(wire, tally);
    this.attention = new Attention(this::drain, eventLoop, this::shutDown);
    this.owner = owner;
  }

  Window window() {
    return window;
  }

  Batch batch() {
    return batch;
  }

  Attention attention() {
    return attention;
  }

  boolean chunked() {
    return wire.chunked();
  }

  /** What the source has given. */
  public Tally tally() {
    return tally;
  }

  /** True iff nothing more is taken: the response has ended. Any thread. */
  public boolean closed() {
    return closed;
  }

  /**
   * Says what to run, on the event loop, when a producer that waits for room may go on. To be
   * called before the first item.
   */
  public void onRoom(Runnable onRoom) {
    this.onRoom = onRoom;
  }

  /** Has this event loop come by itself, see {@link Attention}. On it, before the source starts. */
  public void lookAgain(EventExecutor eventLoop) {
    attention.stay(Patrol.of(eventLoop));
  }

  /** Has the event loop look at once if anything waits: nothing will follow soon. Any thread. */
  public void flush() {
    if (attention.near() && batch.waits()) {
      attention.call();
    }
  }

  /**
   * Says how the source ended; only the first such word counts. Any thread, after the last item.
   *
   * @param cause why it failed, or null if it did not
   */
  public void sourceEnded(@Nullable Throwable cause) {
    if (sourceEnd.compareAndSet(null, SourceEnd.of(cause)) && !closed) {
      attention.call();
    }
  }

  /**
   * Ends the response at once and discards what is not yet written. If its source has failed
   * before, that is how it ends. Event loop.
   */
  public void cancel(Ending ending) {
    SourceEnd end = sourceEnd.get();
    if (end == null || end.cause() == null) {
      end(ending, null);
    } else {
      end(Ending.FAILED, end.cause());
    }
  }

  /**
   * Writes what the transport takes as it is, such as a part of a file, past the outlet. Nothing
   * else may be on its way. Event loop.
   *
   * @param message passes to the wire
   * @param sent how many of its bytes have been sent; asked once it is written, or is not
   * @param whenWritten is told then
   */
  public void transfer(
      ReferenceCounted message,
      ToLongFunction<ChannelFuture> sent,
      Consumer<ChannelFuture> whenWritten) {
    tally.add(ItemType.BUFFER, 0);
    transferring = true;
    delivery.transfer(
        message,
        future -> {
          transferring = false;
          tally.more(sent.applyAsLong(future));
          whenWritten.accept(future);
          drain();
        });
    wire.flush();
  }

  private void drain() {
    if (closed || underWay != null || transferring || delivery.over()) {
      attention.looksLater();
      return;
    }
    draining = true;
    // In this order: an end that is seen here has all its items in the batch that is taken here,
    // and whoever puts something later has to call the loop, or finds it near.
    attention.looks();
    SourceEnd end = sourceEnd.get();
    ByteBuf bytes = null;
    try {
      bytes = batch.take(delivery.headRoom());
    } catch (OutOfMemoryError noBuffer) { // its response ends, the event loop goes on
      end = SourceEnd.of(noBuffer);
    }
    if (bytes != null) {
      write(bytes);
    }
    if (end != null) {
      delivery.end(end.cause(), this::end);
    }
    if (bytes != null || end != null) {
      wire.flush();
    }
    draining = false;
    if (bytes != null && end == null) {
      attention.found();
    }
  }

  private void write(ByteBuf bytes) {
    int size = bytes.readableBytes();
    if (size == 0) { // an item failed before it was copied
      bytes.release();
      return;
    }
    underWay = bytes.retain();
    delivery.body(bytes, future -> written(size, future));
  }

  private void written(int size, ChannelFuture future) {
    ByteBuf bytes = underWay;
    underWay = null;
    if (!future.isSuccess()) {
      ReferenceCountUtil.release(bytes);
      cancel(Ending.CLIENT_GONE);
      return;
    }
    boolean room = window.wrote(size);
    if (room && bytes != null && !closed) {
      batch.reuse(bytes); // whoever has waited for room has more at hand
    } else {
      ReferenceCountUtil.release(bytes);
    }
    if (room) {
      attention.stay();
      onRoom.run();
    }
    if (!draining) {
      drain();
    }
  }

  private void shutDown() {
    closed = true; // the connection, and with it this response, ended before its event loop did
    batch.discard();
  }

  private void end(Ending ending, @Nullable Throwable cause) {
    if (!closed) {
      closed = true;
      batch.discard();
      ReferenceCountUtil.release(underWay);
      underWay = null;
      owner.ended(ending, cause);
    }
  }
}
