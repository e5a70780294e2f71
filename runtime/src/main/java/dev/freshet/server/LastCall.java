package dev.freshet.server;

/**
 * The word that a server is about to close. As an event in a pipeline it asks that connection to
 * end: at once if nothing is going on, else after the answers that are owed. Any thread.
 */
final class LastCall {
  private volatile boolean announced;
  private volatile boolean given;

  /** Announces it, to those who ask. */
  void announce() {
    announced = true;
  }

  /** True iff it will be given soon, or has been. */
  boolean announced() {
    return announced;
  }

  /** Gives it; from then on every new connection sees it. */
  void give() {
    given = true;
  }

  /** True iff it has been given. */
  boolean given() {
    return given;
  }
}
