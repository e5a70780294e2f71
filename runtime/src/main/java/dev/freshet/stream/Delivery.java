package dev.freshet.stream;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.util.ReferenceCounted;
import org.jspecify.annotations.Nullable;

/**
 * How far one response has got on its {@link Wire}: sees to it that its head goes before its first
 * bytes, once, and that its end is one that the client can still be told of. The event loop's own.
 *
 * <pre>{@code
 *            bytes          source ended well, or: cut off
 * NOTHING ───────────► HEAD ───────────────────────────────► END
 *    │   source ended well: head and end; failed: error status ▲
 *    └─────────────────────────────────────────────────────────┘
 * }</pre>
 */
final class Delivery {

  private enum Stage {
    /** Nothing has been said, so that a failure may still have its status. */
    NOTHING,
    /** The head has, so that a failure can only break the body off. */
    HEAD,
    /** The end has, after which nothing may come. */
    END
  }

  private final Wire wire;
  private final Tally tally;
  private Stage said = Stage.NOTHING;

  /**
   * @param tally knows the first item, of which the head tells
   */
  Delivery(Wire wire, Tally tally) {
    this.wire = wire;
    this.tally = tally;
  }

  /** True iff the end has been handed to the wire. */
  boolean over() {
    return said == Stage.END;
  }

  /** How much room the next bytes of the body should have before them. */
  int headRoom() {
    return said == Stage.NOTHING ? Wire.HEAD_ROOM : 0;
  }

  /** Writes bytes of the body. The buffer passes to the wire. */
  void body(ByteBuf bytes, ChannelFutureListener whenWritten) {
    head();
    wire.body(bytes, whenWritten);
  }

  /** Writes a part of the body as it is, see {@link Wire#transfer}. */
  void transfer(ReferenceCounted part, ChannelFutureListener whenWritten) {
    head();
    wire.transfer(part, whenWritten);
  }

  /**
   * Writes the end, which is the last call.
   *
   * @param cause why the source failed, or null for a good end
   * @param owner is told once the end is written, or cannot be
   */
  void end(@Nullable Throwable cause, Drain.Owner owner) {
    if (cause == null) {
      head();
      wire.end(written ->
          owner.ended(written.isSuccess() ? Ending.COMPLETED : Ending.CLIENT_GONE, null));
    } else if (said == Stage.NOTHING) {
      wire.refuse(cause, written -> owner.ended(Ending.FAILED, cause));
    } else {
      wire.abort(written -> owner.ended(Ending.FAILED, cause));
    }
    said = Stage.END;
  }

  private void head() {
    if (said == Stage.NOTHING) {
      said = Stage.HEAD;
      wire.head(tally.first());
    }
  }
}
