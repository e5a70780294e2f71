package dev.freshet.handler;

import io.netty.buffer.ByteBufHolder;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What the client of one connection sends: the parts of its requests wait here for their turn, in
 * order and up to a bound, until there is a reason to look at nothing more. Event loop.
 */
final class RequestQueue {
  static final int MOST_REQUESTS = 16;

  /** How much more may wait than one content: a client may be early with a lawful request. */
  private static final int MARGIN = 64 * 1024;

  private final int mostRequests;
  private final int mostContent;
  private final Runnable whenDeaf;
  private final Queue<HttpObject> parts = new ArrayDeque<>();
  private int requests;
  private long bytes;

  /** True iff the end of the request that was taken last has not been taken yet. */
  private boolean requestOpen;

  /** True iff what the client sends from here on is not looked at. */
  private boolean deaf;

  /** True iff the end of the last request that waits, or more, has been thrown away. */
  private boolean cut;

  /**
   * A queue with bounds.
   *
   * @param mostRequests how many requests may wait
   * @param mostContent how many bytes of content one request may have
   * @param whenDeaf is told when nothing more is looked at
   */
  RequestQueue(int mostRequests, int mostContent, Runnable whenDeaf) {
    this.mostRequests = mostRequests;
    this.mostContent = mostContent;
    this.whenDeaf = whenDeaf;
  }

  /**
   * Lets a part wait. Returns false, and does not take it, if nobody looks at it; from then on the
   * same holds for all that follows.
   */
  boolean offer(HttpObject part) {
    int more = part instanceof HttpRequest ? 1 : 0;
    int size = size(part);
    boolean full =
        !parts.isEmpty() && (requests + more > mostRequests || bytes + size - MARGIN > mostContent);
    if (full && !deaf) {
      cut = true;
      deafen();
    }
    if (deaf) {
      return false;
    }
    requests += more;
    bytes += size;
    return parts.add(part);
  }

  /** Takes the next part away. After one that is malformed, nothing can be understood. */
  HttpObject take() {
    HttpObject part = remove();
    requestOpen =
        (requestOpen || part instanceof HttpRequest) && !(part instanceof LastHttpContent);
    if (part.decoderResult().isFailure()) {
      deafen();
    }
    return part;
  }

  int mostContent() {
    return mostContent;
  }

  /** True iff no part waits. */
  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** True iff more of the request that was taken last is to come. */
  boolean requestOpen() {
    return requestOpen;
  }

  /** True iff the request that was taken last has an end that will never come. */
  boolean endless() {
    return cut && requestOpen && isEmpty();
  }

  /** True iff what the client sends is not looked at. */
  boolean deaf() {
    return deaf;
  }

  /** True iff nothing waits and nothing will come. */
  boolean over() {
    return deaf && isEmpty();
  }

  /** Looks at nothing more, as if the current request had ended, and throws away what waits. */
  void stop() {
    requestOpen = false;
    discard();
  }

  /** Looks at nothing more, and throws away what waits; the current request may go on. */
  void discard() {
    deafen();
    while (!isEmpty()) {
      ReferenceCountUtil.release(remove());
    }
  }

  private void deafen() {
    deaf = true;
    whenDeaf.run();
  }

  private HttpObject remove() {
    HttpObject part = parts.remove();
    requests -= part instanceof HttpRequest ? 1 : 0;
    bytes -= size(part);
    return part;
  }

  private static int size(HttpObject part) {
    return part instanceof ByteBufHolder holder ? holder.content().readableBytes() : 0;
  }
}
