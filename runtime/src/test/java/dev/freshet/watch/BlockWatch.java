package dev.freshet.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;

/**
 * Sees to it that no event loop blocks. A call that would block fails where it is made; since
 * whoever made it may swallow that, it is also kept until the end of the test class.
 */
public final class BlockWatch {
  private static final AtomicBoolean BEGUN = new AtomicBoolean();
  private static final Queue<BlockingOperationError> SEEN = new ConcurrentLinkedQueue<>();

  private BlockWatch() {}

  /** Begins to watch; Netty's integration tells which threads must not block. */
  static void begin() {
    if (BEGUN.compareAndSet(false, true)) {
      BlockHound.builder()
          .loadIntegrations()
          .blockingMethodCallback(method -> {
            BlockingOperationError error = new BlockingOperationError(method);
            SEEN.add(error);
            throw error;
          })
          .install();
    }
  }

  /** Takes what has been seen so far. */
  public static List<BlockingOperationError> take() {
    List<BlockingOperationError> taken = new ArrayList<>();
    for (BlockingOperationError e = SEEN.poll(); e != null; e = SEEN.poll()) {
      taken.add(e);
    }
    return taken;
  }

  static void check() {
    List<BlockingOperationError> seen = take();
    if (!seen.isEmpty()) {
      AssertionError failure = new AssertionError("An event loop would have blocked.");
      seen.forEach(failure::addSuppressed);
      throw failure;
    }
  }
}
