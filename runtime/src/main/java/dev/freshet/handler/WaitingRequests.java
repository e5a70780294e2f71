package dev.freshet.handler;

import io.netty.buffer.ByteBufHolder;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/** The requests of one connection that wait for their turn, in parts, up to a bound. Event loop. */
final class WaitingRequests {
  private static final int MOST_REQUESTS = 16;

  /** As much as one request may have, and some more: a client may be early with a lawful one. */
  private static final int MOST_BYTES = ContentGathering.MOST_BYTES + 64 * 1024;

  private final Queue<HttpObject> parts = new ArrayDeque<>();
  private int requests;
  private int bytes;

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Adds a part. Returns false, and does not add it, if there are too many already. */
  boolean offer(HttpObject part) {
    int more = part instanceof HttpRequest ? 1 : 0;
    int size = size(part);
    if (!parts.isEmpty() && (requests + more > MOST_REQUESTS || bytes + size > MOST_BYTES)) {
      return false;
    }
    requests += more;
    bytes += size;
    return parts.add(part);
  }

  /** Takes the next part away. */
  HttpObject remove() {
    HttpObject part = parts.remove();
    requests -= part instanceof HttpRequest ? 1 : 0;
    bytes -= size(part);
    return part;
  }

  void discard() {
    while (!isEmpty()) {
      ReferenceCountUtil.release(remove());
    }
  }

  private static int size(HttpObject part) {
    return part instanceof ByteBufHolder holder ? holder.content().readableBytes() : 0;
  }
}
