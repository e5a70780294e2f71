package dev.freshet.handler;

import dev.freshet.Ending;
import io.netty.handler.codec.http.HttpContent;

/**
 * An answer that needs no stream. It is written once all of the request that is here already has
 * been seen: only who has sent a request whole can send another on the same connection.
 */
final class ShortAnswer implements Answer {
  private final Runnable write;
  private boolean written;

  ShortAnswer(Runnable write) {
    this.write = write;
  }

  @Override
  public void content(HttpContent part) {
    // Nobody wants it.
  }

  @Override
  public void requestSeen(boolean whole) {
    if (!written) {
      written = true;
      write.run();
    }
  }

  @Override
  public void requestCut() {
    requestSeen(false);
  }

  @Override
  public void cancel(Ending ending) {
    written = true;
  }
}
