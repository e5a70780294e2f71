package dev.freshet.file;

import dev.freshet.Ending;
import dev.freshet.stream.Drain;
import dev.freshet.stream.Lane;
import dev.freshet.stream.Pump;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.util.ReferenceCounted;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;

/**
 * Has the transport pass a file to the connection, by {@code sendfile} where the system has it, so
 * that its bytes are never in our memory: one region at a time, the next one when the last is
 * written.
 *
 * <p>A region is written by the event loop, which waits where the bytes are not in memory yet. That
 * is why it is small: {@value #REGION} bytes, and between two of them others have their turn.
 */
public final class FilePump implements Pump {
  static final int REGION = 512 * 1024;

  private static final Logger LOGGER = System.getLogger(FilePump.class.getName());

  private final OpenFile file;
  private final Pieces pieces;
  private final Drain drain;
  private final Lane lane;
  private final Executor eventLoop;
  private boolean begun;
  private volatile boolean released;

  // The event loop's own.

  /** True iff a piece has been sent, so that the file may have changed since it was opened. */
  private boolean mayHaveChanged;

  public FilePump(OpenFile file, FileReply reply, Drain drain, Lane lane, Executor eventLoop) {
    this.file = file;
    this.pieces = new Pieces(reply.parts(), REGION);
    this.drain = drain;
    this.lane = lane;
    this.eventLoop = eventLoop;
  }

  @Override
  public boolean begun() {
    return true; // it is being sent at once
  }

  @Override
  public boolean released() {
    return released;
  }

  @Override
  public void goOn() {
    // The transport says by itself when it has written a piece.
  }

  @Override
  public void run() {
    if (drain.closed()) {
      release();
    } else if (!begun) {
      begun = true;
      eventLoop.execute(this::sendNext);
    }
  }

  private void release() {
    if (!released) {
      lane.shield();
      try {
        file.close();
      } catch (IOException failure) {
        LOGGER.log(Level.WARNING, "A file failed to close: " + file.facts().path(), failure);
      }
      released = true;
    }
  }

  /** Sends the next piece, unless it is the last and others may have changed the file. */
  private void sendNext() {
    if (drain.closed()) {
      return;
    }
    if (!pieces.hasNext()) {
      drain.sourceEnded(null);
      return;
    }
    Part piece = pieces.next();
    if (mayHaveChanged && !pieces.hasNext()) {
      lane.execute(() -> sendIfUnchanged(piece));
    } else {
      mayHaveChanged = true;
      send(piece);
    }
  }

  /** Sees to it that the piece which makes the body whole makes it true, too. In the lane. */
  private void sendIfUnchanged(Part last) {
    try {
      file.requireUnchanged();
      eventLoop.execute(() -> send(last));
    } catch (Throwable failure) { // whatever it is, it ends the response
      drain.sourceEnded(failure);
    }
  }

  private void send(Part piece) {
    if (drain.closed()) {
      return;
    }
    if (piece instanceof Part.Slice slice) {
      Region region = new Region(file, slice);
      drain.transfer(region, written -> region.transferred(), written -> sent(region, written));
    } else {
      byte[] bytes = ((Part.Text) piece).bytes();
      ReferenceCounted text = Unpooled.wrappedBuffer(bytes);
      drain.transfer(text, written -> written.isSuccess() ? bytes.length : 0, this::sent);
    }
  }

  private void sent(Region region, ChannelFuture written) {
    boolean fileToBlame =
        !written.isSuccess() && file.endsBefore(region.position() + region.count());
    if (fileToBlame) {
      drain.sourceEnded(file.cutOff());
    }
    sent(written);
  }

  private void sent(ChannelFuture written) {
    if (written.isSuccess()) {
      eventLoop.execute(this::sendNext); // and not at once: others have their turn between
    } else {
      drain.cancel(Ending.CLIENT_GONE);
    }
  }
}
