package dev.freshet.stream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.embedded.EmbeddedChannel;
import org.jspecify.annotations.Nullable;

/** A wire whose client takes everything at once. */
final class SwallowingWire implements Wire {
  private static final ChannelFuture WRITTEN = new EmbeddedChannel().newSucceededFuture();

  @Override
  public boolean chunked() {
    return true;
  }

  @Override
  public void head(@Nullable ItemType first) {
    // It is measured elsewhere.
  }

  @Override
  public void body(ByteBuf bytes, ChannelFutureListener whenWritten) {
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
      throw new IllegalStateException(failed);
    }
  }
}
