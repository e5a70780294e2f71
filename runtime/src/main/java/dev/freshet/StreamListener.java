package dev.freshet;

/** Is told how each streamed response ended, exactly once. */
@FunctionalInterface
public interface StreamListener {

  /**
   * Tells of one response that has ended and whose source has been released.
   *
   * <p>It runs on a worker, in the lane of the response: it may block, but then it keeps that
   * worker busy. What it throws is logged and has no other effect.
   *
   * @param summary what happened
   */
  void ended(StreamSummary summary);
}
