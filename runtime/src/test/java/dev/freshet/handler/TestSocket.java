package dev.freshet.handler;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The socket's end of a pipeline: counts writes and flushes, keeps what the client gets, and writes
 * nothing while the client does not read.
 */
final class TestSocket extends ChannelOutboundHandlerAdapter {

  private record Write(Object message, ChannelPromise promise) {}

  private final Queue<Write> unflushed = new ArrayDeque<>();
  private final Queue<Write> flushed = new ArrayDeque<>();
  private final StringBuilder received = new StringBuilder();
  private boolean stopped;
  private boolean forgetful;
  private boolean closed;
  private int writes;
  private int flushes;
  private int mostBytes;

  /** What the client has got, as ISO 8859-1. */
  String received() {
    return received.toString();
  }

  /** How many writes of at least one byte there were. */
  int writes() {
    return writes;
  }

  int flushes() {
    return flushes;
  }

  /** How many bytes have waited here for the client at most. */
  int mostBytesWaiting() {
    return mostBytes;
  }

  /** The client keeps nothing of what it gets. */
  void forget() {
    forgetful = true;
  }

  /** The client reads nothing more for now. */
  void stop() {
    stopped = true;
  }

  /** The client reads what there is, and then nothing more. */
  void readSome() {
    for (int waiting = flushed.size(); waiting > 0 && !flushed.isEmpty(); waiting--) {
      deliver(flushed.remove());
    }
  }

  /** The client reads again. */
  void resume() {
    stopped = false;
    while (!flushed.isEmpty()) {
      deliver(flushed.remove());
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (((ByteBuf) message).isReadable()) {
      writes++;
    }
    unflushed.add(new Write(message, promise));
    if (closed) {
      lose();
    }
  }

  @Override
  public void flush(ChannelHandlerContext ctx) {
    flushes++;
    flushed.addAll(unflushed);
    unflushed.clear();
    mostBytes = Math.max(mostBytes, flushed.stream().mapToInt(TestSocket::size).sum());
    if (!stopped) {
      resume();
    }
  }

  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    closed = true;
    lose();
    ctx.close(promise);
  }

  private void lose() {
    flushed.addAll(unflushed);
    unflushed.clear();
    while (!flushed.isEmpty()) {
      Write write = flushed.remove();
      ReferenceCountUtil.release(write.message());
      write.promise().tryFailure(new ClosedChannelException());
    }
  }

  private void deliver(Write write) {
    ByteBuf bytes = (ByteBuf) write.message();
    if (!forgetful) {
      received.append(bytes.toString(StandardCharsets.ISO_8859_1));
    }
    bytes.release();
    write.promise().trySuccess();
  }

  private static int size(Write write) {
    return ((ByteBuf) write.message()).readableBytes();
  }
}
