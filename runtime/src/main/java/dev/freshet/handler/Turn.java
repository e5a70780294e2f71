package dev.freshet.handler;

import dev.freshet.Ending;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to answer the current request of a connection, and what he is told of it. Event
 * loop.
 *
 * <pre>{@code
 * NOBODY ──begin──► OTHERS ──take──► OURS ──end──► NOBODY
 *                     └──────────end───────────────►
 * }</pre>
 */
final class Turn {

  private enum Phase {
    /** The next request may come. */
    NOBODY,
    /** Whoever is behind in the pipeline, as long as no handler of ours takes it. */
    OTHERS,
    /** Freshet. */
    OURS
  }

  private Phase phase = Phase.NOBODY;
  private @Nullable Answer answer;

  /** True iff somebody else has answered the current request before its end came. */
  private boolean early;

  boolean isNobodys() {
    return phase == Phase.NOBODY;
  }

  boolean isOthers() {
    return phase == Phase.OTHERS;
  }

  /** Begins with the next request. */
  void begin() {
    phase = Phase.OTHERS;
  }

  /** Takes the current request for Freshet. */
  void take(Answer own) {
    phase = Phase.OURS;
    answer = own;
  }

  /** The current request is answered. */
  void end() {
    phase = Phase.NOBODY;
    answer = null;
  }

  /** Somebody else has answered the current request; its turn ends when its end comes. */
  void endWithRequest() {
    early = true;
  }

  /** The end of the current request has come. */
  void requestEnded() {
    tellSeen(true);
    if (early) {
      early = false;
      phase = Phase.NOBODY;
    }
  }

  /** Gives a part of the current request to Freshet. Returns false if it is for others. */
  boolean give(HttpObject part) {
    if (phase != Phase.OURS) {
      return false;
    }
    if (answer != null && part instanceof HttpContent content) {
      answer.content(content);
    }
    ReferenceCountUtil.release(part);
    return true;
  }

  /**
   * Tells that all of the current request that is here has been seen.
   *
   * @param whole true iff its end was among it
   */
  void tellSeen(boolean whole) {
    if (answer != null) {
      answer.requestSeen(whole);
    }
  }

  /** Tells that the end of the current request will never come. Returns false if it is others'. */
  boolean tellCut() {
    if (answer == null) {
      return false;
    }
    answer.requestCut();
    return true;
  }

  /** Ends the answer that is being given, if there is one. */
  void cancel(Ending ending) {
    Answer own = answer;
    if (own != null) {
      answer = null;
      own.cancel(ending);
    }
  }
}
