package dev.freshet.benchmarks.peers.jooby;

import io.jooby.Context;
import io.jooby.Sender;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Sends one item after the other, each when the one before it has been written. */
final class Sending implements Sender.Callback {
  private final Iterator<byte[]> items;
  private final Sender sender;
  private boolean going;
  private boolean written = true;

  Sending(Iterator<byte[]> items, Sender sender) {
    this.items = items;
    this.sender = sender;
  }

  /** On the event loop. What is written at once calls back from within: that must not nest. */
  void go() {
    if (going) {
      return;
    }
    going = true;
    while (written && items.hasNext()) {
      written = false;
      sender.write(items.next(), this);
    }
    going = false;
    if (written) {
      written = false;
      sender.close();
    }
  }

  @Override
  public void onComplete(Context context, @Nullable Throwable failure) {
    if (failure == null) {
      written = true;
      go();
    }
  }
}
