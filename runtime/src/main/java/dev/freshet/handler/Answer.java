package dev.freshet.handler;

import dev.freshet.Ending;
import io.netty.handler.codec.http.HttpContent;

/** What is being done about the current request of a connection. All methods: event loop. */
interface Answer {

  /** Takes a part of the request's content, which stays the caller's and may be malformed. */
  void content(HttpContent part);

  /**
   * Tells that all of the request that is here has been seen.
   *
   * @param whole true iff its end was among it; else this may be told again
   */
  void requestSeen(boolean whole);

  /** Tells that the rest of the request has been thrown away, because too much was pipelined. */
  void requestCut();

  /** Tells that there is nobody to answer any more, or that the server is being closed. */
  void cancel(Ending ending);
}
